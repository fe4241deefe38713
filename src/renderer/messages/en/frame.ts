import type { Messages } from '../messages.ts';

type Part =
  | 'duration'
  | 'frame'
  | 'titles'
  | 'steps'
  | 'home'
  | 'credentials'
  | 'waiting'
  | 'idle'
  | 'done'
  | 'outOfOrder'
  | 'ended';

function duration(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  if (seconds < 90 * 60) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds < 36 * 3600 ? `${Math.ceil(seconds / 3600)} hours` : `${Math.ceil(seconds / 86_400)} days`;
}

/** What stands around every screen, and the screens that ask for nothing. */
export const frame: Pick<Messages, Part> = {
  duration,
  frame: {
    home: 'Home',
    help: 'Help',
    back: 'Back',
    cancel: 'Cancel',
    languages: 'Language',
    journey: 'Recover my password',
    progress: 'Steps',
    stepDone: 'done',
    finish: 'Finish',
    startOver: 'Start over',
    demo: 'Demonstration: no real account is changed',
    trial: 'Kiosk on trial',
    closesIn: (time) => `This screen closes in ${time}.`,
  },
  titles: {
    home: 'What would you like to do?',
    credentials: 'Forgotten login or password',
    identifier: 'Which number do you have?',
    identify: 'Tell us who you are',
    joker: 'Security question',
    password: 'Choose a password',
    done: 'All done',
    ended: 'We stop here',
    'out-of-order': 'This kiosk is closed for the moment',
  },
  steps: {
    identifier: 'Which number',
    identify: 'Who you are',
    joker: 'Security question',
    password: 'Password',
    done: 'All done',
  },
  home: {
    greeting: 'Welcome',
    forgotten: 'Forgotten login or password',
    forgottenHint: 'I can no longer sign in: I choose a new password here, in two minutes.',
    activate: 'Activate my account',
    activateHint: 'I have just arrived and have never chosen a password.',
  },
  credentials: {
    lead: 'What have you forgotten?',
    password: 'Recover my password',
    passwordHint: 'You choose a new one by answering your security question.',
    login: 'Recover my login',
    loginHint: 'The desk gives it back to you when you show your card.',
  },
  waiting: {
    directory: 'We are asking the directory…',
    long: 'This is taking longer than usual. You can keep waiting, or stop here: nothing has been changed.',
    longWrite: 'This is taking longer than usual. Please stay: your password is being saved.',
    giveUp: 'Stop here',
  },
  idle: {
    title: 'Are you still there?',
    text: (time) => `Without an answer, we erase everything in ${time}.`,
    stay: 'Yes, carry on',
    absolute: (time) => `Your visit ends in ${time}: the kiosk will then erase what you have typed.`,
  },
  done: {
    text: 'Your password is changed.',
    works: {
      now: 'Use it from now on to sign in to every service of the institution.',
      'in-a-moment': 'It will work everywhere in a few minutes, once every service has learnt of it.',
      'not-tried': 'Use it from now on; if it is not accepted, try again in a few minutes.',
    },
    mail: {
      queued: (to) => `A confirmation is on its way to ${to}.`,
      'no-address': 'We have no address to send you a confirmation: the desk can add one for you.',
    },
    keep: 'Devices that remembered the old password will ask you for the new one.',
  },
  outOfOrder: {
    text: 'This is not your doing: a service that the kiosk needs does not answer.',
    whatNow: 'The desk can help you right now.',
    giveReference: 'Give them this reference.',
  },
  ended: { reference: 'Reference', whatNow: 'What to do now' },
};
