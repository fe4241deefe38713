import type { NotUsableReason } from '../../../contract/failures.ts';
import type { EndingText, Messages } from '../messages.ts';
import { frame } from './frame.ts';

const { duration } = frame;
const desk = 'Go to the desk with your card or another proof of identity.';
const deskElse = 'The desk can help you too, when you show your card.';
const deskWithReference = 'Otherwise, give this reference to the desk: it tells what happened.';

const remember = 'Remember this new password.';
const openAtDesk = 'Give this reference to the desk, who will open your account.';

/** The password is written: what still stands between the person and their account. */
const notUsable: Readonly<Record<NotUsableReason, EndingText>> = {
  refused: {
    title: 'Your password is changed, but your account stays closed',
    why: 'The directory took the new password and yet refuses the sign-in. This is not your doing.',
    now: [remember, openAtDesk],
  },
  'password-expired': {
    title: 'Your password is changed, but the directory calls it expired already',
    why: 'This is a setting of the directory, and not your doing.',
    now: [remember, 'Give this reference to the desk, who will have it put right.'],
  },
  'must-change': {
    title: 'Your password is changed, but the directory will want yet another one',
    why: 'It will ask at your next sign-in: this is one of its settings, and not your doing.',
    now: [
      remember,
      'Sign in on a computer of the institution: it will have you choose the next one.',
      'If that does not work, give this reference to the desk.',
    ],
  },
  locked: {
    title: 'Your password is changed, but your account stays locked',
    why: 'Too many refused passwords have locked it for a time, and the kiosk could not unlock it.',
    now: [remember, 'Try again a little later.', 'If it is urgent, give this reference to the desk.'],
  },
  disabled: {
    title: 'Your password is changed, but your account is closed',
    why: 'The directory refuses the sign-in until the account is opened again.',
    now: [remember, openAtDesk],
  },
  'account-expired': {
    title: 'Your password is changed, but your account has reached its end date',
    why: 'The directory refuses the sign-in until the account is extended.',
    now: [remember, 'Give this reference to the desk, who can extend it.'],
  },
  restricted: {
    title: 'Your password is changed, but we could not try it',
    why: 'Your account does not open at this hour, or not from here.',
    now: [
      remember,
      'If it is not accepted at your hours or on your computer, give this reference to the desk.',
    ],
  },
};

/** Why a visit ends without a new password, and what to do then. */
export const endings: Messages['endings'] = {
  'not-activated': (_, next) => ({
    title: 'Your account is waiting to be activated',
    why: 'We recognise you, but this account has never been used: it has no password to replace.',
    now:
      next === 'activation'
        ? ['Activate it here and now: you will choose your first password.', deskElse]
        : [desk, 'Activation takes a few minutes there.'],
  }),
  'already-active': (_, next) => ({
    title: 'Your account is activated already',
    why: 'We recognise you: there is nothing left to activate.',
    now: [
      'If you know your password, sign in with it.',
      next === 'password'
        ? 'If you no longer know it, choose a new one here and now.'
        : 'If you no longer know it, start again from “Forgotten login or password”.',
    ],
  }),
  'no-proof': (_, next) => ({
    title: 'We have no way to check that it is you',
    why: 'We recognise you, but what we know of this account does not let us check it here.',
    now:
      next === 'voucher'
        ? [desk, 'They will give you a code: type it here, and you carry on.']
        : [desk, 'They will give you access again.'],
  }),
  'locked-by-administration': () => ({
    title: 'The institution has suspended this account',
    why: 'The kiosk cannot lift the suspension. Nothing has been changed.',
    now: ['The desk will tell you why, and how to open your account again.'],
  }),
  'account-disabled': () => ({
    title: 'This account is closed',
    why: 'It is no longer in service. Nothing has been changed.',
    now: ['If you still belong to the institution, the desk can open it again.'],
  }),
  'account-expired': () => ({
    title: 'This account has reached its end date',
    why: 'A new password would not open it again. Nothing has been changed.',
    now: ['If you still belong to the institution, the desk can extend it.'],
  }),
  'changed-lately': ({ seconds }) => ({
    title: 'Your password was changed not long ago',
    why: `The directory takes another one only in ${duration(seconds)}. Yours still holds.`,
    now: ['Come back then, here or at another kiosk.', 'If it is urgent, the desk can help you now.'],
  }),
  privileged: () => ({
    title: 'This account is recovered another way',
    why: 'It carries extended rights: to protect them, nothing of it is changed at a kiosk.',
    now: ['Please see your IT department.'],
  }),
  'proof-blocked': ({ seconds }, next) => ({
    title: 'Proofs are taking a pause',
    why: `Several answers were not the ones that we know. You can try again in ${duration(seconds)}.`,
    now: [
      'Come back then, here or at another kiosk.',
      next === 'voucher'
        ? 'If it is urgent, ask the desk for a code: it works at once.'
        : 'If it is urgent, the desk can help you now.',
    ],
  }),
  'outcome-unknown': () => ({
    title: 'The directory’s answer has not reached us',
    why: 'Your new password was sent, and no confirmation came back. This is not your doing.',
    now: [
      'Try to sign in with the new password.',
      'If it is not accepted, the old one still holds: start over here.',
      deskWithReference,
    ],
  }),
  'not-usable': ({ reason }) => notUsable[reason],
  'number-held-twice': () => ({
    title: 'Two people are registered under this number',
    why: 'The kiosk cannot tell which of them you are. This is not your doing.',
    now: ['Start again with another of your numbers.', deskWithReference],
  }),
  'operator-fault': (_, next) => ({
    title: 'One of our services does not answer',
    why: 'This is not your doing. Nothing has been changed.',
    now: [
      next === 'login'
        ? 'Try again here: you have shown that it is you, and nothing has to be done twice.'
        : 'Try again in a few minutes.',
      deskWithReference,
    ],
  }),
};
