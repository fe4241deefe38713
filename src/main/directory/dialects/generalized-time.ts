/**
 * GeneralizedTime in UTC to the second (RFC 4517 section 3.3.13), as servers write their operational attributes.
 * @returns milliseconds since 1970; undefined for what is absent or no such time
 */
export function generalizedTime(value: string | undefined): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:[.,]\d+)?Z$/u.exec(value ?? '');
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}
