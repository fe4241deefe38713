import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSymbols, normaliseCode, packed } from '../../../../src/main/recovery/proofs/code-alphabet.ts';
import { grouped, randomDigits, randomSymbols } from '../../../../src/main/recovery/proofs/random-code.ts';

/** Each of these is easily taken for the others. */
const alike = ['0OQD', '1IL', '17', '2Z', '5S', '6G', '8B', 'UV', '49'];

/** Pearson's statistic of `draws` over `symbols`, all equally likely. */
function chiSquare(draws: string, symbols: string): number {
  const expected = draws.length / symbols.length;
  return [...symbols]
    .map((symbol) => (draws.split(symbol).length - 1 - expected) ** 2 / expected)
    .reduce((sum, part) => sum + part, 0);
}

describe('the symbols of a code', () => {
  it('are at least twenty, each once, without two that look alike', () => {
    expect(codeSymbols.length).toBeGreaterThanOrEqual(20);
    expect(new Set(codeSymbols).size).toBe(codeSymbols.length);
    for (const group of alike)
      expect([...group].filter((symbol) => codeSymbols.includes(symbol)).length).toBeLessThan(2);
  });

  it('spell no words', () => {
    expect(codeSymbols).not.toMatch(/[AEIOU]/u);
  });

  it('are what they are typed as: none is taken for another', () => {
    expect(normaliseCode(codeSymbols)).toBe(codeSymbols);
  });
});

describe('a code as people type it', () => {
  it.each([
    ['in small letters', 'km4p-7xwt', 'KM4P7XWT'],
    ['with blanks', ' km4p 7xwt\u00a0', 'KM4P7XWT'],
    ['with hyphens of any kind', 'KM4P\u20117XWT\u2013', 'KM4P7XWT'],
    ['with dots, strokes and underscores', 'KM.4P/7X_WT', 'KM4P7XWT'],
    ['full-width', 'ＫＭ４Ｐ７ＸＷＴ', 'KM4P7XWT'],
    ['with what looks alike', '0oq 1 z s b u 6', 'DDD7258VG'],
    ['with Arabic digits', '٢٣٤۵۷', '23457'],
    ['with direction marks', '\u200fKM4P\u200e', 'KM4P'],
    ['with what is no symbol', 'KM4É!', 'KM4É!'],
  ])('%s', (_how, typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  it('is empty when nothing was typed', () => {
    expect(['', ' ', '--', '\u200b'].map(normaliseCode)).toEqual(['', '', '', '']);
  });

  it('has one spelling, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const once = normaliseCode(typed);
        expect(normaliseCode(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its letters where only digits are asked', () => {
    expect(packed('12 34-b6')).toBe('1234b6');
  });
});

describe('a random code', () => {
  it('has the digits that were asked for, 6 to 8', () => {
    for (const length of [6, 7, 8]) expect(randomDigits(length)).toMatch(new RegExp(`^\\d{${length}}$`, 'u'));
    for (const length of [5, 9, 6.5, NaN]) expect(() => randomDigits(length)).toThrow('6 to 8');
  });

  it('has the symbols that were asked for, at least 8', () => {
    for (const length of [8, 10, 16]) {
      expect(randomSymbols(length)).toHaveLength(length);
      expect([...randomSymbols(length)].every((symbol) => codeSymbols.includes(symbol))).toBe(true);
    }
    for (const length of [7, 8.5, NaN]) expect(() => randomSymbols(length)).toThrow('at least 8');
  });

  it('is as likely as any other: each symbol at each place', () => {
    // Far beyond what chance gives at 9 and 20 degrees of freedom (p < 10^-9).
    const codes = Array.from({ length: 4000 }, () => randomDigits(6));
    for (const place of [0, 5])
      expect(chiSquare(codes.map((code) => code[place]).join(''), '0123456789')).toBeLessThan(65);
    expect(chiSquare(randomSymbols(40_000), codeSymbols)).toBeLessThan(95);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => randomSymbols(16))).size).toBe(1000);
  });

  it('is shown in groups that come out even, and typed back as it was', () => {
    expect(['KM4P7XWT', 'KM4P7XWTC', 'KM4P7XWTCD', 'KM4P7XWTCDF'].map(grouped)).toEqual([
      'KM4P-7XWT',
      'KM4-P7X-WTC',
      'KM4P7-XWTCD',
      'KM4P-7XWT-CDF',
    ]);
    const code = randomSymbols(16);
    expect(grouped(code)).toMatch(/^(?:.{4}-){3}.{4}$/u);
    expect(normaliseCode(grouped(code))).toBe(code);
  });
});
