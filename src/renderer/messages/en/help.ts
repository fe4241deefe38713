import type { Messages } from '../messages.ts';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: 'Help',
    topicsLabel: 'Topics',
    resume: 'Back to where I was',
    topics: {
      numbers: {
        title: 'Where to find my number',
        paragraphs: ['Any one of these four numbers is enough.'],
      },
      activation: {
        title: 'Activate my account',
        paragraphs: [
          'Until an account is activated it has no password, so the kiosk cannot change it.',
          'Activation is done at the desk. Bring your card or another proof of identity; it takes five minutes.',
          'You will choose your first password there, and the security question that helps you out here later.',
        ],
      },
      login: {
        title: 'Recover my login',
        paragraphs: [
          'Your login is the short name that you sign in with, next to the password.',
          'The desk gives it back to you when you show your card or another proof of identity.',
        ],
      },
      joker: {
        title: 'I forgot my answer',
        paragraphs: [
          'Capitals, accents and punctuation do not matter in the answer.',
          'After several different answers the question closes for a while, then opens again by itself.',
          'If it does not come back to you, the desk gives you access again when you show your card.',
        ],
      },
      desk: {
        title: 'Talk to someone',
        paragraphs: ['The desk helps you without ever seeing or choosing your password.'],
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
