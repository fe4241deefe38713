import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../src/contract/languages.ts';
import { kindOf } from '../../../src/contract/password/characters.ts';
import { presets } from '../../../src/contract/password/presets.ts';
import { takenKinds } from '../../../src/renderer/keyboard/fields.ts';
import { keyRows, type Arrangement, type KeyRow } from '../../../src/renderer/keyboard/keys.ts';
import { layoutNames, type LayoutName } from '../../../src/renderer/keyboard/layouts/layout.ts';
import { layouts, usualLayout } from '../../../src/renderer/keyboard/layouts/layouts.ts';
import { letterRows, type CharacterKey } from '../../../src/renderer/keyboard/layouts/pages.ts';
import { symbolPages } from '../../../src/renderer/keyboard/layouts/symbols.ts';

const latin = layoutNames.filter((name) => layouts[name].script === 'latin');
const given = ({ plain, shifted, more, moreShifted }: CharacterKey): readonly string[] => [
  plain,
  shifted,
  ...more,
  ...moreShifted,
];
/** Everything that can be typed without leaving a layout and its symbols; the space has a key of its own. */
function typeable(name: LayoutName, language: Language, accepted: string | null = null): Set<string> {
  return new Set([' ', ...letterRows(name, language).flat().flatMap(given), ...symbolPages(accepted).flat()]);
}
const missing = (wanted: Iterable<string>, there: ReadonlySet<string>): readonly string[] =>
  [...new Set(wanted)].filter((character) => !there.has(character));

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));

/** Letters beyond ASCII that a language is written with (Unicode CLDR, main and auxiliary exemplars of everyday words). */
const letters = {
  fr: 'àâæçéèêëîïôœùûüÿ',
  es: 'áéíóúüñ',
  pt: 'áàâãçéêíóôõúü',
  de: 'äöüß',
  it: 'àèéìíîòóùú',
} as const satisfies Partial<Record<Language, string>>;

describe.each(latin)('the layout %s with its symbols', (name) => {
  it.each(languages)('types all of ASCII in %s', (language) => {
    expect(missing(ascii, typeable(name, language))).toEqual([]);
  });

  it.each(Object.entries(letters))(
    'types every letter of %s, and its capital, whatever the page speaks',
    (_, own) => {
      const wanted = [...own, ...own.replace('ß', 'ẞ').toUpperCase().replace('SS', 'ẞ')];
      for (const language of languages) expect(missing(wanted, typeable(name, language))).toEqual([]);
    },
  );

  it('types every special that any policy lists, however rare', () => {
    for (const { specials } of Object.values(presets)) {
      expect(missing(specials ?? '', typeable(name, 'fr', specials))).toEqual([]);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 60 }), (text) => {
        const specials = [...text].filter((sign) => kindOf(sign, null) === 'special').join('');
        expect(missing(specials, typeable(name, 'fr', specials))).toEqual([]);
      }),
    );
  });
});

it('the Arabic layout types every letter of the alphabet and its forms with hamza', () => {
  const alphabet = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة';
  expect(missing(alphabet, typeable('arabic', 'ar'))).toEqual([]);
});

describe('rows', () => {
  const widthOf = ({ before, typing, arrows, after }: KeyRow): number =>
    [...before, ...typing, ...arrows, ...after].reduce((sum, { width }) => sum + width, 0);
  const every = layoutNames.flatMap((layout) =>
    languages.flatMap((language) =>
      takenKinds.flatMap((taken) =>
        (['letters', 'symbols', 'digits'] as const).map((page): Arrangement => ({
          page,
          symbols: 0,
          layout,
          language,
          taken,
          accepted: null,
        })),
      ),
    ),
  );

  it('are all as wide as the board, and no key is there twice', () => {
    for (const arrangement of every) {
      const rows = keyRows(arrangement);
      const full = arrangement.page === 'digits' ? 20 : 24;
      expect(rows.map(widthOf)).toEqual(rows.map(() => full));
      const ids = rows.flatMap(({ before, typing, arrows, after }) =>
        [...before, ...typing, ...arrows, ...after].map(({ id }) => id),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('offer at most as much behind a key as fits into a row, and nothing behind the top row, which makes way', () => {
    for (const arrangement of every) {
      for (const [index, { typing }] of keyRows(arrangement).entries()) {
        for (const { more } of typing) expect(more.length).toBeLessThanOrEqual(index === 0 ? 0 : 12);
      }
    }
  });

  it('lead from digits to letters and back where a field takes both, and only there', () => {
    const controls = (taken: Arrangement['taken'], page: Arrangement['page']): readonly string[] =>
      keyRows({ page, symbols: 0, layout: 'azerty', language: 'fr', taken, accepted: null }).flatMap(
        ({ before }) => before.map(({ control }) => control),
      );
    expect(controls('number', 'digits')).toContain('letters');
    expect(controls('number', 'letters')).toContain('digits');
    expect(controls('date', 'digits')).not.toContain('letters');
    expect(controls('digits', 'digits')).not.toContain('letters');
  });

  it('turn through every page of symbols and back to the first', () => {
    const pages = symbolPages(null).length;
    const at = (symbols: number) =>
      keyRows({ page: 'symbols', symbols, layout: 'azerty', language: 'fr', taken: 'words', accepted: null });
    expect(pages).toBeGreaterThan(1);
    expect(at(pages)).toEqual(at(0));
    expect(at(1)).not.toEqual(at(0));
  });
});

describe('the usual layout', () => {
  it('is that of the country, and Latin in Arabic for what is kept in Latin letters', () => {
    expect(languages.map((language) => usualLayout(language, true))).toEqual([
      'azerty',
      'qwerty',
      'qwerty',
      'qwertz',
      'qwerty',
      'qwerty',
      'arabic',
      'qwerty',
    ]);
    expect(languages.map((language) => usualLayout(language, false))).not.toContain('arabic');
  });
});
