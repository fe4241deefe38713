import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { birthDateFromDigits, withSlashes } from '../../../contract/birth-date.ts';
import { spoken } from '../../../contract/languages.ts';
import type { Language } from '../../../contract/languages.ts';
import { Field } from '../../controls/Field.tsx';
import { useMessages } from '../../messages/context.ts';
import { localToday } from './local-today.ts';
import { typeBirthDate } from './birth-date-typing.ts';

interface BirthDateFieldProps {
  readonly digits: string;
  readonly language: Language;
  readonly fault: string | null;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onDigits: (digits: string) => void;
}

/** The birth date, typed as digits; once it is complete, the same date in words stands beneath. */
export function BirthDateField({ digits, language, fault, inputRef, onDigits }: BirthDateFieldProps) {
  const { identify } = useMessages();
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    inputRef.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return (
    <Field
      label={identify.birthDate}
      hint={identify.birthDateExample}
      fault={fault}
      understood={inWords(digits, language)}
      takes="date"
      inputRef={inputRef}
      input={{
        name: 'birth-date',
        value: withSlashes(digits),
        onChange: ({ target }) => {
          const typed = typeBirthDate(target.value, target.selectionStart ?? target.value.length);
          caret.current = typed.caret;
          onDigits(typed.digits);
        },
      }}
    />
  );
}

/** A complete, real date with its month's name, in the page's language; otherwise null. */
export function inWords(digits: string, language: Language): string | null {
  const iso = birthDateFromDigits(digits, localToday());
  if (iso === undefined) return null;
  return new Intl.DateTimeFormat(spoken[language].locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
}
