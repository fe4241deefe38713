const firstPause = 30_000;
/** Milliseconds; nothing waits longer for its next attempt. */
export const longestPause = 3_600_000;
const patience = 5 * 86_400_000;
const fewestAttempts = 24;

/** How long to wait after so many failed attempts, in milliseconds: 30 s, doubling, at most an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(firstPause * 2 ** Math.min(attempts - 1, 12), longestPause);
}

/**
 * Whether a notice has been tried for long enough: five days (RFC 5321, section 4.5.4.1), and so often that a clock which
 * jumps cannot make minutes of it.
 * @param since when it was first due, milliseconds since 1970, like `now`
 */
export function isTooOld(attempts: number, since: number, now: number): boolean {
  return attempts >= fewestAttempts && now - since > patience;
}

/** Whether an attempt is due. One that is due later than any pause makes it was set before the clock was put back. */
export function isDue(due: number, now: number): boolean {
  return due <= now || due > now + longestPause;
}
