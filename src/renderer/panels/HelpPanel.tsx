import type { Language } from '../../contract/languages.ts';
import type { Campus } from '../../contract/view.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { Screen } from '../frame/Screen.tsx';
import { useMessages } from '../messages/context.ts';
import type { HelpTopic } from '../messages/messages.ts';
import { propose } from '../propose.ts';
import { closePanel, openPanel, usePage } from '../store.ts';
import { HelpAnswer } from './HelpAnswer.tsx';
import { topicText, topicsFor } from './help-topics.ts';

interface HelpPanelProps {
  /** null: the list of questions. */
  readonly topic: HelpTopic | null;
  readonly campus: Campus;
  readonly language: Language;
  readonly atReception: boolean;
}

/** Help, over the step that it was asked from: one question and its answer, or all the questions. */
export function HelpPanel({ topic, campus, language, atReception }: HelpPanelProps) {
  const messages = useMessages();
  const { help, answers } = messages;
  const title = topic === null ? help.title : topicText(messages, topic, campus).title;
  const isLeft = campus.mode === 'kiosk' && !atReception;
  return (
    <Screen
      key={topic}
      title={title}
      {...(topic === null ? { lead: answers.pick } : {})}
      actions={
        <>
          <Button look="primary" onPress={closePanel}>
            {help.resume}
          </Button>
          {topic !== null && (
            <Button onPress={() => openPanel({ name: 'help', topic: null })}>{answers.others}</Button>
          )}
        </>
      }
    >
      {topic === null ? (
        <>
          <nav className="topics" aria-label={help.topicsLabel}>
            {topicsFor(campus, atReception).map((name) => (
              <button
                key={name}
                type="button"
                className="topic"
                onClick={() => openPanel({ name: 'help', topic: name })}
              >
                <span>{topicText(messages, name, campus).title}</span>
                <Icon name="forward" />
              </button>
            ))}
          </nav>
          {isLeft && <StaffEntries reception={campus.offers.reception} />}
        </>
      ) : (
        <HelpAnswer topic={topic} campus={campus} language={language} />
      )}
    </Screen>
  );
}

/** The ways in for those who work here. The reception's is open from home, where no visit of somebody else's is under way. */
function StaffEntries({ reception }: { readonly reception: boolean }) {
  const { help } = useMessages();
  const isHome = usePage(({ view }) => view?.step.name === 'home');
  return (
    <div className="staff-entry">
      {reception && isHome && (
        <Button look="quiet" onPress={() => void propose('choose', { option: 'reception' })}>
          {help.reception}
        </Button>
      )}
      <Button look="quiet" onPress={() => openPanel({ name: 'staff' })}>
        {help.staff}
      </Button>
    </div>
  );
}
