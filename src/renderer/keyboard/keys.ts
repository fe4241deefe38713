import type { Language } from '../../contract/languages.ts';
import type { LayoutName } from './layouts/layout.ts';
import { layouts } from './layouts/layouts.ts';
import { digitRows, letterRows, symbolPage } from './layouts/pages.ts';
import type { CharacterKey, Rows } from './layouts/pages.ts';
import { symbolPages } from './layouts/symbols.ts';
import type { Taken } from './fields.ts';

/** Keys that type nothing of their own. */
export type Control =
  | 'shift'
  | 'backspace'
  | 'symbols'
  | 'further'
  | 'letters'
  | 'digits'
  | 'layout'
  | 'accents'
  | 'space'
  | 'left'
  | 'right'
  | 'next'
  | 'enter'
  | 'hide';

/** `width` counts halves of an ordinary key. */
export interface ControlKey {
  readonly id: string;
  readonly control: Control;
  readonly width: number;
}
export interface TypingKey extends CharacterKey {
  readonly id: string;
  readonly width: number;
}
export type Key = ControlKey | TypingKey;

/** One row. What types lies from left to right in every language; what stands around it follows the page. */
export interface KeyRow {
  readonly before: readonly ControlKey[];
  readonly typing: readonly TypingKey[];
  /** They point where they go: from left to right too. */
  readonly arrows: readonly ControlKey[];
  readonly after: readonly ControlKey[];
}

/** Begins the id of what is behind a key; a key of its own while it is there. */
export const alternatePrefix = 'more-';

export type Page = 'letters' | 'symbols' | 'digits';

/** What is to be drawn. */
export interface Arrangement {
  readonly page: Page;
  /** How often one has turned the pages of symbols. */
  readonly symbols: number;
  readonly layout: LayoutName;
  readonly language: Language;
  readonly taken: Taken;
  /** The specials of the campus's own policy, or null. */
  readonly accepted: string | null;
}

const control = (name: Control, width: number): ControlKey => ({ id: name, control: name, width });

/** Every key of a page, row by row; a row of letters or symbols is 24 halves wide, one of digits 20. */
export function keyRows(arrangement: Arrangement): readonly KeyRow[] {
  const { page, symbols, layout, language, taken, accepted } = arrangement;
  switch (page) {
    case 'letters': {
      const hasCapitals = layouts[layout].script === 'latin';
      return lettered(letterRows(layout, language), hasCapitals ? [control('shift', 4)] : [], [
        control('symbols', 2),
        control('layout', 3),
        control('accents', 2),
        control('space', taken === 'number' ? 3 : 5),
        ...(taken === 'number' ? [control('digits', 2)] : []),
      ]);
    }
    case 'symbols': {
      // After the last page comes the first.
      const shown = symbols % symbolPages(accepted).length;
      return lettered(
        symbolPage(shown, accepted),
        [control('further', 4)],
        [
          control('letters', 5),
          control('space', taken === 'number' ? 5 : 7),
          ...(taken === 'number' ? [control('digits', 2)] : []),
        ],
      );
    }
    case 'digits':
      return digitPad(taken);
  }
}

function lettered(rows: Rows, last: readonly ControlKey[], bottom: readonly ControlKey[]): readonly KeyRow[] {
  return [
    ...rows.map((row, index) => ({
      before: index === rows.length - 1 ? last : [],
      typing: typing(row, index, 2),
      arrows: [],
      after: index === 0 ? [control('backspace', 4)] : [],
    })),
    {
      before: bottom,
      typing: [],
      arrows: arrows(2),
      after: [control('next', 3), control('enter', 3), control('hide', 2)],
    },
  ];
}

function digitPad(taken: Taken): readonly KeyRow[] {
  const after = [
    [control('backspace', 5), control('hide', 3)],
    [],
    [control('next', 8)],
    [control('enter', 8)],
  ];
  return digitRows(besideNought[taken]).map((row, index) => ({
    before: taken === 'number' && index === 3 ? [control('letters', 4)] : [],
    typing: typing(row, index, 4).map((key) =>
      key.plain === '0' ? { ...key, width: noughtWidth[taken] } : key,
    ),
    arrows: index === 1 ? arrows(4) : [],
    after: after[index] ?? [],
  }));
}

/** The last row of digits is as wide as the others: the nought alone, or with what stands beside it. */
const noughtWidth: Readonly<Record<Taken, number>> = {
  number: 8,
  date: 8,
  phone: 8,
  digits: 12,
  words: 12,
};
/** What such a field takes besides digits. */
const besideNought: Readonly<Record<Taken, string | null>> = {
  number: null,
  date: '/',
  phone: '+',
  digits: null,
  words: null,
};

function arrows(width: number): readonly ControlKey[] {
  return [control('left', width), control('right', width)];
}

function typing(row: readonly CharacterKey[], index: number, width: number): readonly TypingKey[] {
  return row.map((key, column) => ({ ...key, id: `${index}-${column}`, width }));
}
