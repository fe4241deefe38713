import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Milliseconds after which a press is a long one. */
const longPress = 450;
/** Milliseconds between two strokes of a key that repeats. */
const repeat = 90;

/** What becomes of presses on keys; each key is known by its `data-key`. */
export interface Fingers {
  /** Pressed and let go on the same key; or by Enter, Space or an assistive technology. */
  readonly onPress: (key: string) => void;
  /** Pressed for long, on a key with `data-hold="more"`. */
  readonly onHold: (key: string) => void;
  /** Let go after a long press, on a key or beside them all. */
  readonly onRelease: (pressed: string, over: string | null) => void;
}

interface Finger {
  readonly key: string;
  readonly element: HTMLElement;
  readonly timer: ReturnType<typeof setInterval>;
  readonly isDone: boolean;
}

/**
 * Hears fingers on the keys of a board. Each finger counts for itself, so that two thumbs may type at once; and no press takes
 * the focus from the field. Nothing of a press is kept once it is over.
 */
export function useFingers(board: RefObject<HTMLElement | null>, fingers: Fingers): void {
  const now = useRef(fingers);
  useEffect(() => {
    now.current = fingers;
  });
  useEffect(() => (board.current === null ? undefined : listen(board.current, () => now.current)), [board]);
}

function listen(board: HTMLElement, heard: () => Fingers): () => void {
  const down = new Map<number, Finger>();
  const stopper = new AbortController();
  const { signal } = stopper;

  const begin = (press: PointerEvent): void => {
    press.preventDefault();
    const element = buttonAt(board, press.target);
    const key = element?.dataset['key'];
    if (element === null || key === undefined || press.button !== 0) return;
    // What a mouse lets go is heard where it was pressed, as what a finger does.
    element.setPointerCapture(press.pointerId);
    // Onlookers learn nothing of a password from its keys: pressed they stay as they are.
    if (board.dataset['secret'] === undefined) element.dataset['pressed'] = '';
    const hold = element.dataset['hold'];
    if (hold === 'repeat') heard().onPress(key);
    const timer = setTimeout(() => {
      if (hold === 'more') {
        down.set(press.pointerId, { key, element, timer, isDone: true });
        heard().onHold(key);
      } else if (hold === 'repeat') {
        down.set(press.pointerId, {
          key,
          element,
          timer: setInterval(() => heard().onPress(key), repeat),
          isDone: true,
        });
      }
    }, longPress);
    down.set(press.pointerId, { key, element, timer, isDone: hold === 'repeat' });
  };

  const end = (press: PointerEvent): void => {
    const finger = lift(down, press.pointerId);
    if (finger === null) return;
    const over = buttonAt(board, document.elementFromPoint(press.clientX, press.clientY));
    const key = over?.dataset['key'] ?? null;
    if (!finger.isDone && key === finger.key) heard().onPress(finger.key);
    else if (finger.isDone) heard().onRelease(finger.key, key);
  };

  board.addEventListener('pointerdown', begin, { signal });
  board.addEventListener('pointerup', end, { signal });
  board.addEventListener('pointercancel', (press) => lift(down, press.pointerId), { signal });
  // What a press does may take the keys away: the click that would follow must not reach what comes to lie in their place.
  board.addEventListener(
    'touchstart',
    // Heard on the key itself: it is told that the finger has gone even when the board is no longer there.
    ({ target }) => target?.addEventListener('touchend', withoutClick, { once: true, passive: false }),
    { signal, passive: true },
  );
  board.addEventListener('mousedown', (press) => press.preventDefault(), { signal });
  board.addEventListener(
    'click',
    ({ detail, target }) => {
      const key = buttonAt(board, target)?.dataset['key'];
      if (detail === 0 && key !== undefined) heard().onPress(key);
    },
    { signal },
  );
  return () => {
    stopper.abort();
    for (const id of down.keys()) lift(down, id);
  };
}

function withoutClick(release: Event): void {
  if (release.cancelable) release.preventDefault();
}

/** Takes a finger off and stops what it was about to do. */
function lift(down: Map<number, Finger>, id: number): Finger | null {
  const finger = down.get(id) ?? null;
  if (finger !== null) {
    clearInterval(finger.timer);
    delete finger.element.dataset['pressed'];
  }
  down.delete(id);
  return finger;
}

function buttonAt(board: HTMLElement, target: EventTarget | null): HTMLElement | null {
  const button = target instanceof Element ? target.closest('button') : null;
  return button instanceof HTMLElement && board.contains(button) ? button : null;
}
