import type { Detail } from '../../../contract/details.ts';
import type { NotUsableReason } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';

/** One's own recovery details, behind a sign-in. */
export const details: Pick<Messages, 'signIn' | 'details'> = {
  signIn: {
    title: 'Sign in',
    text: 'With the password that you use today, to see and change your recovery details.',
    login: 'Login',
    password: 'Password',
    submit: 'Sign in',
    waiting: 'Checking…',
    empty: 'Type your login and your password.',
  },
  details: {
    lead: 'What gives you access again here, without anybody’s help.',
    names: {
      jokers: 'Security questions',
      mail: 'Recovery address',
      mobile: 'Recovery mobile',
      codes: 'Recovery codes',
      totp: 'Authenticator app',
    },
    jokers: (count) => (count === 1 ? 'One question chosen' : `${count} questions chosen`),
    codes: (left) => (left === 1 ? 'One code left to use' : `${left} codes left to use`),
    totp: 'Linked',
    contact: (to, proved) => `${to}, ${proved ? 'checked by a code' : 'not checked yet'}`,
    none: 'Nothing yet',
    change: 'Change',
    add: 'Add',
    renew: 'Make new ones',
    remove: 'Remove',
    reallyRemove: {
      mail: 'Remove this address?',
      mobile: 'Remove this mobile?',
      totp: 'Stop using this app?',
    },
    yesRemove: 'Yes, remove',
    keep: 'Keep',
  },
};

const saved: Readonly<Record<Detail, string>> = {
  jokers: 'Your security questions are saved.',
  mail: 'Your recovery address is saved.',
  mobile: 'Your recovery mobile is saved.',
  codes: 'Your new recovery codes are saved; the old ones no longer serve.',
  totp: 'Your authenticator app is linked.',
};

const removed: Readonly<Record<Detail, string>> = {
  jokers: 'Your security questions are removed.',
  mail: 'Your recovery address is removed.',
  mobile: 'Your recovery mobile is removed.',
  codes: 'Your recovery codes are removed.',
  totp: 'Your authenticator app is no longer linked.',
};

const informed = 'We tell you so by mail, where you have an address.';

const unusable: Readonly<Record<NotUsableReason, Told>> = {
  refused: {
    what: 'The directory refuses this sign-in. This is not your doing.',
    now: 'The desk will tell you why.',
  },
  'password-expired': {
    what: 'This password has run out.',
    now: 'Choose a new one under “Forgotten login or password”.',
  },
  'must-change': {
    what: 'The directory wants a new password first.',
    now: 'Choose it under “Forgotten login or password”, then come back here.',
  },
  locked: {
    what: 'This account is locked for a time, after too many refused passwords.',
    now: 'Try again a little later. The desk can unlock it too.',
  },
  disabled: { what: 'This account is closed.', now: 'The desk will tell you how to open it again.' },
  'account-expired': {
    what: 'This account has reached its end date.',
    now: 'The desk will tell you how to extend it.',
  },
  restricted: {
    what: 'This account does not open at this hour, or not from here.',
    now: 'Try again at your usual hours.',
  },
};

/** About signing in, and what was changed. */
export const detailsNotices: Pick<
  NoticeMessages,
  'detail-saved' | 'detail-removed' | 'sign-in-refused' | 'sign-in-unusable' | 'no-totp'
> = {
  'detail-saved': ({ detail }) => ({ what: saved[detail], now: informed }),
  'detail-removed': ({ detail }) => ({ what: removed[detail], now: informed }),
  'sign-in-refused': () => ({
    what: 'We do not recognise you by this login and this password, or too many wrong ones were tried today.',
    now: 'Check both of them. If that does not help, use “Forgotten login or password”, or come back tomorrow.',
  }),
  'sign-in-unusable': ({ reason }) => unusable[reason],
  'no-totp': () => ({
    what: 'This account needs an authenticator app first.',
    now: 'Link one under “My recovery details”, then come back.',
  }),
};
