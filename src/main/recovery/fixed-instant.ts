import type { Clock } from './ports.ts';
import type { RecoverySettings } from './settings.ts';

/**
 * When the answer to an identification or a proof leaves main, whatever the outcome was: how long the work took is
 * then nothing that a person at the page can measure.
 * @param startedAt monotonic milliseconds at which the event arrived
 * @param finishedAt monotonic milliseconds at which the outcome was known; not before `startedAt`
 * @param instants `answerAfter` and `slot` in milliseconds
 * @returns monotonic milliseconds, never before `finishedAt`: `answerAfter` after the start, or when that was missed
 *   the next multiple of `slot` after it; `finishedAt` itself when `slot` is 0
 */
export function answerInstant(
  startedAt: number,
  finishedAt: number,
  { answerAfter, slot }: RecoverySettings['instants'],
): number {
  if (slot <= 0) return finishedAt;
  const planned = startedAt + answerAfter;
  if (finishedAt <= planned) return planned;
  const missed = planned + Math.ceil((finishedAt - planned) / slot) * slot;
  // Clocks give fractions of a millisecond: the sum may round to just before the outcome was known.
  return missed < finishedAt ? missed + slot : missed;
}

/**
 * Does some work and gives its outcome at the fixed instant: never before it, however early the clock's timers fire.
 * @param instants `answerAfter` and `slot` in milliseconds
 * @throws what the work throws, at once
 */
export async function atFixedInstant<Outcome>(
  clock: Clock,
  instants: RecoverySettings['instants'],
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const startedAt = clock.monotonic();
  const outcome = await work();
  const instant = answerInstant(startedAt, clock.monotonic(), instants);
  // A timer counts whole milliseconds from the beginning of the turn of the event loop in which it is set, so it fires the
  // earlier the longer that turn had lasted: which is a trace of the work. What is left is waited for in a turn of its own.
  for (let left = instant - clock.monotonic(); left > 0; left = instant - clock.monotonic()) {
    const wait = left;
    await new Promise<void>((resolve) => clock.after(wait, resolve));
  }
  return outcome;
}
