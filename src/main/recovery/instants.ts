import { isAhead } from './elapsed.ts';
import type { Leaps } from './leaps.ts';

/**
 * Those of some instants that are of the last while. One that lies ahead counts from now on: a clock was ahead and has been
 * put right, or was put back; it frees nobody, and keeps nobody longer than it was meant to. Time that this kiosk's clock
 * leapt over has not passed.
 * @param within milliseconds
 * @param now milliseconds since 1970
 */
export function ofTheLast(
  within: number,
  instants: readonly number[],
  now: number,
  leaps: Leaps,
): readonly number[] {
  return instants
    .map((at) => (isAhead(at, now) ? now : at))
    .filter((at) => now - at - leaps.since(at) < within);
}

/** Whether some of them have to be kept anew, so that they count from now on and not from every later moment. */
export function someAhead(instants: readonly number[], now: number): boolean {
  return instants.some((at) => isAhead(at, now));
}
