import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped } from '../../../src/renderer/controls/grouped.ts';
import { modulesPath } from '../../../src/renderer/drawings/QrCode.tsx';
import { catalogues } from '../catalogues.ts';
import { spellLogin } from '../../../src/renderer/screens/login/spell-login.ts';

describe('a code that is read out or copied by hand', () => {
  it('stands in even groups', () => {
    expect(grouped('K7QX4MNP')).toBe('K7QX 4MNP');
    expect(grouped('K7QX4MNPT')).toBe('K7Q X4M NPT');
    expect(grouped('K7QX4MNPTW')).toBe('K7QX4 MNPTW');
    expect(grouped('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
  });

  it('is left as it is where it was grouped already', () => {
    expect(grouped('K7QX-4MNP')).toBe('K7QX-4MNP');
  });

  it('loses and gains nothing but blanks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z2-9]{1,40}$/u), (code) => {
        expect(grouped(code).replaceAll(' ', '')).toBe(code);
      }),
    );
  });
});

describe('a login that is spelt', () => {
  it('names digits, capitals and signs, and leaves letters alone', () => {
    expect(spellLogin('cM0.l-1', catalogues.en.login)).toBe('c, capital M, digit 0, dot, l, hyphen, digit 1');
    expect(spellLogin('é_', catalogues.fr.login)).toBe('é, tiret bas');
  });
});

describe('the path of a QR code', () => {
  it('covers each dark module once, and no light one', () => {
    const rows = ['1101', '0000', '1011', '0110'];
    const dark = new Set<string>();
    for (const [, x, y, run] of modulesPath(rows).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)) {
      for (let step = 0; step < Number(run); step += 1) {
        const module = `${Number(x) + step - 4},${Number(y) - 4}`;
        expect(dark.has(module)).toBe(false);
        dark.add(module);
      }
    }
    const expected = rows.flatMap((row, y) =>
      [...row].flatMap((module, x) => (module === '1' ? [`${x},${y}`] : [])),
    );
    expect([...dark].toSorted()).toEqual(expected.toSorted());
  });

  it('is the fewest rectangles, row by row', () => {
    expect(modulesPath(['1101', '0000'])).toBe('M4 4h2v1h-2zM7 4h1v1h-1z');
  });
});
