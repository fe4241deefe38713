import { details } from '../../../src/contract/details.ts';
import { jokerQuestionIds } from '../../../src/contract/joker.ts';
import { cardStates } from '../../../src/contract/reception.ts';
import type { Step, StepName, View } from '../../../src/contract/view.ts';
import { everyEnding } from '../messages/every-code.ts';
import { card, formats, offers, policy, qr, values } from './shown-values.ts';

/** A step, and what somebody is there for when they see it. */
export type Shown = Pick<View, 'step' | 'journey'>;

/** Every step by its name and what makes it differ. A step that no line of it shows is found by the test. */
export const everyShown: Readonly<Record<string, Shown>> = {
  home: { journey: null, step: { name: 'home' } },
  credentials: { journey: null, step: { name: 'credentials' } },
  identifier: { journey: 'password', step: { name: 'identifier', journey: 'password', formats } },
  ...Object.fromEntries(
    formats.map((format) => [
      `identify by ${format.kind}`,
      shown('password', { name: 'identify', journey: 'password', format, voucher: false }),
    ]),
  ),
  'identify with a voucher': shown('password', {
    name: 'identify',
    journey: 'password',
    format: formats[0],
    voucher: true,
  }),
  proofs: shown('password', { name: 'proofs', offers, have: 0, need: 2 }),
  'proofs, begun': shown('activation', {
    name: 'proofs',
    offers: offers.slice(2).map((offer) => ({ ...offer, given: offer.proof === 'mail-code' })),
    have: 1,
    need: 2,
  }),
  'proofs, any': shown('password', { name: 'proofs', offers: offers.slice(1, 3), have: 0, need: 2 }),
  'proofs, several': shown('login', { name: 'proofs', offers, have: 0, need: 4 }),
  ...Object.fromEntries(
    jokerQuestionIds.map((id) => [
      `joker ${id}`,
      shown('password', { name: 'joker', question: { id }, place: 1, of: 1, others: false }),
    ]),
  ),
  'joker 2 of 2': shown('password', {
    name: 'joker',
    question: { id: 'first-pet' },
    place: 2,
    of: 2,
    others: true,
  }),
  'proof mail-code': shown('password', {
    name: 'proof',
    proof: 'mail-code',
    sentTo: values.mail,
    seconds: 600,
    others: true,
  }),
  'proof mobile-code': shown('password', {
    name: 'proof',
    proof: 'mobile-code',
    sentTo: values.mobile,
    seconds: 0,
    others: false,
  }),
  ...Object.fromEntries(
    (['totp', 'recovery-code', 'activation-code', 'voucher'] as const).map((proof) => [
      `proof ${proof}`,
      shown('password', { name: 'proof', proof, sentTo: null, seconds: null, others: true }),
    ]),
  ),
  login: shown('login', {
    name: 'login',
    login: values.login,
    mail: { state: 'queued', to: values.mail },
    seconds: 60,
  }),
  'login, a long one': shown('login', {
    name: 'login',
    login: values.long,
    mail: { state: 'no-address' },
    seconds: 60,
  }),
  'house rules': shown('activation', { name: 'house-rules', version: '2026-1' }),
  'set jokers': shown('activation', {
    name: 'set-jokers',
    choose: 2,
    ownQuestions: true,
    for: 'activation',
  }),
  'set one joker': shown('details', { name: 'set-jokers', choose: 1, ownQuestions: false, for: 'details' }),
  'set mail': shown('activation', { name: 'set-contact', channel: 'mail', kept: null, for: 'activation' }),
  'set mobile': shown('details', {
    name: 'set-contact',
    channel: 'mobile',
    kept: values.mobile,
    for: 'details',
  }),
  'confirm mail': shown('activation', {
    name: 'confirm-contact',
    channel: 'mail',
    sentTo: values.mail,
    seconds: 600,
    for: 'activation',
  }),
  'confirm mobile': shown('details', {
    name: 'confirm-contact',
    channel: 'mobile',
    sentTo: values.mobile,
    seconds: 600,
    for: 'details',
  }),
  codes: shown('activation', { name: 'codes', codes: values.codes, for: 'activation' }),
  'codes, none made': shown('activation', { name: 'codes', codes: [], for: 'activation' }),
  'set totp': shown('details', { name: 'set-totp', rows: qr, seed: values.seed }),
  'sign in': shown('details', { name: 'sign-in' }),
  details: shown('details', {
    name: 'details',
    offered: details,
    overview: {
      jokers: 2,
      mail: { to: values.mail, proved: true },
      mobile: { to: values.mobile, proved: false },
      codesLeft: 8,
      totp: true,
    },
  }),
  'details, none': shown('details', {
    name: 'details',
    offered: details,
    overview: { jokers: 0, mail: null, mobile: null, codesLeft: 0, totp: false },
  }),
  'reception sign-in': shown('reception', { name: 'reception-sign-in', alone: false }),
  'reception sign-in, alone': shown('reception', { name: 'reception-sign-in', alone: true }),
  'reception totp': shown('reception', { name: 'reception-totp' }),
  'reception find': shown('reception', { name: 'reception-find', found: null, tooMany: false }),
  'reception find, found': shown('reception', {
    name: 'reception-find',
    found: [
      { displayName: values.person, populations: ['student'] },
      { displayName: values.person, populations: ['staff', 'student'] },
      { displayName: values.person, populations: ['external'] },
    ],
    tooMany: true,
  }),
  'reception find, nobody': shown('reception', { name: 'reception-find', found: [], tooMany: false }),
  ...Object.fromEntries(
    cardStates.map((state) => [
      `reception person ${state}`,
      shown('reception', {
        name: 'reception-person',
        card: card({ state }),
        mayVouch: state !== 'privileged',
        mayUnlock: state === 'locked-by-failures',
        confirmed: state === 'active',
      }),
    ]),
  ),
  'reception person, oneself': shown('reception', {
    name: 'reception-person',
    card: card({ populations: ['staff'] }),
    mayVouch: false,
    mayUnlock: false,
    confirmed: true,
  }),
  'reception confirm': shown('reception', {
    name: 'reception-confirm',
    card: card({ populations: ['staff'] }),
  }),
  'reception voucher': shown('reception', {
    name: 'reception-voucher',
    displayName: values.person,
    voucher: values.voucher,
    minutes: 15,
    secondsLeft: 900,
  }),
  password: shown('password', {
    name: 'password',
    policy,
    person: { login: 'cmartin' },
    houseRules: '2026-1',
  }),
  'first password': shown('activation', { name: 'password', policy, person: {}, houseRules: null }),
  done: shown('password', {
    name: 'done',
    journey: 'password',
    mail: { state: 'queued', to: values.mail },
    usable: 'now',
    seconds: 20,
  }),
  'done without mail': shown('password', {
    name: 'done',
    journey: 'password',
    mail: { state: 'no-address' },
    usable: 'not-tried',
    seconds: 20,
  }),
  'done in a moment': shown('activation', {
    name: 'done',
    journey: 'activation',
    mail: { state: 'off' },
    usable: 'in-a-moment',
    seconds: 20,
  }),
  ...Object.fromEntries(
    Object.values(everyEnding).map((ending) => [
      `ended ${ending.code}`,
      shown('password', { name: 'ended', ending, seconds: 60, next: null }),
    ]),
  ),
  'ended not-activated, to activation': shown('password', {
    name: 'ended',
    ending: everyEnding['not-activated'],
    seconds: 60,
    next: 'activation',
  }),
  'ended already-active, to password': shown('activation', {
    name: 'ended',
    ending: everyEnding['already-active'],
    seconds: 60,
    next: 'password',
  }),
  'ended no-proof, to voucher': shown('password', {
    name: 'ended',
    ending: everyEnding['no-proof'],
    seconds: 60,
    next: 'voucher',
  }),
  'ended proof-blocked, to voucher': shown('password', {
    name: 'ended',
    ending: everyEnding['proof-blocked'],
    seconds: 60,
    next: 'voucher',
  }),
  'ended operator-fault, to login': shown('login', {
    name: 'ended',
    ending: everyEnding['operator-fault'],
    seconds: 60,
    next: 'login',
  }),
  'out of order': shown(null, { name: 'out-of-order', reference: 'B8WK' }),
};

function shown(journey: View['journey'], step: Step): Shown {
  return { journey, step };
}

/** @throws Error where there is none such */
export function shownAs(name: string): Shown {
  const found = everyShown[name];
  if (found === undefined) throw new Error(`no step ${name}`);
  return found;
}

export function stepAs<Name extends StepName>(name: string, of: Name): Extract<Step, { name: Name }> {
  const { step } = shownAs(name);
  if (step.name !== of) throw new Error(`${name} is ${step.name}, not ${of}`);
  return step as Extract<Step, { name: Name }>;
}

/** The view that shows it. */
export const viewOf = (shownNow: Shown, more: Partial<View> = {}): View => ({
  ...shownNow,
  serial: 1,
  language: 'fr',
  notice: null,
  working: false,
  idle: null,
  ...more,
});
