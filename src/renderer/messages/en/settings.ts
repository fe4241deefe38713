import type { ContactFault } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { triesLeft } from './tries.ts';

/** What is set for the day when something is forgotten. */
export const settings: Messages['settings'] = {
  jokers: {
    place: (place, of) => `Question ${place} of ${of}.`,
    pick: 'Choose one that only you can answer, and will for a long time.',
    pickLabel: 'The questions',
    own: 'Write a question of my own',
    ownQuestion: 'Your question',
    ownQuestionHint: 'It will be shown here: do not put the answer into it.',
    answer: 'Your answer',
    answerHint: 'Capitals, accents and punctuation will not matter.',
    change: 'Change the question',
    previous: 'Previous',
    next: 'Next question',
    save: 'Save',
    waiting: 'Saving…',
    faults: {
      'question-missing': 'Write your question.',
      'question-twice': 'You have taken this question already: choose another one.',
      'answer-missing': 'Type your answer.',
      'answer-too-short': 'This answer is too short to protect you. Give a longer one.',
      'answer-guessable': 'This answer is easy to guess. Give one that nobody would try.',
      'answer-twice': 'This answer already goes with another question. Give a different one.',
      'answer-in-question': 'The question contains the answer. Change one of them.',
      'answer-is-yours':
        'Your name, login, numbers and date of birth are known to others than you. Give another answer.',
    },
  },
  contact: {
    mail: {
      title: 'Your recovery address',
      lead: 'A personal address that you can read even without your account. It only serves to give you access again.',
      label: 'Mail address',
      hint: 'For example firstname.name@example.org',
      empty: 'Type your address.',
    },
    mobile: {
      title: 'Your recovery mobile',
      lead: 'We can send a code to it. It only serves to give you access again.',
      label: 'Mobile number',
      hint: 'For example 06 12 34 56 78, or with the country code: +32 470 12 34 56',
      empty: 'Type your number.',
    },
  },
  kept: (masked) => `What we have now: ${masked}`,
  later: 'Later',
  contactSubmit: 'Continue',
  contactWaiting: 'Sending the code…',
  confirm: {
    lead: {
      mail: (to) => `A code has just left for ${to}.`,
      mobile: (to) => `A code has just left for ${to}.`,
    },
    label: 'Code received',
    hint: 'Nothing there? Go back and check what you typed.',
    skip: 'Later',
  },
  codes: {
    lead: 'Each stands in once for your phone and your address. They will never be shown again.',
    label: 'Recovery codes',
    facts: [
      'Copy them by hand and keep them with your papers, away from your computer.',
      'Somebody behind you? Wait until nobody can see.',
    ],
    written: 'I have written them down',
    again: 'Try again',
    waiting: 'Saving…',
  },
  totp: {
    scan: 'Open an authenticator app on your phone and point it at this picture.',
    picture: 'Picture for the app to read; the key to be typed by hand is written beside it.',
    seed: 'Or type this key',
    code: 'Code shown by the app',
    codeHint: 'It shows that the two are linked.',
    submit: 'Link',
    waiting: 'Checking…',
  },
};

const unfit: Readonly<Record<'mail' | 'mobile', Readonly<Record<ContactFault, Told>>>> = {
  mail: {
    empty: { what: 'Your address is missing.', now: 'Type it, then continue.' },
    malformed: {
      what: 'An address is not written that way.',
      now: 'Check it: a name, an at sign (@), then a domain.',
    },
    institutional: {
      what: 'This address opens with the very account that it is to rescue.',
      now: 'Give another one, a personal one.',
    },
    'not-mobile': { what: 'This is not an address.', now: 'Give a mail address.' },
    'not-sent': {
      what: 'No code could be delivered to this address.',
      now: 'Check it, or give another one.',
    },
  },
  mobile: {
    empty: { what: 'Your number is missing.', now: 'Type it, then continue.' },
    malformed: {
      what: 'A number is not written that way.',
      now: 'Check it: as you dial it, or the country code and then the number.',
    },
    institutional: {
      what: 'This number belongs to the institution.',
      now: 'Give another one, a personal one.',
    },
    'not-mobile': {
      what: 'This is not a mobile number: it takes no text messages.',
      now: 'Give a mobile number.',
    },
    'not-sent': {
      what: 'No code could be delivered to this number.',
      now: 'Check it, or give another one.',
    },
  },
};

/** About what is being set. */
export const settingNotices: Pick<
  NoticeMessages,
  'joker-unfit' | 'contact-unfit' | 'contact-code-wrong' | 'totp-unconfirmed'
> = {
  'joker-unfit': ({ faults }) => ({
    what:
      faults.length < 2 ? 'One thing is left to correct.' : `${faults.length} things are left to correct.`,
    now: 'See what is marked below.',
  }),
  'contact-unfit': ({ channel, why }) => unfit[channel][why],
  'contact-code-wrong': ({ triesLeft: left }) => ({
    what: 'This is not the code that we sent.',
    now: `Only the last one is accepted. ${triesLeft(left)}`,
  }),
  'totp-unconfirmed': () => ({
    what: 'The app does not show that code.',
    now: 'Wait until it shows a new one, then copy it. Otherwise, point it at the picture once more.',
  }),
};
