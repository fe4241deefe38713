/** Kiosks that share a record may differ by so much, in milliseconds, without anything being wrong. */
export const clockSkew = 60_000;

/**
 * What is left of a wait. A clock that was put back never makes it longer than it was meant to be.
 * @param since when it began, milliseconds since 1970
 * @param length milliseconds
 * @returns milliseconds, 0 to `length`
 */
export function remaining(since: number, length: number, now: number): number {
  return Math.min(Math.max(since + length - now, 0), length);
}

/** Whether an instant lies further in the future than clocks may differ: one of them was ahead, or has been put back. */
export function isAhead(at: number, now: number): boolean {
  return at > now + clockSkew;
}
