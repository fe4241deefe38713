import type { PasswordPolicy } from '../../../src/contract/password/policy.ts';

/** No rule at all: a test switches on the one that it is about. */
export const everythingOff: PasswordPolicy = {
  length: { min: 0, max: null },
  bytes: { min: 0, max: null },
  atLeast: { lower: 0, upper: 0, digit: 0, special: 0 },
  kindsAtLeast: 0,
  specials: null,
  noSpace: false,
  forbiddenCharacters: '',
  notContaining: { login: false, names: false, numbers: false, birthDate: false },
  longestRepeatedRun: 0,
  longestConsecutiveRun: 0,
  mostRepeats: 0,
  bannedWords: [],
  uniqueCharacters: 0,
  history: 0,
  historyKeptBy: 'directory',
};
