import type { PasswordPolicy } from '../../../src/contract/password/policy.ts';
import { readRecordKeys } from '../../../src/main/recovery/keys.ts';
import type { RecordKeys } from '../../../src/main/recovery/keys.ts';
import { proofPresets } from '../../../src/main/recovery/proofs/proof-presets.ts';
import type { Entry } from '../../../src/main/recovery/ports.ts';
import type { Proving } from '../../../src/main/recovery/session-state.ts';
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
  mode: 'kiosk',
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  formats: [
    { kind: 'student', pattern: '\\d{8}', example: '20010001' },
    { kind: 'ine', pattern: '[0-9A-Z]{11}', example: '0ABCDE1234F' },
  ],
  policy: samplePolicy,
  houseRules: { version: '2026-09', texts: {} },
  limits: { idleAfter: 60_000, idleWarning: 20_000, absolute: 600_000, done: 20_000 },
  attempts: { tries: 5, block: 900_000, longestBlock: 14_400_000 },
  proofs: proofPresets.uphf,
  jokers: { ask: 1, choose: 2, ownQuestions: true, shortestAnswer: 4 },
  codes: { digits: 6, lifetime: 600_000, tries: 3, most: 5, within: 3_600_000 },
  channels: { mail: true, mobile: true },
  activation: { offered: true, withoutProof: false, unprovedContacts: false, recoveryCodes: 10 },
  login: { offered: true, shown: 20_000 },
  details: { offered: true },
  reception: null,
  kioskGroup: null,
  instants: { answerAfter: 800, slot: 250 },
};

export const sampleEntry: Entry = {
  uuid: '3f1c2a50-0000-4000-8000-000000000001',
  locator: 'uid=camille,ou=people,dc=univ,dc=example',
  login: 'camille',
  givenName: 'Camille',
  displayName: 'Camille Durand',
  names: ['Camille', 'Durand'],
  numbers: ['20010001'],
  birthDates: ['2001-02-03'],
  mailAddresses: ['camille.private@mail.example'],
  personalAddresses: ['camille.private@mail.example'],
  mobiles: [],
  populations: ['student'],
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

/** Somebody recognised, who has one joker question and nothing else. */
export const sampleProving: Proving = {
  journey: 'password',
  kind: 'student',
  entry: sampleEntry,
  brings: [{ proof: 'joker', points: 1, to: null }],
  need: 1,
  given: [],
  questions: [{ id: 'first-pet' }],
  answered: 0,
};

/** A campus whose reception issues vouchers. */
export const receptionSettings: NonNullable<RecoverySettings['reception']> = {
  lifetime: 900_000,
  length: 8,
  most: 20,
  within: 3_600_000,
  requireTotp: false,
  confirmed: ['staff'],
  kioskGroup: null,
  idleAfter: 90_000,
};
