import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateDigits,
  birthDateFromDigits,
  isRealDate,
  withSlashes,
} from '../../src/contract/birth-date.ts';

const today = '2026-11-23';

describe('a birth date', () => {
  it.each([
    ['14032004', '2004-03-14'],
    ['29022004', '2004-02-29'],
    ['29022000', '2000-02-29'],
    ['29021900', undefined],
    ['29022003', undefined],
    ['31042004', undefined],
    ['00012004', undefined],
    ['01002004', undefined],
    ['01132004', undefined],
    ['01011900', '1900-01-01'],
    ['31121899', undefined],
    ['23112026', '2026-11-23'],
    ['24112026', undefined],
    ['1403200', undefined],
    ['140320045', undefined],
    ['', undefined],
  ])('typed as %j is %j', (digits, iso) => {
    expect(birthDateFromDigits(digits, today)).toBe(iso);
  });

  it('keeps its digits, and gets slashes while it is typed', () => {
    expect(birthDateDigits('14/03/2004')).toBe('14032004');
    expect(birthDateDigits('14 mars 2004')).toBe('142004');
    expect(birthDateDigits('１４０３２００４')).toBe('14032004');
    expect(birthDateDigits('140320049999')).toBe('14032004');
    expect(['', '1', '14', '140', '1403', '14032', '14032004'].map(withSlashes)).toEqual([
      '',
      '1',
      '14',
      '14/0',
      '14/03',
      '14/03/2',
      '14/03/2004',
    ]);
  });

  it('comes back from its slashes, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const digits = birthDateDigits(typed);
        expect(birthDateDigits(withSlashes(digits))).toBe(digits);
      }),
    );
  });

  it('is a day of the calendar exactly where the calendar has it', () => {
    const lengths = (year: number) => [
      31,
      year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
      31,
      30,
      31,
      30,
      31,
      31,
      30,
      31,
      30,
      31,
    ];
    const two = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.nat(15), fc.nat(33), (year, month, day) => {
        const exists = day >= 1 && day <= (lengths(year)[month - 1] ?? 0);
        expect(isRealDate(`${year}-${two(month)}-${two(day)}`)).toBe(exists);
      }),
      { numRuns: 2_000 },
    );
  });
});
