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
