import { clockSkew } from './elapsed.ts';
import type { Clock } from './ports.ts';

/** What of the wall clock's time this process did not live through: the clock was put forward, or the machine slept. */
export interface Leaps {
  /**
   * How much of the time since an instant was leapt over.
   * @param at milliseconds since 1970
   * @returns milliseconds, never negative
   */
  since(at: number): number;
}

/** Of more leaps than this the oldest are taken as one, with what lies between them: that keeps longer, and frees nobody. */
const most = 64;

/**
 * Compares the wall clock with the monotonic one from now on. What was leapt over before the process began cannot be told
 * from time that passed while it was off.
 */
export function createLeaps(clock: Pick<Clock, 'now' | 'monotonic'>): Leaps {
  let offset = clock.now() - clock.monotonic();
  /** Stretches of the wall clock, in order. */
  let leapt: readonly { readonly from: number; readonly to: number }[] = [];

  function look(): void {
    const now = clock.now();
    const by = now - clock.monotonic() - offset;
    if (Math.abs(by) <= clockSkew) return;
    offset += by;
    // Put back into a leap, what was leapt over lies ahead again, and will be lived through.
    leapt =
      by > 0
        ? joined([...leapt, { from: now - by, to: now }])
        : leapt.map(({ from, to }) => ({ from, to: Math.min(to, now) })).filter(({ from, to }) => from < to);
  }

  return {
    since(at) {
      look();
      return leapt.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, at)), 0);
    },
  };
}

function joined<Stretch extends { readonly from: number; readonly to: number }>(
  stretches: readonly Stretch[],
): readonly Stretch[] {
  const [first, second, ...others] = stretches;
  return stretches.length <= most || first === undefined || second === undefined
    ? stretches
    : [{ ...second, from: first.from }, ...others];
}
