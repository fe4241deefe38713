import type { Failures, PersonRecord } from './ports.ts';
import type { RecoverySettings } from './settings.ts';

type JokerFailures = PersonRecord['joker'];
type JokerSettings = RecoverySettings['jokers'];

const firstDelay = 2_000;
/** Longest wait after a wrong identification, in milliseconds. */
export const longestDelay = 300_000;
/** After so long without a failure, half of the count is forgotten at the next one. */
export const quietTime = 3_600_000;
/** Kiosks that share a record may differ by so much without anything being wrong. */
const clockSkew = 60_000;

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
 * How long the joker is still blocked.
 * @returns milliseconds, at most the length of the block; 0: go ahead
 */
export function jokerWait(joker: JokerFailures, now: number): number {
  if (joker === null || !endsInBlock(joker)) return 0;
  return remaining(joker.lastAt, joker.blockedUntil - joker.lastAt, now);
}

/**
 * Counts an attempt at the joker, before it is compared. The last of the tries begins the block at once: who pulls the
 * plug during the comparison has had that try.
 * @param settings `tries` per round, `block` doubling with each round up to `longestBlock` (milliseconds)
 * @throws Error while the joker is blocked: ask `jokerWait` first
 */
export function countJokerAttempt(
  joker: JokerFailures,
  now: number,
  settings: JokerSettings,
): NonNullable<JokerFailures> {
  if (jokerWait(joker, now) > 0) throw new Error('an attempt at the joker was counted while it is blocked');
  const blocks = joker?.blocks ?? 0;
  const count = (joker === null || endsInBlock(joker) ? 0 : joker.count) + 1;
  if (count < settings.tries) return { count, lastAt: now, blocks, blockedUntil: 0 };
  const block = Math.min(settings.block * 2 ** Math.min(blocks, 30), settings.longestBlock);
  return { count, lastAt: now, blocks: blocks + 1, blockedUntil: now + block };
}

/** A right answer clears the count and the blocks. */
export function afterRightJoker(): null {
  return null;
}

/** Tries left in this round after the attempt counted last; 0: that was the last one, the joker is blocked. */
export function triesLeft(joker: JokerFailures, settings: JokerSettings): number {
  if (joker === null) return settings.tries;
  return endsInBlock(joker) ? 0 : Math.max(0, settings.tries - joker.count);
}

/**
 * The record with waits that begin now where they begin in the future: a clock was ahead and has been put right, or was
 * put back. To be stored when somebody is told to wait, so that a wait is never longer than it was meant to be.
 * @returns `keep` when no clock has gone back by more than kiosks may differ
 */
export function reanchored(record: PersonRecord, now: number): PersonRecord | 'keep' {
  const { identification, joker } = record;
  const ahead = ({ lastAt }: Failures): boolean => lastAt > now + clockSkew;
  const identificationAhead = identification !== null && ahead(identification);
  const jokerAhead = joker !== null && ahead(joker);
  if (!identificationAhead && !jokerAhead) return 'keep';
  return {
    ...record,
    identification: identificationAhead ? { ...identification, lastAt: now } : identification,
    joker: jokerAhead
      ? {
          ...joker,
          lastAt: now,
          blockedUntil: endsInBlock(joker) ? now + (joker.blockedUntil - joker.lastAt) : 0,
        }
      : joker,
  };
}

/** The attempt counted last began a block: later attempts are later than its end. */
function endsInBlock(joker: NonNullable<JokerFailures>): boolean {
  return joker.blockedUntil > joker.lastAt;
}

function remaining(since: number, length: number, now: number): number {
  return Math.min(Math.max(since + length - now, 0), length);
}
