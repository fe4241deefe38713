import type { Messages } from '../messages.ts';
import { detailsNotices } from './details.ts';
import { frame } from './frame.ts';
import { proofNotices } from './proofs.ts';
import { receptionNotices } from './reception.ts';
import { settingNotices } from './settings.ts';
import { wait } from './tries.ts';

/** What main has to say about the person's last step. */
export const notices: Pick<Messages, 'notices' | 'directoryRules'> = {
  notices: {
    'number-format': () => ({
      what: 'This number is not written that way.',
      now: 'Compare it with the example under the field.',
    }),
    'birth-date-unreal': () => ({
      what: 'This cannot be a date of birth.',
      now: 'Check the day, the month and the year.',
    }),
    'not-recognised': ({ seconds }) => ({
      what: 'We do not recognise you by this number and this date of birth.',
      now: `Check both of them. ${wait(seconds)}`,
    }),
    'slow-down': ({ seconds }) => ({
      what: 'One moment before the next try.',
      now: wait(seconds),
    }),
    'wait-stands': ({ seconds }) => ({
      what: 'This code from the desk does not go with this number and this date of birth.',
      now: `Check all three, or ask the desk for another code. Without one: ${seconds > 0 ? `in ${frame.duration(seconds)}` : 'now'}.`,
    }),
    'answer-empty': () => ({ what: 'Your answer is missing.', now: 'Type it, then continue.' }),
    'answer-wrong': ({ triesLeft }) => ({
      what: 'This is not the answer that we know.',
      now:
        triesLeft < 2
          ? 'You have one try left. If in doubt, the desk can help you.'
          : `You have ${triesLeft} tries left.`,
    }),
    'proof-blocked': ({ seconds }) => ({
      what: 'Proofs are paused after several different answers.',
      now: `${wait(seconds)} The desk can also help you right away.`,
    }),
    'passwords-differ': () => ({
      what: 'The two entries differ.',
      now: 'Type the password again under Confirmation.',
    }),
    'rules-broken': () => ({
      what: 'This password does not fit yet.',
      now: 'Correct the points marked with a cross.',
    }),
    'house-rules-unread': () => ({
      what: 'The house rules are left.',
      now: 'Read them, then tick the box.',
    }),
    'refused-by-directory': () => ({
      what: 'The directory does not accept this password.',
      now: 'Choose another one. Nothing has been changed.',
    }),
    'staff-refused': () => ({
      what: 'This account may not leave the kiosk.',
      now: 'Check the login and the password.',
    }),
    'operator-fault': () => ({
      what: 'One of our services does not answer. This is not your doing.',
      now: 'Try again in a moment. If it goes on, give this reference to the desk.',
    }),
    ...proofNotices,
    ...settingNotices,
    ...detailsNotices,
    ...receptionNotices,
  },
  directoryRules: {
    'in-history': 'You used it not long ago.',
    'too-short': 'The directory finds it too short.',
    'too-long': 'The directory finds it too long.',
    'too-weak': 'The directory finds it too easy to guess.',
    'too-young': 'Your password changed a short while ago: it takes some time before it can change again.',
    'same-as-current': 'It is the password that you already have.',
    'chosen-before': 'You chose it here not long ago.',
  },
};
