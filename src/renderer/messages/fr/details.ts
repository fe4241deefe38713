import type { Detail } from '../../../contract/details.ts';
import type { NotUsableReason } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';

/** One's own recovery details, behind a sign-in. */
export const details: Pick<Messages, 'signIn' | 'details'> = {
  signIn: {
    title: 'Connectez-vous',
    text: 'Avec votre mot de passe d’aujourd’hui, pour voir et changer vos informations de secours.',
    login: 'Identifiant',
    password: 'Mot de passe',
    submit: 'Me connecter',
    waiting: 'Vérification…',
    empty: 'Saisissez votre identifiant et votre mot de passe.',
  },
  details: {
    lead: 'De quoi retrouver un accès ici, sans l’aide de personne.',
    names: {
      jokers: 'Questions joker',
      mail: 'Adresse de secours',
      mobile: 'Mobile de secours',
      codes: 'Codes de secours',
      totp: 'Application de codes',
    },
    jokers: (count) => (count < 2 ? 'Une question choisie' : `${count} questions choisies`),
    codes: (left) => (left < 2 ? 'Un code encore utilisable' : `${left} codes encore utilisables`),
    totp: 'Reliée',
    contact: (to, proved) => `${to}, ${proved ? 'vérifié par un code' : 'pas encore vérifié'}`,
    none: 'Rien pour le moment',
    change: 'Changer',
    add: 'Ajouter',
    renew: 'En refaire',
    remove: 'Retirer',
    reallyRemove: {
      mail: 'Retirer cette adresse ?',
      mobile: 'Retirer ce mobile ?',
      totp: 'Ne plus utiliser cette application ?',
    },
    yesRemove: 'Oui, retirer',
    keep: 'Garder',
  },
};

const saved: Readonly<Record<Detail, string>> = {
  jokers: 'Vos questions joker sont enregistrées.',
  mail: 'Votre adresse de secours est enregistrée.',
  mobile: 'Votre mobile de secours est enregistré.',
  codes: 'Vos nouveaux codes de secours sont enregistrés ; les anciens ne servent plus.',
  totp: 'Votre application de codes est reliée.',
};

const removed: Readonly<Record<Detail, string>> = {
  jokers: 'Vos questions joker sont retirées.',
  mail: 'Votre adresse de secours est retirée.',
  mobile: 'Votre mobile de secours est retiré.',
  codes: 'Vos codes de secours sont retirés.',
  totp: 'Votre application de codes n’est plus reliée.',
};

const informed = 'Nous vous en informons par courriel, là où vous avez une adresse.';

const unusable: Readonly<Record<NotUsableReason, Told>> = {
  refused: {
    what: 'L’annuaire refuse cette connexion. Vous n’y êtes pour rien.',
    now: 'L’accueil vous dira pourquoi.',
  },
  'password-expired': {
    what: 'Ce mot de passe est périmé.',
    now: 'Choisissez-en un nouveau par « Identifiants oubliés ».',
  },
  'must-change': {
    what: 'L’annuaire attend d’abord un nouveau mot de passe.',
    now: 'Choisissez-le par « Identifiants oubliés », puis revenez ici.',
  },
  locked: {
    what: 'Ce compte est bloqué pour un temps, après trop de mots de passe refusés.',
    now: 'Réessayez un peu plus tard. L’accueil peut aussi le débloquer.',
  },
  disabled: { what: 'Ce compte est fermé.', now: 'L’accueil vous dira comment le rouvrir.' },
  'account-expired': {
    what: 'Ce compte est arrivé à sa date de fin.',
    now: 'L’accueil vous dira comment le prolonger.',
  },
  restricted: {
    what: 'Ce compte n’ouvre pas à cette heure-ci, ou pas d’ici.',
    now: 'Réessayez à vos heures habituelles.',
  },
};

/** About signing in, and what was changed. */
export const detailsNotices: Pick<
  NoticeMessages,
  'detail-saved' | 'detail-removed' | 'sign-in-refused' | 'sign-in-unusable' | 'no-totp'
> = {
  'detail-saved': ({ detail }) => ({ what: saved[detail], now: informed }),
  'detail-removed': ({ detail }) => ({ what: removed[detail], now: informed }),
  'sign-in-refused': () => ({
    what: 'Nous ne vous reconnaissons pas avec cet identifiant et ce mot de passe, ou trop d’essais ont échoué aujourd’hui.',
    now: 'Vérifiez l’un et l’autre. Sinon, passez par « Identifiants oubliés », ou revenez demain.',
  }),
  'sign-in-unusable': ({ reason }) => unusable[reason],
  'no-totp': () => ({
    what: 'Il faut d’abord une application de codes à ce compte.',
    now: 'Reliez-en une dans « Mes informations de secours », puis revenez.',
  }),
};
