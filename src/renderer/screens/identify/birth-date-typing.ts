import { birthDateDigits, withSlashes } from '../../../contract/birth-date.ts';

/** What the birth date field holds after a keystroke. */
export interface TypedBirthDate {
  /** At most eight: `ddmmyyyy`. */
  readonly digits: string;
  readonly text: string;
  /** Where the caret stands in `text`. */
  readonly caret: number;
}

const separator = /[/.\-\s]$/u;

/**
 * Reads the field after a keystroke: keeps the digits, puts the slashes in, keeps the caret where it was among the
 * digits. A separator typed after a single digit completes it: `3/` is the third.
 * @param raw the field's text as the browser left it
 * @param caret the caret in `raw`
 */
export function typeBirthDate(raw: string, caret: number): TypedBirthDate {
  const typed = birthDateDigits(raw);
  const isShort = typed.length === 1 || typed.length === 3;
  const completes = caret === raw.length && isShort && separator.test(raw) && !typed.endsWith('0');
  const digits = completes ? `${typed.slice(0, -1)}0${typed.slice(-1)}` : typed;
  const before = completes ? digits.length : birthDateDigits(raw.slice(0, caret)).length;
  return { digits, text: withSlashes(digits), caret: withSlashes(digits.slice(0, before)).length };
}
