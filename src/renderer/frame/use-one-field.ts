import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Notice } from '../../contract/failures.ts';
import { useAnswered } from './use-answered.ts';

/** A form of one field, which is the browser's own: read when it is sent, kept nowhere. */
export interface OneField {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isEmpty: boolean;
  readonly onInput: () => void;
  readonly submit: () => void;
}

/**
 * What stands in the field is sent when it is not empty, and emptied when it was not the right thing: it is typed again
 * whole, and strangers may be behind.
 * @param refusals notices that say so
 */
export function useOneField(
  notice: Notice | null,
  refusals: readonly Notice['code'][],
  send: (typed: string) => void,
): OneField {
  const field = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useAnswered(() => {
    if (notice !== null && refusals.includes(notice.code) && field.current !== null) field.current.value = '';
  });
  return {
    field,
    isEmpty,
    onInput: () => setEmpty(false),
    submit: () => {
      const typed = field.current?.value ?? '';
      setEmpty(typed.trim() === '');
      if (typed.trim() === '') field.current?.focus();
      else send(typed);
    },
  };
}
