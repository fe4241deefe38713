import { describe, expect, it } from 'vitest';
import { hasFormat, longestNumber } from '../../../src/contract/identifiers.ts';
import { identifierPatternFault } from '../../../src/main/config/identifier-pattern.ts';

describe('the pattern of a number', () => {
  it.each([
    '\\d{8}',
    '[0-9A-Z]{11}',
    '\\d{4,8}',
    '[A-Za-z0-9][A-Za-z0-9._-]{1,31}',
    '(?:\\d{2}-){3}\\d',
    '[a-z]+\\d*',
    'p?\\d{7}|[a-z]{8}',
    '\\p{L}+\\(\\d\\)',
    '[(+*?|]{3}',
    '(?<year>\\d{4})-\\d+',
  ])('%s is taken', (pattern) => {
    expect(identifierPatternFault(pattern)).toBeNull();
  });

  it.each(['(', '[z-a]', '\\q', 'a{2,1}', 'a)|(b', 'a+)+(?:b'])('%s is no regular expression', (pattern) => {
    expect(identifierPatternFault(pattern)).toMatch(/is not a regular expression/u);
  });

  it.each([
    '(a+)+',
    '(a*)*b',
    '(?:a|aa)+',
    '(?:a?){60}',
    '((a{1,9})b?){9}',
    '(?<x>[ab]+c?)*',
    '\\d*\\d*\\d*\\d*x',
    `${'a?'.repeat(40)}${'a'.repeat(40)}`,
  ])('%s could be matched in too many ways', (pattern) => {
    expect(identifierPatternFault(pattern)).toMatch(/too many ways/u);
  });

  it('that is taken keeps nobody waiting, whatever is typed', () => {
    const worst = { kind: 'student', pattern: 'a*a*a*x', example: '' } as const;
    expect(identifierPatternFault(worst.pattern)).toBeNull();
    expect(hasFormat(worst, 'a'.repeat(longestNumber))).toBe(false);
  });
});
