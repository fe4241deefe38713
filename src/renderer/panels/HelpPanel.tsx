import type { Campus } from '../../contract/view.ts';
import { Button } from '../controls/Button.tsx';
import { DeskCard } from '../controls/DeskCard.tsx';
import { NumberDrawing } from '../drawings/NumberDrawing.tsx';
import { Screen } from '../frame/Screen.tsx';
import { useMessages } from '../messages/context.ts';
import type { HelpTopic } from '../messages/messages.ts';
import { propose } from '../propose.ts';
import { closePanel, openPanel, usePage } from '../store.ts';
import { topicText, topicsFor } from './help-topics.ts';

interface HelpPanelProps {
  readonly topic: HelpTopic;
  readonly campus: Campus;
  readonly atReception: boolean;
}

/** Help, over the step that it was asked from. */
export function HelpPanel({ topic, campus, atReception }: HelpPanelProps) {
  const { help, numbers } = useMessages();
  const { title, paragraphs } = topicText(help, topic, campus);
  return (
    <Screen
      title={help.title}
      actions={
        <>
          <Button look="primary" onPress={closePanel}>
            {help.resume}
          </Button>
          {campus.mode === 'kiosk' && !atReception && <StaffEntries reception={campus.offers.reception} />}
        </>
      }
    >
      <div className="help">
        <nav className="topics" aria-label={help.topicsLabel}>
          {topicsFor(campus, atReception).map((name) => (
            <button
              key={name}
              type="button"
              className="topic"
              aria-current={name === topic ? 'true' : undefined}
              onClick={() => openPanel({ name: 'help', topic: name })}
            >
              {topicText(help, name, campus).title}
            </button>
          ))}
        </nav>
        <section className="topic-text" aria-live="polite">
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {topic === 'numbers' ? (
            <ul className="where-found">
              {campus.formats.map(({ kind, example }) => (
                <li key={kind}>
                  <NumberDrawing kind={kind} example={example} />
                  <div>
                    <h3>{numbers[kind].name}</h3>
                    <p>{numbers[kind].where}</p>
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            topic !== 'reception' && <DeskCard desk={campus.supportDesk} />
          )}
        </section>
      </div>
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
