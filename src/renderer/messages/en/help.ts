import { totpCode } from '../../../contract/proofs.ts';
import type { Messages } from '../messages.ts';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: 'Help',
    topicsLabel: 'Topics',
    resume: 'Back to where I was',
    topics: {
      login: {
        title: 'I no longer know my login',
        paragraphs: [
          'Your login is the short name that you sign in with, next to the password.',
          'Tell us who you are and show us that it is you: it appears on the screen, and goes to your address.',
        ],
      },
      activation: {
        title: 'How do I activate my account?',
        paragraphs: [
          'Until an account is activated it has no password.',
          'Have your number ready, and the activation code from your enrolment papers. Without that code, the desk can give you one.',
          'You will read the house rules, choose what helps you out later, and then your first password.',
        ],
      },
      codes: {
        title: 'Which code do I need, and where is it?',
        paragraphs: [
          'A recovery code is on the sheet where you wrote it down. It serves once.',
          'A code that we send arrives in a moment at the address or mobile shown. The screen says how long it is accepted.',
          `The authenticator app shows ${totpCode.digits} digits that change every ${totpCode.seconds} seconds.`,
          'The desk gives you a code when you show your card: it works at once, and once only.',
        ],
      },
      details: {
        title: 'How do I prepare for next time?',
        paragraphs: [
          'With your password you change your security questions here, your recovery address and mobile, your codes and your app.',
          'Each change is announced to you by mail.',
        ],
      },
      reception: {
        title: 'How the reception works',
        paragraphs: [
          'Look the person up by number, login or name, then compare them with the photograph and their proof of identity.',
          'The code that you issue serves once, for that person alone. Read it out or copy it by hand: never send it.',
          'You neither see nor choose their password. All that you do is written in the journal under your name.',
          'Press “Finish” before you walk away.',
        ],
      },
    },
    atDesk: {
      login: {
        title: 'I no longer know my login',
        paragraphs: [
          'Your login is the short name that you sign in with, next to the password.',
          'The desk gives it back to you when you show your card or another proof of identity.',
        ],
      },
      activation: {
        title: 'How do I activate my account?',
        paragraphs: [
          'Until an account is activated it has no password, so the kiosk cannot change it.',
          'Activation is done at the desk. Bring your card or another proof of identity.',
          'You will choose your first password there, and the security question that helps you out here later.',
        ],
      },
    },
    desk: {
      title: 'The desk',
      place: 'Where',
      hours: 'When',
      phone: 'Telephone',
      mail: 'Mail',
    },
    staff: 'Technical staff',
    reception: 'Reception: sign in',
  },
  staff: {
    title: 'Technical staff',
    text: 'Leaving the kiosk takes an authorised account. It is written in the journal.',
    login: 'Login',
    password: 'Password',
    submit: 'Leave the kiosk',
    waiting: 'Checking…',
    empty: 'Type the login and the password.',
  },
};
