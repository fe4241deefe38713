import { isAhead } from './elapsed.ts';

/**
 * Those of some instants that are of the last while. One that lies ahead counts from now on: a clock was ahead and has been
 * put right, or was put back; it frees nobody, and keeps nobody longer than it was meant to.
 * @param within milliseconds
 * @param now milliseconds since 1970
 */
export function ofTheLast(within: number, instants: readonly number[], now: number): readonly number[] {
  return instants.map((at) => (isAhead(at, now) ? now : at)).filter((at) => now - at < within);
}

/** Whether some of them have to be kept anew, so that they count from now on and not from every later moment. */
export function someAhead(instants: readonly number[], now: number): boolean {
  return instants.some((at) => isAhead(at, now));
}
