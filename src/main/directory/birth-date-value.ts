import { isRealDate } from '../../contract/birth-date.ts';
import type { BirthDateFormat } from './settings.ts';

/** Where year, month and day stand in each spelling. */
const spellings: Readonly<Record<BirthDateFormat, RegExp>> = {
  YYYYMMDD: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u,
  'DD/MM/YYYY': /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/u,
  // RFC 4517 section 3.3.13; the hour and what follows it are of no interest.
  'generalized-time': /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})\d{2}.*$/u,
};

/**
 * A birth date as a directory spells it, as `YYYY-MM-DD`.
 * @returns undefined for another spelling, or a day that never was (`19700000`, where only the year is known)
 */
export function birthDateOf(value: string, format: BirthDateFormat): string | undefined {
  // Blanks are of no account in a NumericString (RFC 4517 section 3.3.23).
  const parts = spellings[format].exec(value.replaceAll(' ', ''))?.groups;
  if (parts === undefined) return undefined;
  const iso = `${parts.year}-${parts.month}-${parts.day}`;
  return isRealDate(iso) ? iso : undefined;
}
