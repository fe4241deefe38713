import type { ContactShown, DetailsOverview } from '../../contract/details.ts';
import type { Ending, Notice } from '../../contract/failures.ts';
import { maskAddress, maskNumber } from '../../contract/masking.ts';
import { mergedPolicy } from '../../contract/password/server-policy.ts';
import type { ContactChannel, Step, View } from '../../contract/view.ts';
import { have, hasOthers } from './journeys/proving.ts';
import { mayUnlock, mayVouch, needsConfirmation } from './journeys/reception.ts';
import { offeredDetails } from './journeys/own-details.ts';
import { personForRules } from './person-for-rules.ts';
import type { Entry } from './ports.ts';
import { useOf } from './proofs/proof-policy.ts';
import { idleWarning, secondsUntil } from './session-limits.ts';
import type {
  ContactDraft,
  KeptDetails,
  SentCode,
  SessionState,
  Setting,
  Stage,
  StageName,
} from './session-state.ts';
import type { RecoverySettings } from './settings.ts';

/**
 * What the page is told of the state: nothing else ever leaves.
 * @param now monotonic milliseconds
 * @param serial greater than any before
 */
export function viewOf(state: SessionState, now: number, serial: number, settings: RecoverySettings): View {
  return {
    serial,
    language: state.language,
    step: stepOf(state.stage, now, settings),
    journey: journeyOf(state.stage),
    notice: state.notice === null ? null : countedDown(state.notice, now - state.noticeAt),
    working: state.task !== null,
    idle: idleWarning(state, now, settings),
  };
}

function journeyOf(stage: Stage): View['journey'] {
  if ('journey' in stage) return stage.journey;
  if ('for' in stage) return stage.for;
  if (stage.name === 'login') return 'login';
  if (stage.name === 'sign-in' || stage.name === 'details') return 'details';
  return stage.name.startsWith('reception-') ? 'reception' : null;
}

/** What is told with a wait, after some of it has passed. @param elapsed milliseconds */
function countedDown<Told extends Notice | Ending>(told: Told, elapsed: number): Told {
  return 'seconds' in told
    ? { ...told, seconds: Math.max(0, Math.ceil(told.seconds - elapsed / 1000)) }
    : told;
}

type Shown<Name extends StageName> = (
  stage: Extract<Stage, { name: Name }>,
  now: number,
  settings: RecoverySettings,
) => Extract<Step, { name: Name }>;

function stepOf(stage: Stage, now: number, settings: RecoverySettings): Step {
  const show = shown[stage.name] as (stage: Stage, now: number, settings: RecoverySettings) => Step;
  return show(stage, now, settings);
}

