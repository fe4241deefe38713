import type { Language } from '../../../contract/languages.ts';
import { alternates } from './alternates.ts';
import type { LayoutName } from './layout.ts';
import { layouts } from './layouts.ts';
import { ownLetters } from './own-letters.ts';
import { symbolPages, symbolRows } from './symbols.ts';

/** A key that types. */
export interface CharacterKey {
  readonly plain: string;
  readonly shifted: string;
  /** Behind a long press, plain and shifted. */
  readonly more: readonly string[];
  readonly moreShifted: readonly string[];
}

/** Rows of keys that type; what stands around them is the keyboard's (`controls.ts`). */
export type Rows = readonly (readonly CharacterKey[])[];

const digits = '1 2 3 4 5 6 7 8 9 0';

/** What a key gives, its capital, and what is behind it. */
export function characterKey(plain: string): CharacterKey {
  const more = alternates[plain]?.split(' ') ?? [];
  return {
    plain,
    shifted: capitalOf(plain),
    more,
    moreShifted: [...new Set(more.map(capitalOf))],
  };
}

/** The capital of one letter as one letter: Unicode makes two of a sharp s, German orthography has had one since 2017. */
export function capitalOf(letter: string): string {
  if (letter === 'ß') return 'ẞ';
  const capital = letter.toUpperCase();
  return capital.length === letter.length ? capital : letter;
}

/** Digits and three rows of letters. */
export function letterRows(name: LayoutName, language: Language): Rows {
  const layout = layouts[name];
  const own = ownLetters[language].split(' ');
  let taken = 0;
  const letters = layout.rows.map((row, index) => {
    const count = layout.own[index] ?? 0;
    const ends = own.slice(taken, taken + count);
    taken += count;
    return [...row.split(' '), ...ends];
  });
  return [digits.split(' '), ...letters].map((row) => row.map(characterKey));
}

/** Digits and one page of symbols. @param accepted the specials of the campus's own policy, or null */
export function symbolPage(page: number, accepted: string | null): Rows {
  const signs = symbolPages(accepted)[page] ?? [];
  let taken = 0;
  const rows = symbolRows.map((length) => signs.slice(taken, (taken += length)));
  return [digits.split(' '), ...rows].map((row) => row.map(characterKey).map(alone));
}

/** As on a telephone. @param beside what the field takes besides digits, or null */
export function digitRows(beside: string | null): Rows {
  const last = beside === null ? ['0'] : ['0', beside];
  return [['1', '2', '3'], ['4', '5', '6'], ['7', '8', '9'], last].map((row) =>
    row.map(characterKey).map(alone),
  );
}

/** Among all symbols nothing is behind a key: each has one. */
function alone(key: CharacterKey): CharacterKey {
  return { ...key, shifted: key.plain, more: [], moreShifted: [] };
}
