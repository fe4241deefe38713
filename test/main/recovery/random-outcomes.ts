import type { ProofName } from '../../../src/contract/proofs.ts';
import type { Journey } from '../../../src/contract/view.ts';
import type { Entry, StoredHash } from '../../../src/main/recovery/ports.ts';
import type { KeptDetails, Proving, SentCode } from '../../../src/main/recovery/session-state.ts';
import type { EffectOf, OutcomeOf, TaskEffect, TaskName } from '../../../src/main/recovery/task-table.ts';
import { goodPassword, sampleEntry } from './sample.ts';

/** People of the random visits: nothing of them is a part of anything else, so that it is found wherever it is shown. */
export const people = {
  student: {
    ...sampleEntry,
    uuid: 'uuid-of-student',
    locator: 'locator-of-student',
    login: 'login-of-student',
    givenName: 'Nour',
    displayName: 'Nour Benali',
    names: ['Nour', 'Benali'],
    numbers: ['29990001'],
    birthDates: ['1999-12-31'],
    mailAddresses: ['student.private@mail.example'],
    personalAddresses: ['student.private@mail.example'],
    mobiles: ['+33699999901'],
  },
  staff: {
    ...sampleEntry,
    uuid: 'uuid-of-staff',
    locator: 'locator-of-staff',
    login: 'login-of-staff',
    numbers: ['29990002'],
    birthDates: ['1999-12-30'],
    mailAddresses: ['staff.private@mail.example'],
    personalAddresses: [],
    populations: ['staff'],
  },
  receptionist: {
    ...sampleEntry,
    uuid: 'uuid-of-receptionist',
    locator: 'locator-of-receptionist',
    login: 'login-of-receptionist',
    numbers: ['29990003'],
    birthDates: ['1999-12-29'],
  },
  colleague: {
    ...sampleEntry,
    uuid: 'uuid-of-colleague',
    locator: 'locator-of-colleague',
    login: 'login-of-colleague',
    numbers: ['29990004'],
    birthDates: ['1999-12-28'],
  },
} as const satisfies Record<string, Entry>;

/** What is typed or made in random visits and is nobody else's business, each with the steps at which it may be seen. */
export const secrets: readonly (readonly [secret: string, seenAt: readonly string[]])[] = [
  ['typed-answer', []],
  ['typed-code', []],
  ['typed-voucher', []],
  ['Typed-Passw0rd', []],
  [goodPassword, []],
  ['typed-sign-in', []],
  ['typed-contact', []],
  ['hash-of-sent-code', []],
  ['MADE-VOUCHER', ['reception-voucher']],
  ['MADE-RECOVERY-CODE', ['codes']],
  ['MADESEED', ['set-totp']],
  ...Object.values(people).flatMap(
    ({ uuid, login, numbers, birthDates, mailAddresses, mobiles }) =>
      [
        [uuid, []],
        [login, ['login', 'password']],
        ...[...mailAddresses, ...mobiles].map((contact) => [contact, []] as const),
        ...[...numbers, ...birthDates].map((fact) => [fact, ['password']] as const),
      ] as const,
  ),
  ['locator-of', []],
];

const hash: StoredHash = {
  scheme: 'scrypt',
  keyId: 'k',
  cost: 4,
  blockSize: 8,
  parallel: 1,
  salt: 'AA',
  hash: 'AA',
};

/** What people hold, with its points, and what they need: reached in one, two or several steps, or by a voucher alone. */
const holdings: readonly (readonly [Partial<Record<ProofName, number>>, need: number])[] = [
  [{ joker: 1 }, 1],
  [{ joker: 1, 'recovery-code': 2 }, 3],
  [{ 'mail-code': 2, 'mobile-code': 2, voucher: 3 }, 4],
  [{ totp: 2, 'activation-code': 2, joker: 1 }, 5],
  [{ voucher: 3 }, 3],
  [
    {
      joker: 1,
      'recovery-code': 1,
      totp: 1,
      'mail-code': 1,
      'mobile-code': 1,
      'activation-code': 1,
      voucher: 1,
    },
    4,
  ],
];
const contactOf: Readonly<Partial<Record<ProofName, string>>> = {
  'mail-code': 'student.private@mail.example',
  'mobile-code': '+33699999901',
};

function provingOf({ kind, voucher }: EffectOf<'identify'>, journey: Journey, pick: number): Proving {
  const [points, need] = holdings[pick % holdings.length] ?? [{}, 1];
  const names = Object.keys(points) as ProofName[];
  return {
    journey,
    kind,
    entry: pick % 2 === 0 ? people.student : people.staff,
    brings: names.map((proof) => ({
      proof,
      points: points[proof] ?? 0,
      to: contactOf[proof] ?? null,
    })),
    need: journey === 'activation' && pick % 5 === 0 ? 0 : need,
    given: voucher !== '' && names.includes('voucher') ? ['voucher'] : [],
    questions: names.includes('joker')
      ? ([{ id: 'first-pet' }, { ownWords: 'Which boat?' }] as const).slice(0, 1 + (pick % 2))
      : [],
    answered: 0,
  };
}

const kept: KeptDetails = {
  jokers: 2,
  mail: { to: 'student.private@mail.example', proved: true },
  mobile: null,
  codesLeft: 3,
  totp: true,
};
const sentFor = ({ channel, to }: EffectOf<'sendCode'>, now: number): SentCode => ({
  channel,
  hash: 'hash-of-sent-code',
  to: channel === 'mail' ? to : '+33699999901',
  until: now + 600_000,
  triesLeft: 3,
});
const fault = { outcome: 'fault', reference: 'ACDE' } as const;
const refusedSignIn = [
  { outcome: 'refused' },
  { outcome: 'spared' },
  { outcome: 'slowed', seconds: 8 },
  { outcome: 'unusable', reason: 'must-change' },
  fault,
] as const;
const mail = { state: 'queued', to: 'c•••@mail.example' } as const;

