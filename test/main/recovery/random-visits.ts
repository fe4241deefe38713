import fc from 'fast-check';
import { proofPresets } from '../../../src/main/recovery/proofs/proof-presets.ts';
import { initialState, transition } from '../../../src/main/recovery/session-machine.ts';
import type {
  Effect,
  Proposal,
  SessionEvent,
  SessionState,
  Stage,
  StageName,
} from '../../../src/main/recovery/session-state.ts';
import type { RecoverySettings } from '../../../src/main/recovery/settings.ts';
import type { TaskEffect, TaskSettled } from '../../../src/main/recovery/task-table.ts';
import { outcomeOf } from './random-outcomes.ts';
import { goodPassword, receptionSettings, sampleSettings } from './sample.ts';

const withReception = { ...sampleSettings, reception: receptionSettings };
const { activation } = sampleSettings;

/** Campuses that differ in every way that matters to where a visit leads. */
export const campuses: readonly RecoverySettings[] = [
  withReception,
  {
    ...withReception,
    houseRules: null,
    proofs: proofPresets.cnil,
    jokers: { ...sampleSettings.jokers, ask: 2 },
    reception: { ...receptionSettings, confirmed: ['student', 'staff', 'external'] },
  },
  {
    ...withReception,
    proofs: proofPresets.nist,
    jokers: { ...sampleSettings.jokers, choose: 0 },
    channels: { mail: false, mobile: false },
    activation: { ...activation, unprovedContacts: true, recoveryCodes: 0 },
  },
  { ...withReception, mode: 'desk' },
  {
    ...withReception,
    channels: { mail: false, mobile: false },
    activation: { ...activation, withoutProof: true },
  },
];

const nothing: readonly Proposal[] = [];
const codes: readonly Proposal[] = [
  { type: 'giveCode', code: 'typed-code' },
  { type: 'giveCode', code: ' ' },
];
const signIns = (type: 'signIn' | 'receptionSignIn' | 'confirmVouching'): readonly Proposal[] => [
  { type, login: 'login-of-student', password: 'typed-sign-in' },
  { type, login: ' ', password: 'typed-sign-in' },
];
const find: Proposal = { type: 'findPeople', text: 'nour' };
const joker = { question: { id: 'first-pet' }, answer: 'typed-answer' } as const;

/** What people do at a stage. */
const doings: {
  readonly [Name in StageName]: (
    stage: Extract<Stage, { name: Name }>,
    settings: RecoverySettings,
  ) => readonly Proposal[];
} = {
  home: () =>
    (['forgotten-credentials', 'activate', 'details', 'reception'] as const).map((option) => ({
      type: 'choose',
      option,
    })),
  credentials: () => [
    { type: 'choose', option: 'recover-password' },
    { type: 'choose', option: 'recover-login' },
  ],
  identifier: () => [{ type: 'chooseIdentifier', kind: 'student' }],
  identify: () => [
    { type: 'identify', number: '29990001', birthDate: '1999-12-31', voucher: '' },
    { type: 'identify', number: '29990001', birthDate: '1999-12-31', voucher: 'typed-voucher' },
    { type: 'identify', number: '2999', birthDate: '1999-12-31', voucher: '' },
  ],
  proofs: ({ brings }) => brings.map(({ proof }) => ({ type: 'chooseProof', proof })),
  joker: () => [
    { type: 'answerJoker', answer: 'typed-answer' },
    { type: 'answerJoker', answer: ' ' },
    { type: 'otherProofs' },
  ],
  proof: () => [...codes, ...codes, { type: 'sendAgain' }, { type: 'otherProofs' }],
  'house-rules': () => [{ type: 'acceptHouseRules' }],
  'set-jokers': (_stage, { jokers }) => [
    { type: 'setJokers', jokers: Array.from({ length: jokers.choose }, () => joker) },
  ],
  'set-contact': ({ channel }) => [
    { type: 'setContact', to: channel === 'mail' ? 'typed-contact@mail.example' : '0699999901' },
    { type: 'skip' },
  ],
  'confirm-contact': () => [
    { type: 'confirmContact', code: 'typed-code' },
    { type: 'skip' },
    { type: 'sendAgain' },
  ],
  codes: () => [{ type: 'codesWritten' }],
  'set-totp': () => [{ type: 'confirmTotp', code: 'typed-code' }],
  password: () => [
    { type: 'setPassword', password: goodPassword, confirmation: goodPassword, houseRulesRead: true },
    {
      type: 'setPassword',
      password: 'Typed-Passw0rd!',
      confirmation: 'Typed-Passw0rd',
      houseRulesRead: true,
    },
    {
      type: 'setPassword',
      password: 'Typed-Passw0rd!',
      confirmation: 'Typed-Passw0rd!',
      houseRulesRead: true,
    },
  ],
  login: () => nothing,
  'sign-in': () => signIns('signIn'),
  details: () =>
    (['jokers', 'mail', 'mobile', 'codes', 'totp'] as const).flatMap((detail): Proposal[] => [
      { type: 'chooseDetail', detail },
      { type: 'removeDetail', detail },
    ]),
  'reception-sign-in': () => signIns('receptionSignIn'),
  'reception-totp': () => [{ type: 'receptionTotp', code: 'typed-code' }],
  'reception-find': ({ found }) =>
    found === null ? [find] : [...found.map((_, place): Proposal => ({ type: 'choosePerson', place })), find],
  'reception-person': () => [
    { type: 'vouch', checked: 'passport' },
    { type: 'unlock', checked: 'passport' },
  ],
  'reception-confirm': () => signIns('confirmVouching'),
  'reception-voucher': () => [find],
  done: () => nothing,
  ended: () => [{ type: 'goOn' }],
  'out-of-order': () => nothing,
};
const anywhere: readonly SessionEvent[] = [
  { type: 'back' },
  { type: 'back' },
  { type: 'cancel' },
  { type: 'stillHere' },
  { type: 'setLanguage', language: 'en' },
  { type: 'staffRefused' },
  { type: 'rendererGone' },
];

