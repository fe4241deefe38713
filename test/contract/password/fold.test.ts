import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateSpellings, folded, nameParts } from '../../../src/contract/password/fold.ts';

describe('folded text', () => {
  it.each([
    ['ZOÉ', 'zoe'],
    ['zoe\u0301', 'zoe'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Cœur', 'coeur'],
    ['İpek', 'ipek'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['２２', '22'],
    ['ﬁn', 'fin'],
    ['مُحَمَّد', 'محمد'],
    ['한글', '한글'],
    ['😀', '😀'],
  ])('of %j is %j', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  const words = fc.string({ unit: 'binary', maxLength: 12 });

  it('is folded once and for all, in capitals or not, composed or not', () => {
    fc.assert(
      fc.property(words, (word) => {
        const once = folded(word);
        expect(folded(once)).toBe(once);
        expect(folded(word.normalize('NFD'))).toBe(once);
        expect(folded(word.normalize('NFC'))).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('of letters is the same in capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aéßœøłñğışςσжядѐԱև') }), (word) => {
        expect(folded(word.toUpperCase())).toBe(folded(word));
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Zoé-Anne', ['zoeanne', 'zoe', 'anne']],
    ["D'Arc", ['darc', 'd', 'arc']],
    ['d’Arc', ['darc', 'd', 'arc']],
    ['de  La\u00a0Tour', ['delatour', 'de', 'la', 'tour']],
    ['Zoe\u0301', ['zoe', 'zoe']],
    ['Dupont, épouse Durand', ['dupontepousedurand', 'dupont', 'epouse', 'durand']],
  ])('%j has the parts %j', (name, parts) => {
    expect(nameParts(name)).toEqual(parts);
  });
});

describe('a birth date', () => {
  it('is spelt with two or four digits of the year, in three orders, and without zeros in front', () => {
    const padded = ['14032004', '140304', '20040314', '040314', '03142004', '031404'];
    const plain = ['1432004', '3142004', '2004314'];
    expect(birthDateSpellings('2004-03-14').toSorted()).toEqual(padded.concat(plain).toSorted());
  });
});
