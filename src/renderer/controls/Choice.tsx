import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface ChoiceProps {
  readonly title: string;
  readonly hint: string;
  readonly drawing?: ReactNode;
  readonly look?: 'main' | 'plain' | 'card' | 'row';
  /** Cannot be chosen now; it stays in the tab order. */
  readonly unavailable?: boolean;
  readonly onChoose: () => void;
}

/**
 * One of a few large answers to the screen's question. The button is named by its title alone and stretched over the
 * whole box by the style sheet; the hint lies beside it and describes it.
 */
export function Choice({ title, hint, drawing, look = 'plain', unavailable = false, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className={`choice choice-${look}`}>
      {drawing !== undefined && <div className="choice-drawing">{drawing}</div>}
      <div className="choice-words">
        <button
          type="button"
          className="choice-title"
          aria-describedby={id}
          aria-disabled={unavailable ? true : undefined}
          onClick={() => {
            if (!unavailable) onChoose();
          }}
        >
          {title}
        </button>
        <p className="choice-hint" id={id}>
          {hint}
        </p>
      </div>
      <div className="choice-mark">
        <Icon name="forward" />
      </div>
    </div>
  );
}
