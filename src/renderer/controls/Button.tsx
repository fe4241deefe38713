import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  readonly iconAt?: 'start' | 'end';
  /** Cannot be pressed now. It stays in the tab order, so that the focus is not lost. */
  readonly unavailable?: boolean;
  /** What is said in place of the words while one waits; the button keeps the size of the longer. */
  readonly waitingWords?: string;
  readonly waiting?: boolean;
  /** Of a button that stays pressed: whether it is. */
  readonly pressed?: boolean;
  /** Id of what completes the words for those who hear them alone: "Change" - what? */
  readonly of?: string;
  readonly onPress?: () => void;
}

/** A button. While it waits or is unavailable a press does nothing. */
export function Button({
  children,
  look = 'plain',
  type = 'button',
  icon,
  iconAt = 'start',
  unavailable = false,
  waitingWords,
  waiting = false,
  pressed,
  of,
  onPress,
}: ButtonProps) {
  const off = unavailable || waiting;
  const id = useId();
  return (
    <button
      type={type}
      id={of === undefined ? undefined : id}
      className={`button button-${look}`}
      aria-labelledby={of === undefined ? undefined : `${id} ${of}`}
      aria-disabled={off ? true : undefined}
      aria-busy={waiting ? true : undefined}
      aria-pressed={pressed}
      onClick={(press) => {
        if (off) press.preventDefault();
        else onPress?.();
      }}
    >
      {icon !== undefined && iconAt === 'start' && <Icon name={icon} />}
      {waitingWords === undefined ? (
        <span>{children}</span>
      ) : (
        <span className="button-words">
          <span className={waiting ? 'unseen' : undefined}>{children}</span>
          <span className={waiting ? undefined : 'unseen'}>{waitingWords}</span>
        </span>
      )}
      {icon !== undefined && iconAt === 'end' && <Icon name={icon} />}
    </button>
  );
}
