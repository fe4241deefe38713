import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { Reference } from '../../controls/Reference.tsx';
import { FinishRow } from '../../frame/FinishRow.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { endingText, referenceOf } from '../../messages/notice-text.ts';
import { propose } from '../../propose.ts';

interface EndedScreenProps {
  readonly step: Extract<Step, { name: 'ended' }>;
  readonly working: boolean;
}

/** The way ends here, or leads on another one: what happened, why if it may be said, what to do now. */
export function EndedScreen({ step, working }: EndedScreenProps) {
  const messages = useMessages();
  const { title, why, now } = endingText(messages, step.ending, step.next);
  const reference = referenceOf(step.ending);
  return (
    <Screen
      title={title}
      lead={why}
      actions={
        <>
          {step.next !== null && (
            <Button
              look="primary"
              icon="forward"
              iconAt="end"
              unavailable={working}
              onPress={() => void propose('goOn', {})}
            >
              {messages.ended.next[step.next]}
            </Button>
          )}
          <FinishRow words={messages.frame.finish} seconds={step.seconds} quieter={step.next !== null} />
        </>
      }
    >
      <div className="ending">
        <div>
          <h2>{messages.ended.whatNow}</h2>
          <ul className="facts">
            {now.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        {reference !== null && <Reference value={reference} />}
      </div>
    </Screen>
  );
}
