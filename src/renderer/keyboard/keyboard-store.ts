import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LayoutName } from './layouts/layout.ts';
import { atRest, seen } from './visibility.ts';
import type { Sign, Visibility } from './visibility.ts';

/** Where the keyboard types, and how somebody likes it. Nothing of what is typed. */
export interface KeyboardState extends Visibility {
  /** The field that was last in hand, or the first of the screen; null where there is none. */
  readonly field: HTMLInputElement | null;
  /** Chosen by hand; null: what goes with the language. */
  readonly layout: LayoutName | null;
}

export const keyboard = createStore<KeyboardState>()(() => ({ ...atRest, field: null, layout: null }));

export function useKeyboard<Piece>(select: (state: KeyboardState) => Piece): Piece {
  return useStore(keyboard, select);
}

/** Tells the keyboard what was seen on the page. */
export function tell(sign: Sign): void {
  keyboard.setState((before) => ({
    ...seen(before, sign),
    ...(sign.sign === 'visit-over' ? { layout: null } : {}),
  }));
}
