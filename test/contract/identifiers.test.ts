import { describe, expect, it } from 'vitest';
import { canonicalNumber, hasFormat, longestNumber } from '../../src/contract/identifiers.ts';

describe('the one spelling of a number', () => {
  it.each([
    ['student', ' 22 00 12 34 ', '22001234'],
    ['student', '22.00-12.34', '22001234'],
    ['student', '２２００１２３４', '22001234'],
    ['student', '2200\u20111234', '22001234'],
    ['ine', '0800 12345ab', '080012345AB'],
    ['staff', '104-207', '104207'],
    ['uid', ' a.dupont-b ', 'a.dupont-b'],
    ['uid', 'ADupont', 'ADupont'],
  ] as const)('%s %j is %j', (kind, typed, canonical) => {
    expect(canonicalNumber(kind, typed)).toBe(canonical);
    expect(canonicalNumber(kind, canonical), 'once is enough').toBe(canonical);
  });
});

describe('the form of a number', () => {
  const eight = { kind: 'student', pattern: '\\d{8}', example: '22001234' } as const;
  it.each([
    ['22001234', true],
    ['2200123', false],
    ['220012345', false],
    ['22001234\n', false],
    ['٢٢٠٠١٢٣٤', false],
    ['', false],
  ])('%j: %s', (number, fits) => {
    expect(hasFormat(eight, number)).toBe(fits);
  });

  it('is the whole of an alternative, not its beginning or end', () => {
    const either = { ...eight, pattern: '\\d{2}|[a-z]{2}' };
    expect(['12', 'ab', '12b', 'a12'].map((number) => hasFormat(either, number))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('ends where a number ends', () => {
    const any = { ...eight, pattern: '.*' };
    expect(hasFormat(any, 'x'.repeat(longestNumber))).toBe(true);
    expect(hasFormat(any, 'x'.repeat(longestNumber + 1))).toBe(false);
    expect(hasFormat(any, '')).toBe(false);
  });
});
