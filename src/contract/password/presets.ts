import type { PasswordPolicy } from './policy.ts';

/** Rules that a campus takes whole, by one word. */
export const presetNames = ['uphf', 'cnil', 'anssi', 'nist'] as const;
export type PresetName = (typeof presetNames)[number];

/** Every rule switched off. */
export const noRules: PasswordPolicy = {
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

/** Presets say only what they ask for; none takes the login. */
const open: PasswordPolicy = { ...noRules, notContaining: { ...noRules.notContaining, login: true } };

const everythingOfThePerson = { login: true, names: true, numbers: true, birthDate: true };

export const presets: Readonly<Record<PresetName, PasswordPolicy>> = {
  /** The rules of UPHF's recovery portal (user guide of 2024-01-11), with its literal list of specials. */
  uphf: {
    ...open,
    length: { min: 12, max: 30 },
    atLeast: { lower: 1, upper: 1, digit: 1, special: 1 },
    specials: '!"#$%&()*+,/:;<=>?@[]^`{}~',
    noSpace: true,
    history: 3,
  },
  /** CNIL, délibération 2022-100, example 1: 80 bits by 12 characters of the four kinds. */
  cnil: {
    ...open,
    length: { min: 12, max: null },
    atLeast: { lower: 1, upper: 1, digit: 1, special: 1 },
    notContaining: everythingOfThePerson,
  },
  /** ANSSI, Recommandations relatives à l'authentification v2.0 (2021): length first (R21), no maximum (R22), checked automatically (R27). */
  anssi: {
    ...open,
    length: { min: 15, max: null },
    kindsAtLeast: 3,
    notContaining: everythingOfThePerson,
    longestRepeatedRun: 3,
    longestConsecutiveRun: 4,
  },
  /** NIST SP 800-63B-4, 3.1.1.2: 15 characters when the password stands alone, no composition rules, context words blocked. */
  nist: {
    ...open,
    length: { min: 15, max: null },
    notContaining: everythingOfThePerson,
  },
};
