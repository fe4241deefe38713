import type { PasswordPolicy } from '../../../src/contract/password/policy.ts';
import { everythingOff } from './policies.ts';
import type { RuleCases } from './rule-cases.ts';

const atLeast = (kind: keyof PasswordPolicy['atLeast'], limit: number): Partial<PasswordPolicy> => ({
  atLeast: { ...everythingOff.atLeast, [kind]: limit },
});

/** What a password is made of. */
export const characterRules: readonly RuleCases[] = [
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
    rule: 'bytes-min',
    policy: { bytes: { min: 4, max: null } },
    cases: [
      ['abc', false],
      ['abcd', true],
      // UTF-8 after NFC: é takes two octets, € three, an emoji four.
      ['aé', false],
      ['éé', true],
      ['e\u0301e\u0301', true],
      ['a€', true],
      ['😀', true],
    ],
  },
  {
    rule: 'bytes-max',
    policy: { bytes: { min: 0, max: 4 } },
    cases: [
      ['abcd', true],
      ['abcde', false],
      ['éé', true],
      ['ééa', false],
      ['a€', true],
      ['😀', true],
      ['😀a', false],
    ],
  },
  // A limit of 0 is switched off.
  {
    rule: 'bytes-min',
    policy: { bytes: { min: 1, max: 0 } },
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
    // However the configuration's author composed it.
    rule: 'forbidden-characters',
    policy: { forbiddenCharacters: 'e\u0301' },
    cases: [
      ['é', false],
      ['e', true],
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
