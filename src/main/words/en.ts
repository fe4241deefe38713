import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import type { MainWords } from './words.ts';

const nothingToDo = 'If it was you, there is nothing to do.';

const notices: NoticeWords = {
  subject: (campus, about) => `${campus}: ${about}`,
  about: {
    'password-changed': 'your password',
    'password-maybe-changed': 'your password',
    'login-recovered': 'your login',
    'account-activated': 'your account is active',
    'details-changed': 'your recovery details',
    'voucher-issued': 'a code was given out at the desk',
    'voucher-used': 'your code from the desk was used',
    'account-unlocked': 'your account is unlocked',
  },
  when: (when) => `on ${when}`,
  greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  what: {
    'password-changed': ({ when, login }) =>
      `The password of the account ${login} was changed ${when}, at one of our kiosks.`,
    'password-maybe-changed': ({ when, login }) =>
      `A new password was asked for the account ${login} ${when}, at one of our kiosks. We were cut off before we knew whether it was taken.`,
    'login-recovered': ({ when, login }) =>
      `You asked for your login ${when}, at one of our kiosks. Here it is: ${login}`,
    'account-activated': ({ when, login }) =>
      `The account ${login} was activated ${when}, at one of our kiosks. Its first password was chosen there.`,
    'details-changed': ({ when, login, detail }) =>
      `The recovery details of the account ${login} were changed ${when}, at one of our kiosks. What is different now: ${detail}.`,
    'voucher-issued': ({ when, login }) =>
      `A code for the account ${login} was given out at the desk ${when}, after a card or an identity document was checked.`,
    'voucher-used': ({ when, login }) =>
      `The code from the desk for the account ${login} was used ${when}, at one of our kiosks.`,
    'account-unlocked': ({ when, login }) =>
      `The account ${login} was locked after too many tries at its password. The desk unlocked it ${when}, after a card or an identity document was checked.`,
  },
  now: {
    'password-changed': 'From now on, use the new password for every service.',
    'password-maybe-changed':
      'Try the new password first; if it does not work, the old one is still the right one. If it was to be your first, begin the activation again at a kiosk.',
    'login-recovered':
      'Sign in with this login and your password. If you have forgotten that too, you can choose a new one at a kiosk.',
    'account-activated': 'From now on, sign in to every service with this login and that password.',
    'details-changed': nothingToDo,
    'voucher-issued':
      'Type it in at a kiosk soon: it works once, and for a short while. Give it to nobody, even if they say that they ask for us.',
    'voucher-used': `${nothingToDo} That code cannot be used again.`,
    'account-unlocked':
      'Your password is the same as before: sign in as usual. If you have forgotten it, you can choose a new one at a kiosk.',
  },
  details: {
    jokers: 'your security questions',
    mail: 'your recovery address',
    mobile: 'your recovery mobile',
    codes: 'your recovery codes',
    totp: 'your authenticator app',
    some: 'one of them',
  },
  notYou: 'This was not you? Tell us right away:',
  desk: 'Where to find us',
  automatic: 'This message was sent automatically. We will never ask for your password.',
};

const codes: CodeWords = {
  sms: {
    proof: ({ code, campus, minutes }) =>
      `${code} is your code for the kiosk of ${campus}, good for ${minutes} min. Never tell it to anybody, not even to us.`,
    contact: ({ code, campus, minutes }) =>
      `${code} is the code to confirm this mobile at the kiosk of ${campus}, good for ${minutes} min. Never tell it to anybody.`,
  },
  subject: (campus) => `${campus}: your code`,
  greeting: 'Hello,',
  what: {
    proof: () => 'Here is the code to type at the kiosk, to show that it is you:',
    contact: () => 'Here is the code to type at the kiosk, to confirm that this address is yours:',
  },
  howLong: ({ minutes }) => `It works once, for ${minutes} minutes.`,
  secret: 'Never tell it to anybody, even if they say that they ask for us: only the kiosk needs it.',
  notYou: 'You are not at a kiosk right now? Somebody is posing as you: tell us.',
  desk: 'Where to find us',
  automatic: 'This message was sent automatically. We will never ask for your password.',
};

/** English. */
export const words: MainWords = { notices, codes };
