import { durationIn } from '../duration.ts';
import type { Messages } from '../messages.ts';

type Part =
  | 'duration'
  | 'frame'
  | 'journeys'
  | 'titles'
  | 'steps'
  | 'home'
  | 'credentials'
  | 'waiting'
  | 'idle'
  | 'done'
  | 'outOfOrder'
  | 'ended';

/** What stands around every screen, and the screens that ask for nothing. */
export const frame: Pick<Messages, Part> = {
  duration: durationIn('en'),
  frame: {
    home: 'Home',
    help: 'Help',
    back: 'Back',
    cancel: 'Cancel',
    languages: 'Language',
    progress: 'Steps',
    stepDone: 'done',
    finish: 'Finish',
    startOver: 'Start over',
    demo: 'Demonstration: no real account is changed',
    trial: 'Kiosk on trial',
    closesIn: (time) => `This screen closes in ${time}.`,
  },
  journeys: {
    password: 'Recover my password',
    login: 'Recover my login',
    activation: 'Activate my account',
    details: 'My recovery details',
    reception: 'Reception',
  },
  titles: {
    home: 'What would you like to do?',
    credentials: 'Forgotten login or password',
    identifier: 'Which number do you have?',
    identify: 'Tell us who you are',
    proofs: 'Show us that it is you',
    joker: 'Security question',
    proof: 'Type your code',
    login: 'Here is your login',
    'house-rules': 'House rules',
    'set-jokers': 'Your security questions',
    'set-contact': 'Where to reach you',
    'confirm-contact': 'Let us check that it reaches you',
    codes: 'Write down your recovery codes',
    'set-totp': 'Link your authenticator app',
    'sign-in': 'Sign in',
    details: 'My recovery details',
    'reception-sign-in': 'Reception: sign in',
    'reception-totp': 'Reception: your code',
    'reception-find': 'Who is in front of you?',
    'reception-person': 'Compare with the card',
    'reception-confirm': 'A second person confirms',
    'reception-voucher': 'Code to hand over',
    password: 'Choose a password',
    done: 'All done',
    ended: 'We stop here',
    'out-of-order': 'This kiosk is closed for the moment',
  },
  steps: {
    identifier: 'Which number',
    identify: 'Who you are',
    proofs: 'Your proof',
    settings: 'Rules and recovery',
    password: 'Password',
    login: 'Your login',
    done: 'All done',
  },
  home: {
    forgotten: 'Forgotten login or password',
    forgottenHint: 'I can no longer sign in: I choose a new password here, in two minutes.',
    activate: 'Activate my account',
    activateHint: 'I have just arrived and have never chosen a password.',
    details: 'My recovery details',
    detailsHint: 'I know my password, and want to be ready for next time.',
  },
  credentials: {
    lead: 'What have you forgotten?',
    password: 'Recover my password',
    passwordHint: 'You choose a new one once you have shown that it is you.',
    login: 'Recover my login',
    loginHint: 'The short name that you sign in with appears here.',
    loginAtDesk: 'The desk gives it back to you when you show your card.',
  },
  waiting: {
    brief: 'One moment…',
    directory: 'We are asking the directory…',
    long: {
      'may-give-up':
        'This is taking longer than usual. You can keep waiting, or stop here: nothing has been changed.',
      asking: 'This is taking longer than usual. One more moment: the answer has not come yet.',
      saving: 'This is taking longer than usual. Please stay: it is being saved.',
    },
    giveUp: 'Stop here',
  },
  idle: {
    title: 'Are you still there?',
    text: (time) => `Without an answer, we erase everything in ${time}.`,
    stay: 'Yes, carry on',
    absolute: (time) => `Your visit ends in ${time}: the kiosk will then erase what you have typed.`,
  },
  done: {
    text: {
      password: 'Your password is changed.',
      activation: 'Your account is open.',
    },
    works: {
      now: 'From now on your password opens every service of the institution.',
      'in-a-moment':
        'Your password will work everywhere in a few minutes, once every service has learnt of it.',
      'not-tried': 'Use your password from now on; if it is not accepted, try again in a few minutes.',
    },
    mail: {
      queued: (to) => `A confirmation is on its way to ${to}.`,
      'no-address': 'We have no address to send you a confirmation: the desk can add one for you.',
    },
    keep: {
      password: 'Devices that remembered the old password will ask you for the new one.',
      activation: 'Sign in with your login and the password that you have just chosen.',
    },
  },
  outOfOrder: {
    text: 'This is not your doing: a service that the kiosk needs does not answer.',
    whatNow: 'The desk can help you right now.',
    giveReference: 'Give them this reference.',
  },
  ended: {
    reference: 'Reference',
    whatNow: 'What to do now',
    next: {
      voucher: 'I have a code from the desk',
      activation: 'Activate my account',
      password: 'Change my password',
      login: 'Show my login',
    },
  },
};
