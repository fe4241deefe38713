import type { Journey } from '../../contract/view.ts';
import { Icon } from '../controls/Icon.tsx';
import { useMessages } from '../messages/context.ts';
import type { ProgressStep } from '../messages/messages.ts';
import { stations } from './journey-steps.ts';

interface StepsProps {
  readonly journey: Journey;
  readonly current: ProgressStep;
}

/** Where one is in the journey: done, now, to come; told apart by shape and word, not by colour alone. */
export function Steps({ journey, current }: StepsProps) {
  const { frame, steps } = useMessages();
  const way = stations[journey];
  const position = way.indexOf(current);
  const isOver = position === way.length - 1;
  return (
    <ol className="steps" aria-label={frame.progress}>
      {way.map((step, index) => {
        const isDone = index < position || isOver;
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
