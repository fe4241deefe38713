import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface ChoiceProps {
  readonly title: string;
  readonly hint: string;
  readonly drawing?: ReactNode;
  readonly look?: 'main' | 'plain' | 'card';
  readonly onChoose: () => void;
}

/** One of a few large answers to the screen's question. Its name is its title alone; the hint describes it. */
export function Choice({ title, hint, drawing, look = 'plain', onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <button
      type="button"
      className={`choice choice-${look}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-hint`}
      onClick={onChoose}
    >
      {drawing !== undefined && <span className="choice-drawing">{drawing}</span>}
      <span className="choice-words">
        <span className="choice-title" id={`${id}-title`}>
          {title}
        </span>
        <span className="choice-hint" id={`${id}-hint`}>
          {hint}
        </span>
      </span>
      <span className="choice-mark">
        <Icon name="forward" />
      </span>
    </button>
  );
}
