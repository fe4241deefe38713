import type { Journey, Step, StepName } from '../../contract/view.ts';
import type { ProgressStep } from '../messages/messages.ts';

/** The stations of each journey, in the order in which they are met. */
export const stations: Readonly<Record<Journey, readonly ProgressStep[]>> = {
  password: ['identifier', 'identify', 'proofs', 'password', 'done'],
  login: ['identifier', 'identify', 'proofs', 'login'],
  activation: ['identifier', 'identify', 'proofs', 'settings', 'password', 'done'],
};

/** Where each step stands; null: nowhere on the way. */
export const stationOf: Readonly<Record<StepName, ProgressStep | null>> = {
  home: null,
  credentials: null,
  identifier: 'identifier',
  identify: 'identify',
  proofs: 'proofs',
  joker: 'proofs',
  proof: 'proofs',
  'house-rules': 'settings',
  'set-jokers': 'settings',
  'set-contact': 'settings',
  'confirm-contact': 'settings',
  codes: 'settings',
  'set-totp': 'settings',
  password: 'password',
  login: 'login',
  done: 'done',
  ended: null,
  'out-of-order': null,
  'sign-in': null,
  details: null,
  'reception-sign-in': null,
  'reception-totp': null,
  'reception-find': null,
  'reception-person': null,
  'reception-confirm': null,
  'reception-voucher': null,
};

/** Whether a visit has not begun: at a desk the reception's sign-in is where it begins and ends. */
export function isStart(step: Step): boolean {
  return step.name === 'home' || (step.name === 'reception-sign-in' && step.alone);
}