/** One step of a random visit. */
export interface Choice {
  readonly what: number;
  readonly pick: number;
}
export const visits = fc.record({
  campus: fc.constantFrom(...campuses),
  choices: fc.array(fc.record({ what: fc.nat(99), pick: fc.nat(10_000) }), { maxLength: 80, size: 'max' }),
});

/** What was applied, and what came of it. `awaited`: what the outcome that was given is of, where it was waited for. */
export interface Step {
  readonly before: SessionState;
  readonly event: SessionEvent;
  readonly state: SessionState;
  readonly effects: readonly Effect[];
  readonly awaited: TaskEffect | null;
  readonly now: number;
}

const isTask = (effect: Effect): effect is TaskEffect =>
  effect.effect !== 'journal' && effect.effect !== 'forget';

/**
 * Plays random visits: mostly what people do at a stage and what comes of it, and now and then what no page offers, an
 * outcome that nobody waits for any more, or a clock that jumps.
 */
export function play(
  settings: RecoverySettings,
  choices: readonly Choice[],
  each: (step: Step) => void,
): SessionState {
  let state = initialState(settings);
  let now = 1000;
  const begun: TaskEffect[] = [];

  for (const { what, pick } of choices) {
    if (what >= 98) now += pick * 100;
    const event = eventFor(state, begun, settings, { what, pick }, now);
    const moment = { now, today: '2026-11-23', freshVisit: `visit-${now}-${pick}` };
    const result = transition(state, event, moment, settings);
    if ('refused' in result) continue;
    const awaited =
      event.type === 'settled' && state.task?.number === event.task
        ? (begun.find(({ task }) => task === event.task) ?? null)
        : null;
    each({ before: state, event, state: result.state, effects: result.effects, awaited, now });
    begun.push(...result.effects.filter(isTask));
    state = result.state;
    now += 1000;
  }
  return state;
}

function eventFor(
  state: SessionState,
  begun: readonly TaskEffect[],
  settings: RecoverySettings,
  { what, pick }: Choice,
  now: number,
): SessionEvent {
  const any = <Value>(values: readonly Value[]): Value | undefined => values[pick % values.length];
  const settled = (effect: TaskEffect | undefined): SessionEvent =>
    effect === undefined
      ? { type: 'tick' }
      : ({
          type: 'settled',
          of: effect.effect,
          task: effect.task,
          outcome: outcomeOf(effect, pick, now),
        } as TaskSettled);
  if (what < 90) {
    if (state.task !== null) return settled(begun.find(({ task }) => task === state.task?.number));
    const doing = doings[state.stage.name] as (
      stage: Stage,
      settings: RecoverySettings,
    ) => readonly Proposal[];
    return any(doing(state.stage, settings)) ?? { type: 'cancel' };
  }
  if (what < 94) return any(anywhere) ?? { type: 'tick' };
  if (what < 96) return any(everything) ?? { type: 'tick' };
  return what < 98 ? settled(any(begun)) : { type: 'tick' };
}

/** Every proposal there is, whatever the stage. */
const everything: readonly SessionEvent[] = [
  ...(Object.keys(doings) as StageName[])
    .filter((name) => name !== 'proofs' && name !== 'reception-find' && name !== 'set-contact')
    .flatMap((name) =>
      (doings[name] as (stage: unknown, settings: RecoverySettings) => readonly Proposal[])(
        {},
        sampleSettings,
      ),
    ),
  { type: 'chooseProof', proof: 'voucher' },
  { type: 'chooseProof', proof: 'joker' },
  { type: 'setContact', to: 'typed-contact@mail.example' },
  { type: 'choosePerson', place: 0 },
  ...anywhere,
];
