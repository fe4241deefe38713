import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules, checkPassword } from '../../../src/contract/password/check.ts';
import { ruleIds, type PasswordPolicy } from '../../../src/contract/password/policy.ts';
import { characterRules } from './character-rule-cases.ts';
import { personRules } from './person-rule-cases.ts';
import { everythingOff } from './policies.ts';

const table = [...characterRules, ...personRules];

describe.each(table)('$rule', ({ rule, policy, person = {}, cases }) => {
  it.each(cases)('%j: %s', (password, met) => {
    const states = checkPassword({ ...everythingOff, ...policy }, person, password);
    expect(states.map((state) => [state.rule, state.state])).toEqual([[rule, met ? 'met' : 'broken']]);
  });
});

describe('the rules together', () => {
  it('have each a case above, but for the one that only the directory can judge', () => {
    const tested = new Set(table.map(({ rule }) => rule));
    expect(ruleIds.filter((rule) => !tested.has(rule))).toEqual(['history']);
    expect(checkPassword({ ...everythingOff, history: 3 }, {}, 'x')).toEqual([
      { rule: 'history', state: 'unknown', limit: 3, keptBy: 'directory' },
    ]);
    expect(brokenRules({ ...everythingOff, history: 3 }, {}, 'x')).toEqual([]);
  });

  it('are silent when they are off, or when nothing is known of the person', () => {
    expect(checkPassword(everythingOff, { login: 'x', names: ['xyz'] }, 'xyz')).toEqual([]);
    const everything = { login: true, names: true, numbers: true, birthDate: true };
    expect(checkPassword({ ...everythingOff, notContaining: everything }, {}, 'x')).toEqual([]);
  });

  it('are all told, with what was measured', () => {
    const policy = {
      ...everythingOff,
      length: { min: 12, max: 30 },
      atLeast: { lower: 1, upper: 1, digit: 1, special: 1 },
      noSpace: true,
    };
    expect(brokenRules(policy, {}, 'a b')).toEqual([
      { rule: 'length-min', state: 'broken', limit: 12, measured: 3 },
      { rule: 'upper', state: 'broken', limit: 1, measured: 0 },
      { rule: 'digit', state: 'broken', limit: 1, measured: 0 },
      { rule: 'special', state: 'broken', limit: 1, measured: 0 },
      { rule: 'no-space', state: 'broken' },
    ]);
  });

  const strict: PasswordPolicy = {
    length: { min: 8, max: 20 },
    bytes: { min: 9, max: 60 },
    atLeast: { lower: 1, upper: 2, digit: 1, special: 1 },
    kindsAtLeast: 3,
    specials: null,
    noSpace: true,
    forbiddenCharacters: '@',
    notContaining: { login: true, names: true, numbers: true, birthDate: true },
    longestRepeatedRun: 2,
    longestConsecutiveRun: 3,
    mostRepeats: 3,
    bannedWords: ['campus'],
    uniqueCharacters: 6,
    history: 3,
    historyKeptBy: 'directory',
  };
  const person = { login: 'zdarc', names: ['Zoé'], numbers: ['22001234'], birthDate: '2004-03-14' };
  const passwords = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed());

  it('stand in one order, each once, whatever is typed', () => {
    fc.assert(
      fc.property(passwords, (password) => {
        const rules = checkPassword(strict, person, password).map(({ rule }) => rule);
        expect(rules).toEqual(ruleIds);
      }),
    );
  });

  it('judge composed and decomposed text alike', () => {
    fc.assert(
      fc.property(passwords, (password) => {
        expect(checkPassword(strict, person, password.normalize('NFD'))).toEqual(
          checkPassword(strict, person, password.normalize('NFC')),
        );
      }),
    );
  });

  it('never take back a minimum that was met when more is typed', () => {
    const minima = ['length-min', 'lower', 'upper', 'digit', 'special', 'kinds', 'unique-characters'];
    // A combining mark changes the character before it; plain ones do not.
    const plain = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });
    fc.assert(
      fc.property(plain, plain, (password, more) => {
        const met = (text: string): string[] =>
          checkPassword(strict, person, text)
            .filter(({ rule, state }) => minima.includes(rule) && state === 'met')
            .map(({ rule }) => rule);
        expect(met(password + more)).toEqual(expect.arrayContaining(met(password)));
      }),
    );
  });

  it('find the login wherever it stands and however it is written', () => {
    fc.assert(
      fc.property(passwords, passwords, fc.boolean(), (before, after, loud) => {
        const login = loud ? 'ZDARC' : 'zdarc';
        // A mark that follows would be composed with the last letter: it is folded away like any accent.
        const broken = brokenRules(strict, person, `${before}${login}${after}`).map(({ rule }) => rule);
        expect(broken).toContain('not-login');
      }),
    );
  });
});
