import { useMessages } from '../messages/context.ts';
import type { Board } from './board.ts';
import { afterField, isSecret, submitFrom } from './fields.ts';
import { keyboard, tell } from './keyboard-store.ts';
import { alternatePrefix } from './keys.ts';
import type { Control, Key, KeyRow, TypingKey } from './keys.ts';
import { layoutNames } from './layouts/layout.ts';
import type { LayoutName } from './layouts/layout.ts';
import { layoutName } from './Key.tsx';
import { shiftAfterLetter, shiftPressed } from './shifting.ts';
import { typeInto } from './type-into.ts';
import type { Fingers } from './use-fingers.ts';

interface Pressing {
  readonly field: HTMLInputElement;
  readonly rows: readonly KeyRow[];
  readonly state: Board;
  readonly setState: (next: Board) => void;
  readonly layout: LayoutName;
  /** To those who do not see it. */
  readonly say: (words: string) => void;
}

/** What each key does. */
export function usePressed({
  field,
  rows,
  state,
  setState,
  layout,
  say,
}: Pressing): Fingers & { onEscape: () => boolean } {
  const { keyboard: words } = useMessages();
  const isShifted = state.shift !== 'off';
  const find = (id: string): Key | undefined =>
    rows
      .flatMap(({ before, typing, arrows, after }) => [...before, ...typing, ...arrows, ...after])
      .find((key) => key.id === id);
  const change = (next: Partial<Board>): void => setState({ ...state, picking: false, open: null, ...next });

  const write = (text: string): void => {
    takeFocus(field);
    typeInto(field, { stroke: 'insert', text });
    if (state.open !== null || state.picking || state.shift === 'once')
      change({ shift: shiftAfterLetter(state.shift) });
    say('');
  };
  const open = (key: TypingKey): void => {
    change({ open: key.id });
    say(isSecret(field) ? words.accentsHere : words.accentsOf(isShifted ? key.shifted : key.plain));
  };
  const controls: Readonly<Record<Control, () => void>> = {
    shift: () => {
      const shift = shiftPressed(state.shift);
      change({ shift });
      say(words.said[shift === 'once' ? 'shifted' : shift === 'locked' ? 'locked' : 'unlocked']);
    },
    backspace: () => {
      takeFocus(field);
      typeInto(field, { stroke: 'backspace' });
    },
    space: () => write(' '),
    left: () => move(field, 'left'),
    right: () => move(field, 'right'),
    symbols: () => turnTo('symbols'),
    letters: () => turnTo('letters'),
    digits: () => turnTo('digits'),
    further: () => change({ symbols: state.symbols + 1 }),
    accents: () => {
      change({ picking: !state.picking });
      say(state.picking ? '' : words.said.accents);
    },
    layout: () => {
      const next = layoutNames[(layoutNames.indexOf(layout) + 1) % layoutNames.length] ?? layout;
      keyboard.setState({ layout: next });
      change({ shift: 'off' });
      say(layoutName(next, words));
    },
    next: () => afterField(field)?.focus(),
    enter: () => submitFrom(field),
    hide: () => tell({ sign: 'toggled' }),
  };
  const turnTo = (page: Board['page']): void => {
    change({ page, symbols: 0 });
    say(words.said[page]);
  };
  const alternate = (id: string): string | undefined => {
    const key = state.open === null ? undefined : find(state.open);
    if (key === undefined || 'control' in key || !id.startsWith(alternatePrefix)) return undefined;
    return (isShifted ? key.moreShifted : key.more)[Number(id.slice(alternatePrefix.length))];
  };

  return {
    onPress(id) {
      const chosen = alternate(id);
      if (chosen !== undefined) return write(chosen);
      const key = find(id);
      if (key === undefined) return;
      if ('control' in key) controls[key.control]();
      else if (state.picking && key.more.length > 0) open(key);
      else write(isShifted ? key.shifted : key.plain);
    },
    onHold(id) {
      const key = find(id);
      if (key !== undefined && !('control' in key)) open(key);
    },
    onRelease(pressed, over) {
      const chosen = over === null ? undefined : alternate(over);
      if (chosen !== undefined) write(chosen);
      // Let go on the key itself, or hardly beside it: they stay, to be pressed one after the other.
      else if (over !== pressed && state.open === pressed) change({});
    },
    onEscape() {
      const isOpen = state.open !== null || state.picking;
      if (isOpen) change({});
      return isOpen;
    },
  };
}

/** Who presses keys by a finger writes in the field; who has come to them by Tab stays there. */
function takeFocus(field: HTMLInputElement): void {
  if (document.activeElement?.closest('.keyboard') === null) field.focus();
}

/** The arrows point to where the caret goes, whichever way the text is read. */
function move(field: HTMLInputElement, to: 'left' | 'right'): void {
  takeFocus(field);
  const isForward = (to === 'right') === (getComputedStyle(field).direction === 'ltr');
  typeInto(field, { stroke: 'move', by: isForward ? 1 : -1 });
}
