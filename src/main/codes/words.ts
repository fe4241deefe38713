import type { Language } from '../../contract/languages.ts';
import type { OneTimeMessage } from '../recovery/ports.ts';

type Purpose = OneTimeMessage['purpose'];

/** What a sentence about a code says. */
export interface CodeFacts {
  readonly code: string;
  readonly campus: string;
  readonly minutes: number;
}

/** The sentences around a one-time code. */
export interface CodeWords {
  /**
   * One text message: the code first, where a locked telephone shows it. It has to fit into 160 characters of the alphabet
   * of GSM, the name of the campus cut if need be.
   */
  readonly sms: Readonly<Record<Purpose, (facts: CodeFacts) => string>>;
  /** Without the code: subjects are shown on locked screens, and written to the logs of mail servers. */
  readonly subject: (campus: string) => string;
  readonly greeting: string;
  readonly what: Readonly<Record<Purpose, (facts: CodeFacts) => string>>;
  readonly howLong: (facts: CodeFacts) => string;
  readonly secret: string;
  readonly notYou: string;
  readonly desk: string;
  readonly automatic: string;
}

export const codeWords: Readonly<Record<Language, CodeWords>> = {
  fr: {
    sms: {
      proof: ({ code, campus, minutes }) =>
        `${code} : votre code pour la borne de ${campus}, valable ${minutes} min. Ne le donnez à personne, nous compris.`,
      contact: ({ code, campus, minutes }) =>
        `${code} : code pour confirmer ce mobile à la borne de ${campus}, valable ${minutes} min. Ne le donnez à personne.`,
    },
    subject: (campus) => `${campus} : votre code`,
    greeting: 'Bonjour,',
    what: {
      proof: () => 'Voici le code à taper à la borne, pour montrer que c’est bien vous :',
      contact: () => 'Voici le code à taper à la borne, pour confirmer que cette adresse est la vôtre :',
    },
    howLong: ({ minutes }) => `Il sert une seule fois, pendant ${minutes} minutes.`,
    secret:
      'Ne le donnez à personne, même si l’on vous le demande de notre part : seule la borne en a besoin.',
    notYou: 'Vous n’êtes pas à une borne en ce moment ? Quelqu’un se fait passer pour vous : prévenez-nous.',
    desk: 'Où nous trouver',
    automatic: 'Message automatique. Nous ne vous demanderons jamais votre mot de passe.',
  },
  en: {
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
  },
};
