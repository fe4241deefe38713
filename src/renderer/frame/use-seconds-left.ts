import { useEffect, useState } from 'react';
import { usePage } from '../store.ts';

/**
 * Whole seconds left of a countdown that came with the present view; never negative.
 * @param seconds from the moment the view left main; null for no countdown
 */
export function useSecondsLeft(seconds: number | null): number {
  const startedAt = usePage((state) => state.viewAt);
  const [now, setNow] = useState(() => performance.now());
  const left = secondsLeft(seconds ?? 0, startedAt, now);
  useEffect(() => {
    if (seconds === null || left === 0) return undefined;
    // To the next whole second of this countdown, so that the figures turn evenly.
    const next = 1000 - ((performance.now() - startedAt) % 1000);
    const timer = setTimeout(() => setNow(performance.now()), next + 1);
    return () => clearTimeout(timer);
  }, [seconds, startedAt, left, now]);
  return left;
}

/** @param startedAt,now monotonic milliseconds */
export function secondsLeft(seconds: number, startedAt: number, now: number): number {
  // A view that arrives between two turns of the clock is newer than `now`.
  const elapsed = Math.max(0, now - startedAt);
  return Math.max(0, seconds - Math.floor(elapsed / 1000));
}
