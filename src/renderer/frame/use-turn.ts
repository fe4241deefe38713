import { useEffect, useState, useSyncExternalStore } from 'react';

/** Milliseconds that each stands there: long enough to be read from afar. */
export const period = 6_000;
/** Milliseconds without a touch or a key after which it goes on: nothing moves beside somebody who reads. */
export const rest = 30_000;

const moving = '(prefers-reduced-motion: no-preference)';

/**
 * Whose turn it is, from 0; one after the other, round and round, and not while the page is used.
 * @returns null where nothing may move
 */
export function useTurn(count: number): number | null {
  const mayMove = useSyncExternalStore(
    listenToMotion,
    () => matchMedia(moving).matches,
    () => false,
  );
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!mayMove || count < 2) return undefined;
    let usedAt = -rest;
    const used = (): void => {
      usedAt = performance.now();
    };
    const timer = setInterval(() => {
      if (performance.now() - usedAt >= rest) setTurn((before) => before + 1);
    }, period);
    const stopper = new AbortController();
    for (const sign of ['pointerdown', 'pointermove', 'keydown'] as const) {
      document.addEventListener(sign, used, { capture: true, signal: stopper.signal });
    }
    return () => {
      clearInterval(timer);
      stopper.abort();
    };
  }, [mayMove, count]);
  return mayMove ? turn % Math.max(1, count) : null;
}

function listenToMotion(changed: () => void): () => void {
  const query = matchMedia(moving);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
