import { totpCode } from '../../../contract/proofs.ts';
import type { Messages } from '../messages.ts';

/** The help page and the staff's way out. */
export const help: Pick<Messages, 'help' | 'staff'> = {
  help: {
    title: 'Aide',
    topicsLabel: 'Sujets',
    resume: 'Revenir où j’en étais',
    topics: {
      login: {
        title: 'Je ne connais plus mon identifiant',
        paragraphs: [
          'Votre identifiant est le nom court avec lequel vous vous connectez, à côté du mot de passe.',
          'Dites-nous qui vous êtes et prouvez que c’est bien vous : il s’affiche, et part à votre adresse.',
        ],
      },
      activation: {
        title: 'Comment activer mon compte ?',
        paragraphs: [
          'Tant qu’un compte n’est pas activé, il n’a pas de mot de passe.',
          'Munissez-vous de votre numéro et du code d’activation reçu avec vos papiers d’inscription. Sans ce code, l’accueil peut vous en donner un.',
          'Vous lirez le règlement, choisirez de quoi vous dépanner plus tard, puis votre premier mot de passe.',
        ],
      },
      codes: {
        title: 'Quel code me faut-il, et où est-il ?',
        paragraphs: [
          'Un code de secours est sur la feuille où vous l’avez noté. Il sert une seule fois.',
          'Un code envoyé arrive en quelques instants à l’adresse ou au mobile affiché. L’écran dit combien de temps il est accepté.',
          `L’application de codes montre ${totpCode.digits} chiffres qui changent toutes les ${totpCode.seconds} secondes.`,
          'Un code de l’accueil vous est donné sur présentation de votre carte : il sert tout de suite, une seule fois.',
        ],
      },
      details: {
        title: 'Comment préparer la prochaine fois ?',
        paragraphs: [
          'Avec votre mot de passe, vous changez ici vos questions joker, votre adresse et votre mobile de secours, vos codes et votre application.',
          'Chaque changement vous est annoncé par courriel.',
        ],
      },
      reception: {
        title: 'Comment se passe l’accueil',
        paragraphs: [
          'Cherchez la personne par son numéro, son identifiant ou son nom, puis comparez-la avec la photo et sa pièce d’identité.',
          'Le code que vous délivrez sert une fois, à elle seule. Lisez-le ou recopiez-le : ne l’envoyez jamais.',
          'Vous ne voyez ni ne choisissez son mot de passe. Tout ce que vous faites est consigné à votre nom.',
          'Touchez « Terminer » avant de vous éloigner.',
        ],
      },
    },
    atDesk: {
      login: {
        title: 'Je ne connais plus mon identifiant',
        paragraphs: [
          'Votre identifiant est le nom court avec lequel vous vous connectez, à côté du mot de passe.',
          'L’accueil vous le redonne sur présentation de votre carte ou d’une pièce d’identité.',
        ],
      },
      activation: {
        title: 'Comment activer mon compte ?',
        paragraphs: [
          'Tant qu’un compte n’est pas activé, il n’a pas de mot de passe : la borne ne peut donc pas en changer.',
          'L’activation se fait à l’accueil. Venez avec votre carte ou une pièce d’identité.',
          'Vous y choisirez votre premier mot de passe et votre question joker, celle qui vous dépannera ici plus tard.',
        ],
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
    reception: 'Accueil : se connecter',
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
