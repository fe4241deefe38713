import { describe, expect, it } from 'vitest';
import type { IdentifierFormat } from '../../../src/contract/identifiers.ts';
import type { RuleState } from '../../../src/contract/password/policy.ts';
import { identifyFaults } from '../../../src/renderer/screens/identify/identify-faults.ts';
import { localToday } from '../../../src/renderer/screens/identify/local-today.ts';
import { markOf, passwordFaults } from '../../../src/renderer/screens/password/password-faults.ts';

const student: IdentifierFormat = { kind: 'student', pattern: '\\d{8}', example: '21900042' };
const today = '2026-03-01';

describe('what is to be corrected before the directory is asked', () => {
  it('is nothing when both are well formed, blanks and all', () => {
    expect(identifyFaults(student, ' 2190 0042 ', '03022001', today)).toEqual({
      number: null,
      birthDate: null,
    });
  });

  it('is said for both fields at once', () => {
    expect(identifyFaults(student, '  ', '', today)).toEqual({ number: 'empty', birthDate: 'empty' });
    expect(identifyFaults(student, '2190', '0302', today)).toEqual({
      number: 'format',
      birthDate: 'partial',
    });
  });

  it('tells a date that never was or is to come', () => {
    expect(identifyFaults(student, '21900042', '29022001', today).birthDate).toBe('unreal');
    expect(identifyFaults(student, '21900042', '02032026', today).birthDate).toBe('unreal');
    expect(identifyFaults(student, '21900042', '01032026', today).birthDate).toBeNull();
  });

  it('takes today from the kiosk’s own calendar', () => {
    expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('the mark of a rule', () => {
  const needs = (state: RuleState['state']): RuleState => ({ rule: 'upper', state });
  const forbids = (state: RuleState['state']): RuleState => ({ rule: 'no-space', state });

  it('is a circle before anything is typed, even where an empty password would pass', () => {
    expect([needs('broken'), forbids('met')].map((rule) => markOf(rule, false, false))).toEqual([
      'open',
      'open',
    ]);
  });

  it('turns to a tick as soon as the rule is met', () => {
    expect(markOf(needs('met'), true, false)).toBe('met');
  });

  it('is a cross at once for what may not be there, and only after a try for what is still missing', () => {
    expect(markOf(forbids('broken'), true, false)).toBe('broken');
    expect(markOf(needs('broken'), true, false)).toBe('open');
    expect(markOf(needs('broken'), true, true)).toBe('broken');
  });

  it('never promises what only the directory knows', () => {
    expect(markOf({ rule: 'history', state: 'unknown' }, true, true)).toBe('unknown');
  });
});

describe('what is to be corrected before the password is sent', () => {
  const broken: RuleState[] = [
    { rule: 'upper', state: 'broken' },
    { rule: 'history', state: 'unknown' },
  ];

  it('is all of it, not the last of it', () => {
    expect(passwordFaults(broken, false, false)).toEqual({
      rules: true,
      confirmation: true,
      houseRules: true,
    });
  });

  it('is nothing when the rest is for the directory to say', () => {
    expect(passwordFaults([{ rule: 'history', state: 'unknown' }], true, true)).toEqual({
      rules: false,
      confirmation: false,
      houseRules: false,
    });
  });
});
