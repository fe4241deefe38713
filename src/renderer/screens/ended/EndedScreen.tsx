import type { Step } from '../../../contract/view.ts';
import { Reference } from '../../controls/Reference.tsx';
import { FinishRow } from '../../frame/FinishRow.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { endingText, referenceOf } from '../../messages/notice-text.ts';

/** The visit ends without a new password: what happened, why if it may be said, what to do now. */
export function EndedScreen({ step }: { readonly step: Extract<Step, { name: 'ended' }> }) {
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
        </div>
        {reference !== null && <Reference value={reference} />}
      </div>
    </Screen>
  );
}
