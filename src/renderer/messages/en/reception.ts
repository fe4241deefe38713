import { totpCode } from '../../../contract/proofs.ts';
import { shortestSearch } from '../../../contract/reception.ts';
import type { Messages, NoticeMessages } from '../messages.ts';

const login = 'Login';
const password = 'Password';

/** For the people at the reception. */
export const reception: Messages['reception'] = {
  signIn: {
    title: 'Reception: sign in',
    text: 'For the people of the reception. What you do here is written in the journal under your name.',
    login,
    password,
    submit: 'Sign in',
    waiting: 'Checking…',
    empty: 'Type your login and your password.',
  },
  totp: {
    lead: 'The code that your app shows at this moment.',
    label: 'One-time code',
    hint: `It changes every ${totpCode.seconds} seconds.`,
  },
  find: {
    label: 'Number, login or name',
    hint: `At least ${shortestSearch} letters or digits. Each search is written in the journal.`,
    empty: 'Type what to look for.',
    submit: 'Search',
    waiting: 'Searching…',
    found: (count) => (count === 1 ? 'One person found' : `${count} people found`),
    some: 'Here are some of them',
  },
  populations: {
    student: 'Student',
    staff: 'Member of staff',
    external: 'External',
  },
  states: {
    active: 'In use',
    'not-activated': 'Not activated yet',
    'locked-by-failures': 'Locked after too many refused passwords',
    'locked-by-administration': 'Suspended by the institution',
    disabled: 'Closed',
    expired: 'Past its end date',
    privileged: 'Account with extended rights',
  },
  person: {
    state: 'Account:',
    photo: 'Photograph of the person',
    noPhoto: 'No photograph',
    checked: 'What have you checked?',
    unchecked: 'First say what you have checked.',
    vouch: 'Issue a code',
    unlock: 'Unlock the account',
    waiting: 'One moment…',
    confirmed: 'A second person of the reception will have to confirm.',
    mayNot: {
      privileged:
        'This account carries extended rights: the reception issues no code for it. Send the person to the IT department.',
      own: 'This is your own account: another person of the reception can see to it.',
    },
    useless:
      'In this state a code will not open the account again. Send the person to the registry or to human resources.',
  },
  things: {
    'campus-card': 'Their campus card',
    'identity-card': 'Their identity card',
    passport: 'Their passport',
    'residence-permit': 'Their residence permit',
  },
  confirm: {
    title: 'A second person confirms',
    text: 'Sign in as well. You confirm that you have seen this person and their proof of identity.',
    whom: 'Code asked for',
    login,
    password,
    submit: 'Confirm',
    waiting: 'Checking…',
    empty: 'Type your login and your password.',
  },
  voucher: {
    lead: 'Read it out quietly or copy it by hand. Do not send it, and keep no trace of it.',
    label: 'Code for',
    left: (time) => `Another ${time}`,
    over: 'This code is no longer accepted: issue another one.',
    facts: (minutes) => [
      `It serves once, for this person alone, within ${minutes} minutes.`,
      'At the kiosk they choose “Forgotten login or password” or “Activate my account”, then “A code from the desk”.',
      'They are told by mail.',
    ],
    next: 'Next person',
  },
};

/** About finding people and vouching for them. */
export const receptionNotices: Pick<
  NoticeMessages,
  | 'not-reception'
  | 'search-too-short'
  | 'nobody-found'
  | 'too-many-found'
  | 'quota-reached'
  | 'same-person'
  | 'unlocked'
  | 'not-locked'
> = {
  'not-reception': () => ({
    what: 'This account is not one of the reception’s.',
    now: 'If you work there, ask the IT department to enter you.',
  }),
  'search-too-short': () => ({
    what: 'This search is too short.',
    now: `Give at least ${shortestSearch} letters or digits.`,
  }),
  'nobody-found': () => ({
    what: 'Nobody matches.',
    now: 'Check the spelling, or search by the number on the card.',
  }),
  'too-many-found': () => ({
    what: 'Too many people match.',
    now: 'Narrow it down: add the first name, or search by the number on the card.',
  }),
  'quota-reached': () => ({
    what: 'You have issued as many codes as the institution allows for the moment.',
    now: 'Ask another person of the reception.',
  }),
  'same-person': () => ({
    what: 'It takes three different people: who asks for the code, who issues it, and who confirms.',
    now: 'Ask another person of the reception.',
  }),
  unlocked: () => ({
    what: 'The account is unlocked.',
    now: 'The person can sign in with their password. If they no longer know it, issue a code.',
  }),
  'not-locked': () => ({
    what: 'This account was not locked.',
    now: 'If the person no longer knows their password, issue a code.',
  }),
};
