import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules, checkPassword } from '../../../src/contract/password/check.ts';
import {
  ruleIds,
  type PasswordPolicy,
  type PersonForRules,
  type RuleId,
} from '../../../src/contract/password/policy.ts';
import { everythingOff } from './policies.ts';

type Case = readonly [password: string, met: boolean];

/** One rule alone, under one policy and one person: which passwords meet it. */
interface RuleCases {
  readonly rule: RuleId;
  readonly policy: Partial<PasswordPolicy>;
  readonly person?: PersonForRules;
  readonly cases: readonly Case[];
}

const atLeast = (kind: keyof PasswordPolicy['atLeast'], limit: number): Partial<PasswordPolicy> => ({
  atLeast: { ...everythingOff.atLeast, [kind]: limit },
});
const notContaining = (what: keyof PasswordPolicy['notContaining']): Partial<PasswordPolicy> => ({
  notContaining: { ...everythingOff.notContaining, [what]: true },
});

const table: readonly RuleCases[] = [
  {
    rule: 'length-min',
    policy: { length: { min: 4, max: null } },
    cases: [
      ['', false],
      ['abc', false],
      ['abcd', true],
      // Code points, not UTF-16 units: four emoji are eight units, three are six.
      ['😀😀😀', false],
      ['😀😀😀😀', true],
      // e and a combining accent are one character after NFC.
      ['e\u0301bc', false],
      ['e\u0301bcd', true],
      ['    ', true],
    ],
  },
  {
    rule: 'length-max',
    policy: { length: { min: 0, max: 4 } },
    cases: [
      ['', true],
      ['abcd', true],
      ['abcde', false],
      ['😀😀😀😀', true],
      ['éééé'.normalize('NFD'), true],
    ],
  },
  // A limit of 0 is switched off, this one too.
  {
    rule: 'length-min',
    policy: { length: { min: 1, max: 0 } },
    cases: [['x'.repeat(500), true]],
  },
  {
    rule: 'lower',
    policy: atLeast('lower', 2),
    cases: [
      ['aB1!', false],
      ['ab', true],
      ['éß', true],
      ['αβ', true],
      ['ЖЯ', false],
      ['жя', true],
      ['ªº', false],
      ['عع', false],
    ],
  },
  {
    rule: 'upper',
    policy: atLeast('upper', 2),
    cases: [
      ['Ab1!', false],
      ['AB', true],
      ['ÉΩ', true],
      // A title-case letter (Lt) is one.
      ['ǅA', true],
      ['ab', false],
    ],
  },
  {
    rule: 'digit',
    policy: atLeast('digit', 2),
    cases: [
      ['1a', false],
      ['12', true],
      // Full-width and Arabic-Indic digits.
      ['１２', true],
      ['٣٤', true],
      // Superscripts, fractions and Roman numerals are no digits that one types.
      ['²½', false],
      ['ⅣⅤ', false],
    ],
  },
  {
    rule: 'special',
    policy: { ...atLeast('special', 1), specials: '!-]^\\' },
    cases: [
      ['abc', false],
      ['a!', true],
      // Nothing of the list is an operator: `!-]` is no range, `^` no negation, `\` no escape.
      ['a#', false],
      ['aB', false],
      ['a-', true],
      ['a]', true],
      ['a^', true],
      ['a\\', true],
    ],
  },
  {
    rule: 'special',
    policy: atLeast('special', 1),
    cases: [
      ['aB1', false],
      ['a b', false],
      ['éع', false],
      ['a€', true],
      ['😀', true],
      ['a_', true],
    ],
  },
  {
    rule: 'kinds',
    policy: { kindsAtLeast: 3 },
    cases: [
      ['abc', false],
      ['abC', false],
      ['abC1', true],
      ['ab1!', true],
      ['aB1!', true],
    ],
  },
  {
    rule: 'no-space',
    policy: { noSpace: true },
    cases: [
      ['ab', true],
      ['a b', false],
      [' ab', false],
      ['ab\t', false],
      ['a\u00a0b', false],
      ['a\u2003b', false],
      ['a\u3000b', false],
    ],
  },
  {
    rule: 'forbidden-characters',
    policy: { forbiddenCharacters: '@é\\' },
    cases: [
      ['ab', true],
      ['a@b', false],
      ['a\\b', false],
      ['e\u0301', false],
      ['e', true],
    ],
  },
  {
    rule: 'not-login',
    policy: notContaining('login'),
    person: { login: 'z.darc' },
    cases: [
      ['1z.darc!', false],
      ['1Z.DARC!', false],
      ['zdarc', true],
      ['Ź.dąrc', false],
    ],
  },
  {
    rule: 'not-names',
    policy: notContaining('names'),
    person: { names: ['Zoé-Anne', "D'Arc", 'Le'] },
    cases: [
      ['123zoe456', false],
      ['123ZOÉ456', false],
      ['xzoe\u0301x', false],
      ['anne!', false],
      ['zoeanne', false],
      // The parts of a name that are shorter than three letters stand in many words.
      ['delta', true],
      ['darc', false],
      ['arc-en-ciel', false],
      ['chemin', true],
    ],
  },
  {
    rule: 'not-names',
    policy: notContaining('names'),
    person: { names: ['Müßig', 'محمد'] },
    cases: [
      ['mussig1', false],
      ['MÜSSIG1', false],
      ['1محمد', false],
      ['musig', true],
    ],
  },
  {
    // A Greek sigma is written otherwise at the end of a word; some letters have no accent to take off.
    rule: 'not-names',
    policy: notContaining('names'),
    person: { names: ['Οδυσσέας', 'Lecœur', 'Łukasz', 'Bjørn', 'N\u2019Guyen', 'Ngo\u2011Bell'] },
    cases: [
      ['xοδυσσεαςx', false],
      ['ΟΔΥΣΣΕΑΣ12', false],
      ['xΟΔΥΣΣΕΑΣx', false],
      ['1lecoeur1', false],
      ['1LECŒUR1', false],
      ['1lukasz1', false],
      ['1bjorn1', false],
      ['1guyen1', false],
      ['1bell1', false],
      ['ｌｕｋａｓｚ', false],
      ['lecur', true],
    ],
  },
  {
    rule: 'not-numbers',
    policy: notContaining('numbers'),
    person: { numbers: ['22001234', '0ABC12D3F'] },
    cases: [
      ['x22001234x', false],
      ['x0abc12d3fx', false],
      ['2200123', true],
      ['22 00 12 34', false],
      ['2200-1234', false],
      ['２２００１２３４', false],
      ['2200x1234', true],
    ],
  },
  {
    rule: 'not-birth-date',
    policy: notContaining('birthDate'),
    person: { birthDate: '2004-03-14' },
    cases: [
      ['x14032004', false],
      ['x14/03/2004', false],
      ['14-03-04x', false],
      ['20040314', false],
      ['2004.03.14', false],
      ['040314', false],
      ['03142004', false],
      ['1403', true],
      ['2004', true],
      ['15032004', true],
      ['14 / 03 / 2004', false],
      ['14,03,2004', false],
      ['１４０３２００４', false],
      ['14a03a2004', true],
    ],
  },
  {
    rule: 'not-birth-date',
    policy: notContaining('birthDate'),
    person: { birthDate: '2004-03-01' },
    cases: [
      ['x01032004', false],
      ['1/3/2004', false],
      ['3/1/2004', false],
      ['2004-3-1', false],
      ['132005', true],
      // Four digits stand in too many good passwords.
      ['1304', true],
    ],
  },
  {
    rule: 'repeated-run',
    policy: { longestRepeatedRun: 2 },
    cases: [
      ['aab', true],
      ['aaab', false],
      ['aaAa', true],
      ['😀😀😀', false],
      ['', true],
    ],
  },
  {
    rule: 'consecutive-run',
    policy: { longestConsecutiveRun: 2 },
    cases: [
      ['abd', true],
      ['abc', false],
      ['aBc', false],
      ['cba', false],
      ['123', false],
      ['321', false],
      ['1a2b3c', true],
      // `9:` and `@A` are neighbours only by their code points.
      ['89:', true],
      ['?@A', true],
    ],
  },
  {
    rule: 'repeats',
    policy: { mostRepeats: 2 },
    cases: [
      ['abab', true],
      ['ababa', false],
      ['aAaA', true],
    ],
  },
  {
    rule: 'banned-words',
    policy: { bannedWords: ['Escaut', 'été'] },
    cases: [
      ['rive', true],
      ['lESCAUTx', false],
      ['éscaut', false],
      ['xete1', false],
    ],
  },
  {
    rule: 'unique-characters',
    policy: { uniqueCharacters: 3 },
    cases: [
      ['aabb', false],
      ['aabbc', true],
      ['aAb', true],
      ['e\u0301éé', false],
    ],
  },
];

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
      { rule: 'history', state: 'unknown', limit: 3 },
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
