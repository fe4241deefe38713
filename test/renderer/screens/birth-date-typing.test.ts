import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSlashes } from '../../../src/contract/birth-date.ts';
import { inWords } from '../../../src/renderer/screens/identify/BirthDateField.tsx';
import { typeBirthDate } from '../../../src/renderer/screens/identify/birth-date-typing.ts';

/** Types keys one after the other at the end of the field. */
function typed(keys: string): string {
  return [...keys].reduce((text, key) => typeBirthDate(text + key, text.length + 1).text, '');
}

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }).map((figures) => figures.join(''));

describe('typing a birth date', () => {
  it('puts the slashes in', () => {
    expect(typed('03022001')).toBe('03/02/2001');
    expect(typed('0302')).toBe('03/02');
  });

  it('takes slashes, dots, hyphens and blanks that one types oneself', () => {
    for (const mark of ['/', '.', '-', ' ']) expect(typed(`03${mark}02${mark}2001`)).toBe('03/02/2001');
  });

  it('completes a single digit when a separator follows', () => {
    expect(typed('3/2/2001')).toBe('03/02/2001');
  });

  it('ignores letters, a ninth digit, and reads full-width digits', () => {
    expect(typed('03 février 02 2001 9')).toBe('03/02/2001');
    expect(typeBirthDate('０３０２２００１', 8).text).toBe('03/02/2001');
  });

  it('takes a pasted date whole', () => {
    expect(typeBirthDate('03/02/2001', 10)).toEqual({ digits: '03022001', text: '03/02/2001', caret: 10 });
  });

  it('can always be deleted from the end, one key a digit', () => {
    fc.assert(
      fc.property(digits, (figures) => {
        let text = withSlashes(figures);
        let keys = 0;
        while (text !== '' && keys < 20) {
          text = typeBirthDate(text.slice(0, -1), text.length - 1).text;
          keys += 1;
        }
        expect(text).toBe('');
        expect(keys).toBe(figures.length);
      }),
    );
  });

  it('keeps the caret behind the same digit when one is put in or taken out in the middle', () => {
    // 13/02/2001, the caret behind the first 1, backspace: 30/22/001 with the caret at the start.
    expect(typeBirthDate('3/02/2001', 0)).toEqual({ digits: '3022001', text: '30/22/001', caret: 0 });
    // 0|/02 … typing 3 behind the 0.
    expect(typeBirthDate('03/22/001', 2)).toEqual({ digits: '0322001', text: '03/22/001', caret: 2 });
    // A digit that pushes the caret over a slash.
    expect(typeBirthDate('030', 3)).toEqual({ digits: '030', text: '03/0', caret: 4 });
  });
});

describe('the date in words', () => {
  it('names the month in the language of the page', () => {
    expect(inWords('03022001', 'fr')).toBe('3 février 2001');
    expect(inWords('03022001', 'en')).toBe('3 February 2001');
  });

  it('says nothing of a date that is not complete, never was, or is to come', () => {
    expect(
      ['0302200', '30022001', '31042001', '01013000', '01011899'].map((date) => inWords(date, 'fr')),
    ).toEqual([null, null, null, null, null]);
  });
});
