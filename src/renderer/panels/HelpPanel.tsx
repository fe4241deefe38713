import type { Campus } from '../../contract/view.ts';
import { Button } from '../controls/Button.tsx';
import { DeskCard } from '../controls/DeskCard.tsx';
import { NumberDrawing } from '../drawings/NumberDrawing.tsx';
import { Screen } from '../frame/Screen.tsx';
import { useMessages } from '../messages/context.ts';
import { helpTopics } from '../messages/messages.ts';
import type { HelpTopic } from '../messages/messages.ts';
import { closePanel, openPanel } from '../store.ts';

/** Help, over the step that it was asked from. */
export function HelpPanel({ topic, campus }: { readonly topic: HelpTopic; readonly campus: Campus }) {
  const { help, numbers } = useMessages();
  const { title, paragraphs } = help.topics[topic];
  return (
    <Screen
      title={help.title}
      actions={
        <>
          <Button look="primary" onPress={closePanel}>
            {help.resume}
          </Button>
          <div className="staff-entry">
            <Button look="quiet" onPress={() => openPanel({ name: 'staff' })}>
              {help.staff}
            </Button>
          </div>
        </>
      }
    >
      <div className="help">
        <nav className="topics" aria-label={help.topicsLabel}>
          {helpTopics.map((name) => (
            <button
              key={name}
              type="button"
              className="topic"
              aria-current={name === topic ? 'true' : undefined}
              onClick={() => openPanel({ name: 'help', topic: name })}
            >
              {help.topics[name].title}
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
            <DeskCard desk={campus.supportDesk} />
          )}
        </section>
      </div>
    </Screen>
  );
}
