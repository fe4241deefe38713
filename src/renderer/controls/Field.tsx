import { useEffect, useId, useRef } from 'react';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import type { Taken } from '../keyboard/fields.ts';
import { usePage } from '../store.ts';
import { Icon } from './Icon.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is to be corrected, or null. */
  readonly fault: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly input: Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'id' | 'className' | 'aria-describedby' | 'inputMode'
  >;
  /** What it takes: the keyboard on the screen opens with it. */
  readonly takes?: Taken;
  /** Onlookers may learn nothing of what is typed, even while it is revealed. */
  readonly secret?: boolean;
  /** Ids of what else describes the field. */
  readonly describedBy?: string | undefined;
  /** Stands at the end of the field, inside its line. */
  readonly beside?: ReactNode;
  /** Stands under the field, in place of the hint: what was understood. */
  readonly understood?: string | null;
}

/** A labelled field: label above, example beneath, then what is to be corrected. */
export function Field({
  label,
  hint,
  fault,
  inputRef,
  input,
  takes = 'words',
  secret = false,
  describedBy,
  beside,
  understood = null,
}: FieldProps) {
  const id = useId();
  const state = useRef<HTMLParagraphElement>(null);
  // What is to be corrected comes into sight, unless another field is being corrected just now.
  useEffect(() => {
    const focused = document.activeElement;
    const isElsewhere = focused instanceof HTMLInputElement && focused.id !== id;
    if (fault !== null && !isElsewhere) state.current?.scrollIntoView({ block: 'nearest' });
  }, [fault, id]);
  const hasOurKeyboard = usePage(({ campus }) => campus?.keyboard !== 'off');
  const describing = [hint && `${id}-hint`, `${id}-state`, describedBy].filter(Boolean).join(' ');
  return (
    <div className={fault === null ? 'field' : 'field field-faulty'}>
      <label htmlFor={id}>{label}</label>
      <div className="field-line">
        <input
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          {...input}
          id={id}
          ref={inputRef}
          // The system's own keyboard would come beside ours, and remember.
          inputMode={hasOurKeyboard ? 'none' : takes === 'words' ? 'text' : 'numeric'}
          data-taken={takes}
          data-secret={secret ? '' : undefined}
          aria-invalid={fault === null ? undefined : true}
          aria-describedby={describing}
        />
        {beside}
      </div>
      {hint !== undefined && (
        <p className={understood === null ? 'field-hint' : 'field-hint visually-hidden'} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="field-state" id={`${id}-state`} aria-live="polite" ref={state}>
        {fault !== null && (
          <span className="field-fault">
            <Icon name="attention" />
            {fault}
          </span>
        )}
        {fault === null && understood !== null && (
          <span className="field-understood">
            <Icon name="met" />
            {understood}
          </span>
        )}
      </p>
    </div>
  );
}