/** One row a stage: what of it is shown. */
const shown: { readonly [Name in StageName]: Shown<Name> } = {
  home: () => ({ name: 'home' }),
  credentials: () => ({ name: 'credentials' }),
  identifier: ({ journey }, _now, { formats }) => ({ name: 'identifier', journey, formats }),
  identify: ({ journey, kind, slowed }, _now, { formats, proofs }) => {
    const format = formats.find((one) => one.kind === kind);
    if (format === undefined) throw new Error(`no format for numbers of kind ${kind}`);
    // Wherever it counts, whoever issues it: a reception here, another kiosk or a desk.
    const takesVouchers = proofs[useOf[journey]].points.voucher > 0;
    return { name: 'identify', journey, format, voucher: slowed && takesVouchers };
  },
  proofs: (stage) => ({
    name: 'proofs',
    offers: stage.brings.map(({ proof, points, to }) => ({
      proof,
      points,
      to: to === null ? null : maskContact(proof === 'mail-code' ? 'mail' : 'mobile', to),
      given: stage.given.includes(proof),
    })),
    have: have(stage),
    need: stage.need,
  }),
  joker: (stage) => {
    const question = stage.questions[stage.answered];
    if (question === undefined) throw new Error('no joker question is left to be shown');
    return {
      name: 'joker',
      question,
      place: stage.answered + 1,
      of: stage.questions.length,
      others: hasOthers(stage),
    };
  },
  proof: (stage, now) => ({
    name: 'proof',
    proof: stage.proof,
    sentTo: stage.sent === null ? null : maskContact(stage.sent.channel, stage.sent.to),
    seconds: stage.sent === null ? null : codeSeconds(stage.sent, now),
    others: hasOthers(stage),
  }),
  'house-rules': (_stage, _now, { houseRules }) => ({
    name: 'house-rules',
    version: houseRules?.version ?? '',
  }),
  'set-jokers': (stage, _now, { jokers }) => ({
    name: 'set-jokers',
    choose: jokers.choose,
    ownQuestions: jokers.ownQuestions,
    for: stage.for,
  }),
  'set-contact': (stage) => ({
    name: 'set-contact',
    channel: stage.channel,
    kept: keptContact(stage),
    for: stage.for,
  }),
  'confirm-contact': (stage, now) => ({
    name: 'confirm-contact',
    channel: stage.channel,
    sentTo: maskContact(stage.channel, stage.to),
    seconds: codeSeconds(stage.sent, now),
    for: stage.for,
  }),
  codes: (stage) => ({ name: 'codes', codes: stage.codes, for: stage.for }),
  'set-totp': ({ enrolment }) => ({ name: 'set-totp', rows: enrolment.rows, seed: enrolment.seed }),
  password: ({ entry, draft }, _now, { policy, houseRules }) => ({
    name: 'password',
    policy: mergedPolicy(policy, entry.policy),
    person: personForRules(entry),
    houseRules: draft?.houseRulesRead === true ? null : (houseRules?.version ?? null),
  }),
  login: ({ login, mail, leavesAt }, now) => ({
    name: 'login',
    login,
    mail,
    seconds: secondsUntil(leavesAt, now),
  }),
  'sign-in': () => ({ name: 'sign-in' }),
  details: ({ kept }, _now, settings) => ({
    name: 'details',
    overview: overviewOf(kept),
    offered: offeredDetails(settings),
  }),
  'reception-sign-in': (_stage, _now, { mode }) => ({ name: 'reception-sign-in', alone: mode === 'desk' }),
  'reception-totp': () => ({ name: 'reception-totp' }),
  'reception-find': ({ found, tooMany }) => ({
    name: 'reception-find',
    found: found?.map(personFound) ?? null,
    tooMany,
  }),
  'reception-person': (stage, _now, settings) => ({
    name: 'reception-person',
    card: stage.card,
    mayVouch: mayVouch(stage),
    mayUnlock: mayUnlock(stage),
    confirmed: needsConfirmation(stage, settings),
  }),
  'reception-confirm': ({ card }) => ({ name: 'reception-confirm', card }),
  'reception-voucher': ({ card, voucher, lifetime, until }, now) => ({
    name: 'reception-voucher',
    displayName: card.displayName,
    voucher,
    minutes: Math.round(lifetime / 60_000),
    secondsLeft: secondsUntil(until, now),
  }),
  done: ({ journey, mail, usable, leavesAt }, now) => ({
    name: 'done',
    journey,
    mail,
    usable,
    seconds: secondsUntil(leavesAt, now),
  }),
  ended: ({ ending, endedAt, leavesAt, next }, now) => ({
    name: 'ended',
    ending: countedDown(ending, now - endedAt),
    seconds: secondsUntil(leavesAt, now),
    next: next?.what ?? null,
  }),
  'out-of-order': ({ reference }) => ({ name: 'out-of-order', reference }),
};

function codeSeconds({ until }: SentCode, now: number): number {
  return secondsUntil(until, now);
}

function maskContact(channel: ContactChannel, to: string): string {
  return channel === 'mail' ? maskAddress(to) : maskNumber(to);
}

function keptContact({ kept, channel }: Setting & { readonly channel: ContactChannel }): string | null {
  const contact = kept?.[channel] ?? null;
  return contact === null ? null : maskContact(channel, contact.to);
}

function overviewOf({ jokers, mail, mobile, codesLeft, totp }: KeptDetails): DetailsOverview {
  const contact = (channel: ContactChannel, one: ContactDraft | null): ContactShown | null =>
    one === null ? null : { to: maskContact(channel, one.to), proved: one.proved };
  return { jokers, mail: contact('mail', mail), mobile: contact('mobile', mobile), codesLeft, totp };
}

function personFound({ displayName, populations }: Entry): {
  displayName: string;
  populations: Entry['populations'];
} {
  return { displayName, populations };
}
