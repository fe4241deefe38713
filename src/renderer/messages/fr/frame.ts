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
  if (seconds < 90) return seconds < 2 ? `${seconds} seconde` : `${seconds} secondes`;
  if (seconds < 90 * 60) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds < 36 * 3600 ? `${Math.ceil(seconds / 3600)} heures` : `${Math.ceil(seconds / 86_400)} jours`;
}

/** What stands around every screen, and the screens that ask for nothing. */
export const frame: Pick<Messages, Part> = {
  duration,
  frame: {
    home: 'Accueil',
    help: 'Aide',
    back: 'Retour',
    cancel: 'Annuler',
    languages: 'Langue',
    journey: 'Récupérer mon mot de passe',
    progress: 'Étapes',
    stepDone: 'fait',
    finish: 'Terminer',
    startOver: 'Recommencer',
    demo: 'Démonstration : aucun vrai compte n’est modifié',
    trial: 'Borne à l’essai',
    closesIn: (time) => `Cet écran se ferme dans ${time}.`,
  },
  titles: {
    home: 'Que souhaitez-vous faire ?',
    credentials: 'Identifiants oubliés',
    identifier: 'Quel numéro avez-vous ?',
    identify: 'Dites-nous qui vous êtes',
    joker: 'Question joker',
    password: 'Choisissez un mot de passe',
    done: 'C’est fait',
    ended: 'Nous nous arrêtons ici',
    'out-of-order': 'Cette borne est fermée pour le moment',
  },
  steps: {
    identifier: 'Choix du numéro',
    identify: 'Qui vous êtes',
    joker: 'Question joker',
    password: 'Mot de passe',
    done: 'C’est fait',
  },
  home: {
    greeting: 'Bonjour',
    forgotten: 'Identifiants oubliés',
    forgottenHint: 'Je ne peux plus me connecter : je choisis un nouveau mot de passe, ici, en deux minutes.',
    activate: 'Activer mon compte',
    activateHint: 'Je viens d’arriver et je n’ai encore jamais choisi de mot de passe.',
  },
  credentials: {
    lead: 'Qu’avez-vous oublié ?',
    password: 'Récupérer mon mot de passe',
    passwordHint: 'Vous en choisissez un nouveau en répondant à votre question joker.',
    login: 'Récupérer mon identifiant',
    loginHint: 'L’accueil vous le redonne sur présentation de votre carte.',
  },
  waiting: {
    directory: 'Nous interrogeons l’annuaire…',
    long: 'C’est plus long que d’habitude. Vous pouvez encore attendre, ou arrêter ici : rien n’a été changé.',
    longWrite:
      'C’est plus long que d’habitude. Ne partez pas : votre mot de passe est en cours d’enregistrement.',
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
    text: 'Votre mot de passe est changé.',
    works: {
      now: 'Utilisez-le dès maintenant pour vous connecter à tous les services de l’établissement.',
      'in-a-moment':
        'Il sera utilisable partout dans quelques minutes : le temps que tous les services l’apprennent.',
      'not-tried': 'Utilisez-le dès maintenant ; s’il n’est pas accepté, réessayez dans quelques minutes.',
    },
    mail: {
      queued: (to) => `Un message de confirmation part à l’adresse ${to}.`,
      'no-address':
        'Nous n’avons pas d’adresse où vous envoyer une confirmation : pensez à en donner une à l’accueil.',
    },
    keep: 'Vos appareils qui avaient retenu l’ancien mot de passe vous demanderont le nouveau.',
  },
  outOfOrder: {
    text: 'Vous n’y êtes pour rien : un service dont la borne a besoin ne répond pas.',
    whatNow: 'L’accueil peut vous aider dès maintenant.',
    giveReference: 'Donnez-lui cette référence.',
  },
  ended: { reference: 'Référence', whatNow: 'Que faire maintenant' },
};
