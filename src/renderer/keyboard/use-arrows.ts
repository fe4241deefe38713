import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { neighbour } from './neighbour.ts';
import type { Direction } from './neighbour.ts';

const directions: ReadonlySet<string> = new Set<Direction>([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
]);

/**
 * Leads from key to key by the arrows of a real keyboard or a keypad: the board is one stop of Tab.
 * @param onEscape returns whether there was something to leave
 */
export function useArrows(board: RefObject<HTMLElement | null>, onEscape: () => boolean): void {
  const escape = useRef(onEscape);
  useEffect(() => {
    escape.current = onEscape;
  });
  useEffect(() => {
    const root = board.current;
    const pressed = (stroke: KeyboardEvent): void => {
      if (root === null) return;
      if (stroke.key === 'Escape') {
        if (escape.current()) stroke.preventDefault();
      } else if (directions.has(stroke.key)) {
        stroke.preventDefault();
        const keys = [...root.querySelectorAll('button')];
        const places = keys.map((key) => key.getBoundingClientRect());
        const from = keys.findIndex((key) => key === document.activeElement);
        keys[neighbour(places, from, stroke.key as Direction) ?? from]?.focus();
      }
    };
    root?.addEventListener('keydown', pressed);
    return () => root?.removeEventListener('keydown', pressed);
  }, [board]);
}
