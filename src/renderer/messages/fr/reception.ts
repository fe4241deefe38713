import { totpCode } from '../../../contract/proofs.ts';
import { shortestSearch } from '../../../contract/reception.ts';
import type { Messages, NoticeMessages } from '../messages.ts';

const login = 'Identifiant';
const password = 'Mot de passe';

/** For the people at the reception. */
export const reception: Messages['reception'] = {
  signIn: {
    title: 'Accueil : se connecter',
    text: 'Réservé aux personnes de l’accueil. Ce que vous faites ici est consigné à votre nom.',
    login,
    password,
    submit: 'Me connecter',
    waiting: 'Vérification…',
    empty: 'Saisissez votre identifiant et votre mot de passe.',
  },
  totp: {
    lead: 'Le code que montre en ce moment votre application.',
    label: 'Code à usage unique',
    hint: `Il change toutes les ${totpCode.seconds} secondes.`,
  },
  find: {
    label: 'Numéro, identifiant ou nom',
    hint: `Au moins ${shortestSearch} lettres ou chiffres. Chaque recherche est consignée.`,
    empty: 'Saisissez de quoi chercher.',
    submit: 'Chercher',
    waiting: 'Recherche…',
    found: (count) => (count < 2 ? 'Une personne trouvée' : `${count} personnes trouvées`),
    some: 'En voici quelques-unes',
  },
  populations: {
    student: 'Étudiant ou étudiante',
    staff: 'Membre du personnel',
    external: 'Personne extérieure',
  },
  states: {
    active: 'En service',
    'not-activated': 'Pas encore activé',
    'locked-by-failures': 'Bloqué après trop de mots de passe refusés',
    'locked-by-administration': 'Suspendu par l’établissement',
    disabled: 'Fermé',
    expired: 'Arrivé à sa date de fin',
    privileged: 'Compte à droits étendus',
  },
  person: {
    state: 'Compte :',
    photo: 'Photo de la personne',
    noPhoto: 'Pas de photo',
    checked: 'Qu’avez-vous vérifié ?',
    unchecked: 'Dites d’abord ce que vous avez vérifié.',
    vouch: 'Délivrer un code',
    unlock: 'Débloquer le compte',
    waiting: 'Un instant…',
    confirmed: 'Une seconde personne de l’accueil devra confirmer.',
    mayNot: {
      privileged:
        'Ce compte ouvre des droits étendus : l’accueil ne délivre pas de code pour lui. Adressez la personne au service informatique.',
      own: 'C’est votre propre compte : une autre personne de l’accueil peut s’en charger.',
    },
    useless:
      'Dans cet état, un code ne rouvrira pas le compte. Adressez la personne à la scolarité ou aux ressources humaines.',
  },
  things: {
    'campus-card': 'Sa carte multiservice',
    'identity-card': 'Sa carte d’identité',
    passport: 'Son passeport',
    'residence-permit': 'Son titre de séjour',
  },
  confirm: {
    title: 'Une seconde personne confirme',
    text: 'Connectez-vous à votre tour. Vous confirmez que vous avez vu cette personne et sa pièce d’identité.',
    whom: 'Code demandé pour',
    login,
    password,
    submit: 'Confirmer',
    waiting: 'Vérification…',
    empty: 'Saisissez votre identifiant et votre mot de passe.',
  },
  voucher: {
    lead: 'Lisez-le à voix basse ou recopiez-le à la main. Ne l’envoyez pas et n’en gardez pas trace.',
    label: 'Code pour',
    left: (time) => `Encore ${time}`,
    over: 'Ce code n’est plus accepté : délivrez-en un autre.',
    facts: (minutes) => [
      `Il sert une seule fois, à cette personne seulement, pendant ${minutes} minutes.`,
      'À la borne, elle choisit « Identifiants oubliés » ou « Activer mon compte », puis « Un code de l’accueil ».',
      'Elle est prévenue par courriel.',
    ],
    next: 'Personne suivante',
  },
};

/** About finding people and vouching for them. */
export const receptionNotices: Pick<
  NoticeMessages,
  | 'not-reception'
  | 'search-too-short'
  | 'nobody-found'
  | 'too-many-found'
  | 'quota-reached'
  | 'same-person'
  | 'unlocked'
  | 'not-locked'
> = {
  'not-reception': () => ({
    what: 'Ce compte n’est pas de ceux de l’accueil.',
    now: 'Si vous y travaillez, demandez au service informatique de vous y inscrire.',
  }),
  'search-too-short': () => ({
    what: 'Cette recherche est trop courte.',
    now: `Donnez au moins ${shortestSearch} lettres ou chiffres.`,
  }),
  'nobody-found': () => ({
    what: 'Personne ne correspond.',
    now: 'Vérifiez l’orthographe, ou cherchez par le numéro de la carte.',
  }),
  'too-many-found': () => ({
    what: 'Trop de personnes correspondent.',
    now: 'Précisez : ajoutez le prénom, ou cherchez par le numéro de la carte.',
  }),
  'quota-reached': () => ({
    what: 'Vous avez délivré autant de codes que l’établissement le permet pour le moment.',
    now: 'Demandez à une autre personne de l’accueil.',
  }),
  'same-person': () => ({
    what: 'Il faut trois personnes différentes : qui demande le code, qui le délivre et qui confirme.',
    now: 'Demandez à une autre personne de l’accueil.',
  }),
  unlocked: () => ({
    what: 'Le compte est débloqué.',
    now: 'La personne peut se connecter avec son mot de passe. Si elle ne le sait plus, délivrez-lui un code.',
  }),
  'not-locked': () => ({
    what: 'Ce compte n’était pas bloqué.',
    now: 'Si la personne ne sait plus son mot de passe, délivrez-lui un code.',
  }),
};
