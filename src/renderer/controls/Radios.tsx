import { useId } from 'react';
import type { Ref } from 'react';
import { Icon } from './Icon.tsx';

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value | null;
  readonly fault: string | null;
  /** The first of them: where the focus goes when one is missing. */
  readonly firstRef: Ref<HTMLInputElement>;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, none chosen beforehand. */
export function Radios<Value extends string>({
  legend,
  options,
  chosen,
  fault,
  firstRef,
  onChoose,
}: RadiosProps<Value>) {
  const id = useId();
  return (
    <fieldset className="radios" aria-describedby={`${id}-state`}>
      <legend>{legend}</legend>
      <div className="radios-options">
        {options.map(([value, words], index) => (
          <div className="tick" key={value}>
            <input
              type="radio"
              id={`${id}-${value}`}
              name={id}
              ref={index === 0 ? firstRef : undefined}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <label htmlFor={`${id}-${value}`}>{words}</label>
          </div>
        ))}
      </div>
      <p className="field-state" id={`${id}-state`} aria-live="polite">
        {fault !== null && (
          <span className="field-fault">
            <Icon name="attention" />
            {fault}
          </span>
        )}
      </p>
    </fieldset>
  );
}
