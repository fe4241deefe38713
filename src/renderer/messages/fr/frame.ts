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
  duration: durationIn('fr'),
  frame: {
    home: 'Accueil',
    help: 'Aide',
    back: 'Retour',
    cancel: 'Annuler',
    languages: 'Langue',
    progress: 'Étapes',
    stepDone: 'fait',
    finish: 'Terminer',
    startOver: 'Recommencer',
    demo: 'Démonstration : aucun vrai compte n’est modifié',
    trial: 'Borne à l’essai',
    closesIn: (time) => `Cet écran se ferme dans ${time}.`,
  },
  journeys: {
    password: 'Récupérer mon mot de passe',
    login: 'Récupérer mon identifiant',
    activation: 'Activer mon compte',
    details: 'Mes informations de secours',
    reception: 'Accueil',
  },
  titles: {
    home: 'Que souhaitez-vous faire ?',
    credentials: 'Identifiants oubliés',
    identifier: 'Quel numéro avez-vous ?',
    identify: 'Dites-nous qui vous êtes',
    proofs: 'Prouvez que c’est bien vous',
    joker: 'Question joker',
    proof: 'Saisissez votre code',
    login: 'Voici votre identifiant',
    'house-rules': 'Règlement intérieur',
    'set-jokers': 'Vos questions joker',
    'set-contact': 'Où vous joindre',
    'confirm-contact': 'Vérifions que ce message vous parvient',
    codes: 'Notez vos codes de secours',
    'set-totp': 'Reliez votre application de codes',
    'sign-in': 'Connectez-vous',
    details: 'Mes informations de secours',
    'reception-sign-in': 'Accueil : se connecter',
    'reception-totp': 'Accueil : votre code',
    'reception-find': 'Qui avez-vous devant vous ?',
    'reception-person': 'Comparez avec la carte',
    'reception-confirm': 'Une seconde personne confirme',
    'reception-voucher': 'Code à remettre',
    password: 'Choisissez un mot de passe',
    done: 'C’est fait',
    ended: 'Nous nous arrêtons ici',
    'out-of-order': 'Cette borne est fermée pour le moment',
  },
  steps: {
    identifier: 'Choix du numéro',
    identify: 'Qui vous êtes',
    proofs: 'Votre preuve',
    settings: 'Règlement et secours',
    password: 'Mot de passe',
    login: 'Votre identifiant',
    done: 'C’est fait',
  },
  home: {
    forgotten: 'Identifiants oubliés',
    forgottenHint: 'Je ne peux plus me connecter : je choisis un nouveau mot de passe, ici, en deux minutes.',
    activate: 'Activer mon compte',
    activateHint: 'Je viens d’arriver et je n’ai encore jamais choisi de mot de passe.',
    details: 'Mes informations de secours',
    detailsHint: 'Je connais mon mot de passe et je prépare la prochaine fois.',
  },
  credentials: {
    lead: 'Qu’avez-vous oublié ?',
    password: 'Récupérer mon mot de passe',
    passwordHint: 'Vous en choisissez un nouveau après avoir prouvé que c’est bien vous.',
    login: 'Récupérer mon identifiant',
    loginHint: 'Le nom court avec lequel vous vous connectez s’affiche ici.',
    loginAtDesk: 'L’accueil vous le redonne sur présentation de votre carte.',
  },
  waiting: {
    brief: 'Un instant…',
    directory: 'Nous interrogeons l’annuaire…',
    long: {
      'may-give-up':
        'C’est plus long que d’habitude. Vous pouvez encore attendre, ou arrêter ici : rien n’a été changé.',
      asking: 'C’est plus long que d’habitude. Encore un instant : la réponse n’est pas encore arrivée.',
      saving: 'C’est plus long que d’habitude. Ne partez pas : l’enregistrement est en cours.',
    },
    giveUp: 'Arrêter ici',
  },
  idle: {
    title: 'Êtes-vous toujours là ?',
    text: (time) => `Sans réponse, nous effaçons tout dans ${time}.`,
    stay: 'Oui, je continue',
    absolute: (time) =>
      `Votre passage se termine dans ${time} : la borne effacera alors ce que vous avez saisi.`,
  },
  done: {
    text: {
      password: 'Votre mot de passe est changé.',
      activation: 'Votre compte est ouvert.',
    },
    works: {
      now: 'Votre mot de passe ouvre dès maintenant tous les services de l’établissement.',
      'in-a-moment':
        'Votre mot de passe sera utilisable partout dans quelques minutes : le temps que tous les services l’apprennent.',
      'not-tried':
        'Utilisez votre mot de passe dès maintenant ; s’il n’est pas accepté, réessayez dans quelques minutes.',
    },
    mail: {
      queued: (to) => `Un message de confirmation part à l’adresse ${to}.`,
      'no-address':
        'Nous n’avons pas d’adresse où vous envoyer une confirmation : pensez à en donner une à l’accueil.',
    },
    keep: {
      password: 'Vos appareils qui avaient retenu l’ancien mot de passe vous demanderont le nouveau.',
      activation: 'Connectez-vous avec votre identifiant et le mot de passe que vous venez de choisir.',
    },
  },
  outOfOrder: {
    text: 'Vous n’y êtes pour rien : un service dont la borne a besoin ne répond pas.',
    whatNow: 'L’accueil peut vous aider dès maintenant.',
    giveReference: 'Donnez-lui cette référence.',
  },
  ended: {
    reference: 'Référence',
    whatNow: 'Que faire maintenant',
    next: {
      voucher: 'J’ai un code de l’accueil',
      activation: 'Activer mon compte',
      password: 'Changer mon mot de passe',
      login: 'Afficher mon identifiant',
    },
  },
};
