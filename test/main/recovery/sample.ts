import type { PasswordPolicy } from '../../../src/contract/password/policy.ts';
import { readRecordKeys } from '../../../src/main/recovery/keys.ts';
import type { RecordKeys } from '../../../src/main/recovery/keys.ts';
import type { Entry } from '../../../src/main/recovery/ports.ts';
import type { RecoverySettings } from '../../../src/main/recovery/settings.ts';

/** A policy small enough to be met by hand. */
export const samplePolicy: PasswordPolicy = {
  length: { min: 12, max: 30 },
  bytes: { min: 0, max: null },
  atLeast: { lower: 1, upper: 1, digit: 1, special: 1 },
  kindsAtLeast: 0,
  specials: '!?',
  noSpace: true,
  forbiddenCharacters: '',
  notContaining: { login: true, names: false, numbers: false, birthDate: false },
  longestRepeatedRun: 0,
  longestConsecutiveRun: 0,
  mostRepeats: 0,
  bannedWords: [],
  uniqueCharacters: 0,
  history: 3,
  historyKeptBy: 'directory',
};

export const sampleSettings: RecoverySettings = {
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  formats: [
    { kind: 'student', pattern: '\\d{8}', example: '20010001' },
    { kind: 'ine', pattern: '[0-9A-Z]{11}', example: '0ABCDE1234F' },
  ],
  policy: samplePolicy,
  houseRules: { version: '2026-09', texts: {} },
  limits: { idleAfter: 60_000, idleWarning: 20_000, absolute: 600_000, done: 20_000 },
  jokers: { tries: 5, block: 900_000, longestBlock: 14_400_000 },
  instants: { answerAfter: 800, slot: 250 },
};

export const sampleEntry: Entry = {
  uuid: '3f1c2a50-0000-4000-8000-000000000001',
  locator: 'uid=camille,ou=people,dc=univ,dc=example',
  login: 'camille',
  givenName: 'Camille',
  names: ['Camille', 'Durand'],
  numbers: ['20010001'],
  birthDates: ['2001-02-03'],
  mailAddresses: ['camille.private@mail.example'],
  account: 'active',
  policy: {},
  changeableFrom: null,
};

/** Made for the test alone. */
export const sampleKeys = keysIn(`a:${Buffer.alloc(32, 7).toString('base64')}`);

function keysIn(secret: string): RecordKeys {
  const keys = readRecordKeys(secret);
  if (!keys.ok) throw new Error(keys.failure.problem);
  return keys.value;
}

export const goodPassword = 'Tr3s-Longue!Phrase';
