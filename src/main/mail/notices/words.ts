import type { Language } from '../../../contract/languages.ts';
import type { Notice } from '../../recovery/ports.ts';

/** The sentences of a notice. */
export interface NoticeWords {
  readonly subject: (campus: string) => string;
  readonly greeting: (name: string) => string;
  readonly what: Readonly<Record<Notice['kind'], (when: string, login: string) => string>>;
  readonly now: Readonly<Record<Notice['kind'], string>>;
  readonly notYou: string;
  readonly desk: string;
  readonly automatic: string;
  readonly locale: string;
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  fr: {
    subject: (campus) => `${campus} : votre mot de passe`,
    greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
    what: {
      'password-changed': (when, login) =>
        `Le mot de passe du compte ${login} a été changé ${when}, à une borne de l’établissement.`,
      'password-maybe-changed': (when, login) =>
        `Un nouveau mot de passe a été demandé pour le compte ${login} ${when}, à une borne de l’établissement. L’opération s’est interrompue avant que nous en connaissions l’issue.`,
    },
    now: {
      'password-changed': 'Utilisez désormais le nouveau mot de passe pour tous les services.',
      'password-maybe-changed':
        'Essayez d’abord le nouveau mot de passe ; s’il ne fonctionne pas, l’ancien est toujours le bon.',
    },
    notYou: 'Ce n’était pas vous ? Prévenez-nous tout de suite :',
    desk: 'Où nous trouver',
    automatic: 'Message automatique. Nous ne vous demanderons jamais votre mot de passe.',
    locale: 'fr-FR',
  },
  en: {
    subject: (campus) => `${campus}: your password`,
    greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
    what: {
      'password-changed': (when, login) =>
        `The password of the account ${login} was changed ${when}, at one of our kiosks.`,
      'password-maybe-changed': (when, login) =>
        `A new password was asked for the account ${login} ${when}, at one of our kiosks. We were cut off before we knew whether it was taken.`,
    },
    now: {
      'password-changed': 'From now on, use the new password for every service.',
      'password-maybe-changed':
        'Try the new password first; if it does not work, the old one is still the right one.',
    },
    notYou: 'This was not you? Tell us right away:',
    desk: 'Where to find us',
    automatic: 'This message was sent automatically. We will never ask for your password.',
    locale: 'en-GB',
  },
};
