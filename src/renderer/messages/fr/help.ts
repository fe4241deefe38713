import type { Messages } from '../messages.ts';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: 'Aide',
    topicsLabel: 'Sujets',
    resume: 'Revenir où j’en étais',
    topics: {
      numbers: {
        title: 'Où trouver mon numéro',
        paragraphs: ['Un seul de ces quatre numéros suffit.'],
      },
      activation: {
        title: 'Activer mon compte',
        paragraphs: [
          'Tant qu’un compte n’est pas activé, il n’a pas de mot de passe : la borne ne peut donc pas en changer.',
          'L’activation se fait à l’accueil. Venez avec votre carte ou une pièce d’identité ; comptez cinq minutes.',
          'Vous y choisirez votre premier mot de passe et votre question joker, celle qui vous dépannera ici plus tard.',
        ],
      },
      login: {
        title: 'Récupérer mon identifiant',
        paragraphs: [
          'Votre identifiant est le nom court avec lequel vous vous connectez, à côté du mot de passe.',
          'L’accueil vous le redonne sur présentation de votre carte ou d’une pièce d’identité.',
        ],
      },
      joker: {
        title: 'J’ai oublié ma réponse joker',
        paragraphs: [
          'La réponse ne tient compte ni des majuscules, ni des accents, ni de la ponctuation.',
          'Après plusieurs réponses différentes, la question se ferme un moment, puis se rouvre seule.',
          'Si rien ne revient, l’accueil vous redonne un accès sur présentation de votre carte.',
        ],
      },
      desk: {
        title: 'Parler à quelqu’un',
        paragraphs: ['L’accueil vous aide sans jamais voir ni choisir votre mot de passe.'],
      },
    },
    desk: {
      title: 'L’accueil',
      place: 'Où',
      hours: 'Quand',
      phone: 'Téléphone',
      mail: 'Courriel',
    },
    staff: 'Personnel technique',
  },
  staff: {
    title: 'Personnel technique',
    text: 'Quitter la borne demande un compte autorisé. Cette sortie est consignée.',
    login: 'Identifiant',
    password: 'Mot de passe',
    submit: 'Quitter la borne',
    waiting: 'Vérification…',
    empty: 'Saisissez l’identifiant et le mot de passe.',
  },
};
