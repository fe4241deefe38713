import { birthDateFromDigits } from '../../../contract/birth-date.ts';
import { canonicalNumber, hasFormat } from '../../../contract/identifiers.ts';
import type { IdentifierFormat } from '../../../contract/identifiers.ts';

/** What is to be corrected before anything is asked of the directory. */
export interface IdentifyFaults {
  readonly number: 'empty' | 'format' | null;
  readonly birthDate: 'empty' | 'partial' | 'unreal' | null;
}

export const noFaults: IdentifyFaults = { number: null, birthDate: null };

/**
 * Looks at both fields at once, so that all there is to correct is said together.
 * @param typed the number as typed
 * @param digits of the birth date, `ddmmyyyy`
 * @param today `YYYY-MM-DD`
 */
export function identifyFaults(
  format: IdentifierFormat,
  typed: string,
  digits: string,
  today: string,
): IdentifyFaults {
  return { number: numberFault(format, typed), birthDate: birthDateFault(digits, today) };
}

function numberFault(format: IdentifierFormat, typed: string): IdentifyFaults['number'] {
  const number = canonicalNumber(format.kind, typed);
  if (number === '') return 'empty';
  return hasFormat(format, number) ? null : 'format';
}

function birthDateFault(digits: string, today: string): IdentifyFaults['birthDate'] {
  if (digits === '') return 'empty';
  if (digits.length < 8) return 'partial';
  return birthDateFromDigits(digits, today) === undefined ? 'unreal' : null;
}
