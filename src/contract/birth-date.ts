const digitsOnly = /\D/gu;

/** What was typed, reduced to at most eight digits: `ddmmyyyy`. */
export function birthDateDigits(typed: string): string {
  return typed.normalize('NFKC').replace(digitsOnly, '').slice(0, 8);
}

/** The digits with the slashes put in: `03/02/2001`, also half-way through (`03/0`). */
export function withSlashes(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 8)].filter((part) => part !== '').join('/');
}

/**
 * A complete birth date as `YYYY-MM-DD` (ISO 8601).
 * @param digits `ddmmyyyy`
 * @param today `YYYY-MM-DD`, the last date that counts as a birth date
 * @returns undefined for a day that never was (30 February), one before 1900, or one to come
 */
export function birthDateFromDigits(digits: string, today: string): string | undefined {
  if (!/^\d{8}$/u.test(digits)) return undefined;
  const iso = `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
  return isRealDate(iso) && iso >= '1900-01-01' && iso <= today ? iso : undefined;
}

/** Whether `YYYY-MM-DD` names a day of the Gregorian calendar. */
export function isRealDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return false;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
}
