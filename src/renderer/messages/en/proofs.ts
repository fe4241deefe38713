import { totpCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { frame } from './frame.ts';
import { triesLeft } from './tries.ts';

const names: Messages['proofs']['names'] = {
  joker: 'My security question',
  'recovery-code': 'One of my recovery codes',
  totp: 'My authenticator app',
  'mail-code': 'A code by mail',
  'mobile-code': 'A code by text message',
  'activation-code': 'My activation code',
  voucher: 'A code from the desk',
};

const count = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'] as const;

/** What somebody proves themself by. */
export const proofs: Pick<Messages, 'proofs' | 'code' | 'login'> = {
  proofs: {
    lead: (left, begun, one) => {
      const start = begun ? 'Got that. ' : '';
      if (one === 'any') return begun ? `${start}One more proof.` : 'One proof is enough: take your pick.';
      if (one === 'some') {
        return `${start}A proof marked “Enough” is enough by itself; otherwise it takes several.`;
      }
      const many = count[left] ?? String(left);
      return begun
        ? `${start}Another ${many} proofs.`
        : `It takes at least ${many}: begin with whichever you like.`;
    },
    names,
    takes: {
      joker: 'You answer the question that you chose.',
      'recovery-code': 'On the sheet where you wrote them down.',
      totp: 'The digits that the app shows.',
      'mail-code': 'We send it to your recovery address.',
      'mobile-code': 'We send it to your mobile.',
      'activation-code': 'In your enrolment papers.',
      voucher: 'The desk gives you one when you show your card.',
    },
    sentTo: (to) => `We send it to ${to}.`,
    given: 'Done',
    alone: 'Enough',
    desk: 'None of these to hand? The desk can help you: bring your card.',
    findDesk: 'Where the desk is',
    other: 'Another proof',
  },
  code: {
    titles: {
      ...names,
      'recovery-code': 'A recovery code',
      totp: 'Your authenticator app',
      'activation-code': 'Your activation code',
      voucher: 'Your code from the desk',
    },
    leads: {
      'recovery-code': () => 'Take any one that you have not used yet.',
      totp: () => 'Open the app on your phone and copy the digits that it shows.',
      'mail-code': (to) => `We have just sent it to ${to}. It arrives in a moment.`,
      'mobile-code': (to) => `We have just sent it to ${to}. It arrives in a moment.`,
      'activation-code': () => 'It came with your enrolment papers.',
      voucher: () => 'Copy the code that the desk has just given you.',
    },
    labels: {
      'recovery-code': 'Recovery code',
      totp: 'Code shown by the app',
      'mail-code': 'Code received by mail',
      'mobile-code': 'Code received by text message',
      'activation-code': 'Activation code',
      voucher: 'Code from the desk',
    },
    hints: {
      'recovery-code': 'Spaces, hyphens and capitals do not matter.',
      totp: `It changes every ${totpCode.seconds} seconds: take the present one.`,
      'mail-code': 'Nothing there? Look in the junk folder too.',
      'mobile-code': 'Digits only; spaces do not matter.',
      'activation-code': 'Spaces, hyphens and capitals do not matter.',
      voucher: 'Spaces, hyphens and capitals do not matter.',
    },
    empty: 'Type the code.',
    submit: 'Continue',
    waiting: 'Checking…',
    goodFor: (time) => `This code is accepted for another ${time}.`,
    over: 'This code is no longer accepted: ask for another one.',
    again: 'Send another code',
  },
  login: {
    lead: 'It is the name that you sign in with, next to the password.',
    label: 'Your login',
    spelt: 'Letter by letter:',
    digit: (digit) => `digit ${digit}`,
    capital: (letter) => `capital ${letter}`,
    signs: {
      '.': 'dot',
      '-': 'hyphen',
      _: 'underscore',
      '@': 'at sign',
      '+': 'plus sign',
      "'": 'straight apostrophe',
    },
    mail: {
      queued: (to) => `It is also on its way to ${to}.`,
      'no-address': 'Write it down: we have no address to send it to.',
      off: 'Write it down before you leave.',
    },
    next: 'Your password has not changed.',
  },
};

const unexpected = 'This is not the code that we expected.';
const compare: Readonly<Record<CodeProof, string>> = {
  'recovery-code': 'Each one serves once: take one that is not crossed out.',
  totp: 'Wait until the app shows a new one, then copy it.',
  'mail-code': 'Only the last code that was sent is accepted.',
  'mobile-code': 'Only the last code that was sent is accepted.',
  'activation-code': 'Compare it with your papers, character by character.',
  voucher: 'Compare it with what the desk gave you.',
};

/** About codes and what becomes of them. */
export const proofNotices: Pick<
  NoticeMessages,
  'code-wrong' | 'code-empty' | 'code-over' | 'voucher-refused' | 'code-not-sent' | 'code-sent'
> = {
  'code-wrong': ({ proof, triesLeft: left }) => ({
    what: unexpected,
    now: `${compare[proof]} ${triesLeft(left)}`,
  }),
  'code-empty': () => ({ what: 'The code is missing.', now: 'Type it, then continue.' }),
  'code-over': () => ({
    what: 'This code is no longer accepted.',
    now: 'Ask for another one: it leaves at once.',
  }),
  'voucher-refused': () => ({
    what: 'This code from the desk is not accepted.',
    now: 'Read it again, character by character. It serves once and not for long: the desk can give you another one.',
  }),
  'code-not-sent': (notice) => {
    if (notice.why === 'too-many') {
      return {
        what: 'Several codes have been sent to you already.',
        now: `Take another way, or come back in ${frame.duration(notice.freeIn)}. The desk can help you too.`,
      };
    }
    return {
      recipient: {
        what: 'The code could not be delivered to this address or number.',
        now: 'Take another way if you have one; the desk can help you too.',
      },
      unavailable: {
        what: 'We cannot send codes at the moment. This is not your doing.',
        now: 'Take another way, or come back in a few minutes.',
      },
    }[notice.why];
  },
  'code-sent': () => ({
    what: 'A new code has just left.',
    now: 'Earlier ones are no longer accepted.',
  }),
};
