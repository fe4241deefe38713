import type { Campus, Step } from '../../../contract/view.ts';
import { DeskCard } from '../../controls/DeskCard.tsx';
import { Reference } from '../../controls/Reference.tsx';
import { FinishRow } from '../../frame/FinishRow.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { endingText, referenceOf } from '../../messages/notice-text.ts';

interface EndedScreenProps {
  readonly step: Extract<Step, { name: 'ended' }>;
  readonly desk: Campus['supportDesk'];
}

/** The visit ends without a new password: what happened, why if it may be said, what to do now. */
export function EndedScreen({ step, desk }: EndedScreenProps) {
  const messages = useMessages();
  const { title, why, now } = endingText(messages, step.ending);
  const reference = referenceOf(step.ending);
  return (
    <Screen
      title={title}
      lead={why}
      actions={<FinishRow words={messages.frame.finish} seconds={step.seconds} />}
    >
      <div className="ending">
        <div>
          <h2>{messages.ended.whatNow}</h2>
          <ul className="facts">
            {now.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {reference !== null && <Reference value={reference} />}
        </div>
        <DeskCard desk={desk} />
      </div>
    </Screen>
  );
}
