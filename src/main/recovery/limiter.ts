import { isAhead, remaining } from './elapsed.ts';
import type { Failures, PersonRecord } from './ports.ts';
import { reanchoredAttempts } from './proofs/attempts.ts';

const firstDelay = 2_000;
/** Longest wait after a wrong identification, in milliseconds. */
export const longestDelay = 300_000;
/** After so long without a failure, half of the count is forgotten at the next one. */
export const quietTime = 3_600_000;

/**
 * How long to wait after the last of `count` failures: 2 s, 4 s, 8 s… up to 5 min. The same for entries and for numbers
 * that nobody bears, so that the wait does not tell which it was.
 * @returns milliseconds; 0 for no failure
 */
export function growingDelay(count: number): number {
  return count <= 0 ? 0 : Math.min(firstDelay * 2 ** Math.min(count - 1, 16), longestDelay);
}

/**
 * How long identification has to wait.
 * @param now milliseconds since 1970; may lie before the last failure when a clock was put back: then the whole delay
 *   stands, and `reanchored` makes it run from now
 * @returns milliseconds, at most `longestDelay`; 0: go ahead
 */
export function identificationWait(failures: Failures | null, now: number): number {
  if (failures === null) return 0;
  return remaining(failures.lastAt, growingDelay(failures.count), now);
}

/**
 * One more wrong identification. After a quiet hour half of the count is forgotten, never all of it at once: a clock that
 * leaps ahead is no pardon.
 */
export function afterWrongIdentification(failures: Failures | null, now: number): Failures {
  if (failures === null) return { count: 1, lastAt: now };
  const quiet = now - failures.lastAt >= quietTime;
  return { count: (quiet ? Math.floor(failures.count / 2) : failures.count) + 1, lastAt: now };
}

/** A right identification clears the count. */
export function afterRightIdentification(): null {
  return null;
}

/**
 * The record with waits that begin now where they begin in the future: a clock was ahead and has been put right, or was
 * put back. To be stored when somebody is told to wait, so that a wait is never longer than it was meant to be.
 * @returns `keep` when no clock has gone back by more than kiosks may differ
 */
export function reanchored(record: PersonRecord, now: number): PersonRecord | 'keep' {
  const { identification } = record;
  const identificationAhead = identification !== null && isAhead(identification.lastAt, now);
  const proofs = reanchoredAttempts(record.proofs, now);
  if (!identificationAhead && proofs === 'keep') return 'keep';
  return {
    ...record,
    identification: identificationAhead ? { ...identification, lastAt: now } : identification,
    proofs: proofs === 'keep' ? record.proofs : proofs,
  };
}
