import { useId } from 'react';
import type { RefObject } from 'react';
import { Button } from '../../controls/Button.tsx';
import { Icon } from '../../controls/Icon.tsx';
import { useMessages } from '../../messages/context.ts';
import { openPanel } from '../../store.ts';

interface HouseRulesBoxProps {
  readonly boxRef: RefObject<HTMLInputElement | null>;
  readonly isMissing: boolean;
  readonly onTick: () => void;
}

/** The box that says the house rules were read, and the way to read them without losing what was typed. */
export function HouseRulesBox({ boxRef, isMissing, onTick }: HouseRulesBoxProps) {
  const { password } = useMessages();
  const id = useId();
  return (
    <div className="house-rules-box">
      <div className="tick">
        <input
          type="checkbox"
          id={id}
          ref={boxRef}
          aria-invalid={isMissing ? true : undefined}
          aria-describedby={`${id}-state`}
          onChange={onTick}
        />
        <label htmlFor={id}>{password.houseRulesRead}</label>
      </div>
      <Button icon="read" onPress={() => openPanel({ name: 'house-rules' })}>
        {password.houseRulesOpen}
      </Button>
      <p className="field-state" id={`${id}-state`} aria-live="polite">
        {isMissing && (
          <span className="field-fault">
            <Icon name="attention" />
            {password.houseRulesUnread}
          </span>
        )}
      </p>
    </div>
  );
}
