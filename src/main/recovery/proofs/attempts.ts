import { isAhead, remaining } from '../elapsed.ts';
import type { Attempts } from '../ports.ts';
import type { RecoverySettings } from '../settings.ts';

/** `tries` per round; `block` in milliseconds, doubling with each round up to `longestBlock`. */
export type AttemptSettings = RecoverySettings['attempts'];

/**
 * How long proofs are still blocked.
 * @param now milliseconds since 1970
 * @returns milliseconds, at most the length of the block; 0: go ahead
 */
export function attemptsWait(attempts: Attempts | null, now: number): number {
  if (attempts === null || !beganBlock(attempts)) return 0;
  return remaining(attempts.lastAt, attempts.blockedUntil - attempts.lastAt, now);
}

/**
 * Counts an attempt, before it is compared. The last of the tries begins the block at once: who pulls the plug during the
 * comparison has had that try.
 * @returns what to keep; also what `takenBack` asks for should the proof be right
 * @throws Error while proofs are blocked: ask `attemptsWait` first
 */
export function countAttempt(attempts: Attempts | null, now: number, settings: AttemptSettings): Attempts {
  if (attemptsWait(attempts, now) > 0)
    throw new Error('an attempt at a proof was counted while it is blocked');
  const blocks = attempts?.blocks ?? 0;
  const count = (attempts === null || beganBlock(attempts) ? 0 : attempts.count) + 1;
  if (count < settings.tries) return { count, lastAt: now, blocks, blockedUntil: 0 };
  const block = Math.min(settings.block * 2 ** Math.min(blocks, 30), settings.longestBlock);
  return { count, lastAt: now, blocks: blocks + 1, blockedUntil: now + block };
}

/**
 * A right proof takes its own attempt back, with the block that began for counting it, and nothing else: who knows one
 * proof cannot clear with it the count of their guesses at the next.
 * @param attempts as they are kept now: others may have been counted meanwhile, at this kiosk or another
 * @param own what `countAttempt` returned for the attempt that was right
 */
export function takenBack(attempts: Attempts | null, own: Attempts): Attempts | null {
  // Cleared meanwhile, or the round in which it was counted is over: there is nothing of it left to take.
  if (attempts === null || roundOf(attempts) !== roundOf(own)) return attempts;
  const count = Math.max(attempts.count - 1, 0);
  const blocks = roundOf(attempts);
  return count === 0 && blocks === 0 ? null : { count, lastAt: attempts.lastAt, blocks, blockedUntil: 0 };
}

/** Enough was proved: who they are is known, and every earlier attempt and block is forgotten. */
export function cleared(): null {
  return null;
}

/** Tries left in this round after the attempt counted last; 0: that was the last one, proofs are blocked. */
export function triesLeft(attempts: Attempts | null, settings: AttemptSettings): number {
  if (attempts === null) return settings.tries;
  return beganBlock(attempts) ? 0 : Math.max(0, settings.tries - attempts.count);
}

/**
 * The attempts with a block that begins now where it begins in the future (see `reanchored` of the limiter); a block that
 * was over stays over.
 * @returns `keep` when no clock has gone back by more than kiosks may differ
 */
export function reanchoredAttempts(attempts: Attempts | null, now: number): Attempts | 'keep' {
  if (attempts === null || !isAhead(attempts.lastAt, now)) return 'keep';
  const { lastAt, blockedUntil } = attempts;
  return { ...attempts, lastAt: now, blockedUntil: beganBlock(attempts) ? now + (blockedUntil - lastAt) : 0 };
}

/** The attempt counted last began a block: later attempts are later than its end. */
function beganBlock(attempts: Attempts): boolean {
  return attempts.blockedUntil > attempts.lastAt;
}

/** Rounds are told apart by the blocks that ended the earlier ones; a block belongs to the round that it ends. */
function roundOf(attempts: Attempts): number {
  return beganBlock(attempts) ? attempts.blocks - 1 : attempts.blocks;
}
