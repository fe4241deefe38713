import type { Language } from '../../contract/languages.ts';
import type { Campus } from '../../contract/view.ts';
import { DeskCard } from '../controls/DeskCard.tsx';
import { useMessages } from '../messages/context.ts';
import type { HelpTopic } from '../messages/messages.ts';
import { NumbersFound } from './NumbersFound.tsx';
import { PrivacyNoticeText } from './PrivacyNoticeText.tsx';
import { topicText } from './help-topics.ts';

interface HelpAnswerProps {
  readonly topic: HelpTopic;
  readonly campus: Campus;
  readonly language: Language;
}

/** What is said to one question, and what goes with it: pictures, the desk, the campus's own notice. */
export function HelpAnswer({ topic, campus, language }: HelpAnswerProps) {
  const messages = useMessages();
  const { withoutDesk } = messages.answers;
  const { paragraphs } = topicText(messages, topic, campus);
  const sentences = paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
  switch (topic) {
    case 'numbers':
      return (
        <div className="answer">
          {sentences}
          <NumbersFound formats={campus.formats} />
        </div>
      );
    case 'desk':
      return (
        <div className="answer">
          <DeskCard desk={campus.supportDesk} />
          {sentences}
          <h2>{withoutDesk.title}</h2>
          <ul className="facts">
            {withoutDesk.ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </div>
      );
    case 'my-data':
      return (
        <div className="answer">
          {sentences}
          <PrivacyNoticeText language={language} />
        </div>
      );
    case 'reception':
      return <div className="answer">{sentences}</div>;
    default:
      return (
        <div className="answer">
          {sentences}
          <DeskCard desk={campus.supportDesk} />
        </div>
      );
  }
}
