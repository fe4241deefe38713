import { progressSteps } from '../../contract/view.ts';
import { Icon } from '../controls/Icon.tsx';
import { useMessages } from '../messages/context.ts';
import type { ProgressStep } from '../messages/messages.ts';

/** Where one is in the journey: done, now, to come; told apart by shape and word, not by colour alone. */
export function Steps({ current }: { readonly current: ProgressStep }) {
  const { frame, steps } = useMessages();
  const position = progressSteps.indexOf(current);
  return (
    <ol className="steps" aria-label={frame.progress}>
      {progressSteps.map((step, index) => {
        const isDone = index < position || current === 'done';
        return (
          <li
            key={step}
            className={isDone ? 'step step-done' : index === position ? 'step step-now' : 'step'}
            aria-current={index === position ? 'step' : undefined}
          >
            <span className="step-mark" aria-hidden="true">
              {isDone ? <Icon name="met" /> : index + 1}
            </span>
            <span className="step-name">{steps[step]}</span>
            {isDone && <span className="visually-hidden">{frame.stepDone}</span>}
          </li>
        );
      })}
    </ol>
  );
}
