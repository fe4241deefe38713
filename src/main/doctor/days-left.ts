const day = 24 * 60 * 60 * 1000;

/** Days before the end of a certificate at which it is worth a warning. */
export const soon = 30;

/**
 * @param expires milliseconds since 1970; null: no certificate was shown
 * @param now the same
 * @returns whole days; 0 where there is no certificate
 */
export function daysLeft(expires: number | null, now: number): number {
  return expires === null ? 0 : Math.floor((expires - now) / day);
}
