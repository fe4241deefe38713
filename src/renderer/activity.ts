import type { View } from '../contract/view.ts';
import { isStart } from './frame/journey-steps.ts';

/** Signs of life are sent at most so often, milliseconds. */
export const quiet = 10_000;

/**
 * Whether a press or a key is worth telling main.
 * @param sinceLast milliseconds since main was last told
 */
export function isWorthTelling(view: View | null, sinceLast: number): boolean {
  if (view === null || isStart(view.step) || view.step.name === 'out-of-order') return false;
  return view.idle?.limit === 'idle' || sinceLast >= quiet;
}

/**
 * Listens for signs of life on the whole page.
 * @returns a function that stops the listening
 */
export function watchActivity(view: () => View | null, tell: () => void): () => void {
  let last = -quiet;
  const heard = (sign: Event): void => {
    const now = performance.now();
    // The key that says yes is not typed into the field that gets the focus back.
    if (sign.type === 'keydown' && view()?.idle?.limit === 'idle') sign.preventDefault();
    if (!isWorthTelling(view(), now - last)) return;
    last = now;
    tell();
  };
  const stopper = new AbortController();
  for (const event of ['pointerdown', 'keydown', 'wheel', 'input'] as const) {
    document.addEventListener(event, heard, { capture: true, signal: stopper.signal });
  }
  return () => stopper.abort();
}

/** Cancels what a kiosk has no use for: a file dropped on the page, the menu of a long press. */
export function refuseGestures(): void {
  for (const event of ['dragstart', 'dragover', 'drop', 'contextmenu'] as const) {
    document.addEventListener(event, (gesture) => gesture.preventDefault());
  }
}