type Possible = {
  readonly [Name in TaskName]: (
    effect: EffectOf<Name>,
    pick: number,
    now: number,
  ) => readonly OutcomeOf<Name>[];
};

/** What may come of a task, the usual first: only what the task itself can give for what it was asked. */
const possible: Possible = {
  identify: (ask, pick) => {
    const other: Journey = ask.journey === 'activation' ? 'password' : 'activation';
    const recognised: OutcomeOf<'identify'> = {
      outcome: 'recognised',
      proving: provingOf(ask, ask.journey, pick),
    };
    return [
      recognised,
      recognised,
      { outcome: 'not-recognised', seconds: 4 },
      { outcome: 'slowed', seconds: 4, voucher: ask.voucher !== '' },
      {
        outcome: 'ended',
        ending: { code: ask.journey === 'activation' ? 'already-active' : 'not-activated' },
        proving: provingOf(ask, other, pick),
      },
      {
        outcome: 'ended',
        ending: { code: 'no-proof' },
        proving: provingOf({ ...ask, voucher: '' }, ask.journey, 4),
      },
      { outcome: 'ended', ending: { code: 'changed-lately', seconds: 60 }, proving: null },
      fault,
    ];
  },
  prove: ({ proof, last }) => [
    { outcome: 'right' },
    { outcome: 'right' },
    proof.name === 'voucher' ? { outcome: 'voucher-refused' } : { outcome: 'wrong', triesLeft: 2 },
    { outcome: 'over' },
    { outcome: 'ended', ending: { code: 'proof-blocked', seconds: 900 } },
    last ? { outcome: 'ended', ending: { code: 'account-disabled' } } : fault,
    last ? { outcome: 'ended', ending: { code: 'not-activated' } } : fault,
  ],
  sendCode: (ask, _pick, now) => [
    { outcome: 'sent', sent: sentFor(ask, now) },
    { outcome: 'unfit', why: 'malformed' },
    { outcome: 'not-sent', why: 'unavailable', to: ask.to },
    { outcome: 'too-many', freeIn: 900 },
    fault,
  ],
  confirmContact: () => [{ outcome: 'right' }, { outcome: 'wrong' }, fault],
  tellLogin: () => [{ outcome: 'told', mail }, fault],
  write: () => [
    { outcome: 'written', mail, usable: 'now' },
    { outcome: 'refused', rule: 'in-history' },
    { outcome: 'ended', ending: { code: 'outcome-unknown', reference: 'ACDE' } },
    fault,
  ],
  prepareJokers: ({ jokers }) => [
    { outcome: 'fit', jokers: jokers.map(({ question }) => ({ question, answer: hash })) },
    { outcome: 'unfit', faults: [{ place: 0, reason: 'answer-guessable' }] },
    fault,
  ],
  makeCodes: () => [
    {
      outcome: 'made',
      codes: ['MADE-RECOVERY-CODE'],
      stored: [{ scheme: 'hmac-sha256', keyId: 'k', mac: 'AA' }],
    },
    fault,
  ],
  makeTotp: () => [{ outcome: 'made', enrolment: { seed: 'MADESEED', rows: ['01', '10'] } }, fault],
  saveDetail: ({ change, kept: before }) => [
    { outcome: 'remove' in change ? 'removed' : 'saved', detail: change.detail, kept: before },
    change.detail === 'totp' ? { outcome: 'wrong' } : fault,
  ],
  signIn: () => [{ outcome: 'signed-in', entry: people.student, kept }, ...refusedSignIn],
  receptionSignIn: ({ for: confirms }, pick) => [
    {
      outcome: 'signed-in',
      entry: confirms === null ? people.receptionist : people.colleague,
      totp: pick % 2 === 0,
    },
    { outcome: 'not-reception' },
    { outcome: 'no-totp' },
    confirms === null ? { outcome: 'refused' } : { outcome: 'same-person' },
    ...refusedSignIn,
  ],
  receptionTotp: () => [
    { outcome: 'right' },
    { outcome: 'wrong', triesLeft: 2 },
    { outcome: 'blocked', seconds: 900 },
    fault,
  ],
  findPeople: () => [
    { outcome: 'found', people: [people.student, people.staff, people.receptionist], tooMany: false },
    { outcome: 'found', people: [], tooMany: false },
    { outcome: 'found', people: [], tooMany: true },
    fault,
  ],
  showPerson: ({ person }, pick) => [
    {
      outcome: 'shown',
      person,
      card: {
        displayName: person.displayName,
        photo: null,
        populations: person.populations,
        state: (['active', 'locked-by-failures', 'privileged'] as const)[pick % 3] ?? 'active',
      },
    },
    fault,
  ],
  vouch: () => [
    { outcome: 'issued', voucher: 'MADE-VOUCHER', lifetime: 900_000 },
    { outcome: 'quota-reached' },
    { outcome: 'same-person' },
    fault,
  ],
  unlock: () => [{ outcome: 'unlocked' }, { outcome: 'not-locked' }, { outcome: 'same-person' }, fault],
};

/** What comes of a task: half of the time the usual. @param pick any whole number */
export function outcomeOf(effect: TaskEffect, pick: number, now: number): OutcomeOf<TaskName> {
  const row = possible[effect.effect] as (
    effect: TaskEffect,
    pick: number,
    now: number,
  ) => OutcomeOf<TaskName>[];
  const outcomes = row(effect, pick, now);
  return outcomes[pick % 2 === 0 ? 0 : (pick >> 1) % outcomes.length] ?? fault;
}
