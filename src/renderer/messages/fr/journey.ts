import type { Messages } from '../messages.ts';

/** The steps that ask for something. */
export const journey: Pick<
  Messages,
  'numbers' | 'identifier' | 'identify' | 'joker' | 'password' | 'houseRules'
> = {
  identifier: { lead: 'Un seul suffit. Prenez celui que vous avez sous la main.' },
  numbers: {
    student: {
      name: 'Numéro étudiant',
      where: 'Sur votre carte multiservice.',
      example: (example) => `Sur votre carte multiservice. Par exemple ${example}`,
      empty: 'Saisissez votre numéro étudiant.',
      format: (example) => `Un numéro étudiant s’écrit comme ${example}. Vérifiez-le sur votre carte.`,
    },
    ine: {
      name: 'Numéro INE',
      where: 'Sur votre relevé de notes du baccalauréat.',
      example: (example) => `Sur votre relevé de notes du baccalauréat. Par exemple ${example}`,
      empty: 'Saisissez votre numéro INE.',
      format: (example) => `Un numéro INE s’écrit comme ${example}. Vérifiez-le sur votre relevé de notes.`,
    },
    staff: {
      name: 'Numéro personnel',
      where: 'Sur votre carte professionnelle.',
      example: (example) => `Sur votre carte professionnelle. Par exemple ${example}`,
      empty: 'Saisissez votre numéro personnel.',
      format: (example) => `Un numéro personnel s’écrit comme ${example}. Vérifiez-le sur votre carte.`,
    },
    uid: {
      name: 'UID',
      where: 'Dans le courrier ou le message reçu à votre arrivée.',
      example: (example) => `Dans le message reçu à votre arrivée. Par exemple ${example}`,
      empty: 'Saisissez votre UID.',
      format: (example) =>
        `Un UID s’écrit comme ${example}. Vérifiez-le dans le message reçu à votre arrivée.`,
    },
  },
  identify: {
    birthDate: 'Date de naissance',
    birthDateExample: 'Jour, mois, année : jj/mm/aaaa. Les barres s’ajoutent seules.',
    birthDateEmpty: 'Saisissez votre date de naissance : jour, mois, année.',
    birthDatePartial:
      'Complétez votre date : deux chiffres pour le jour, deux pour le mois, quatre pour l’année.',
    birthDateUnreal: 'Ce n’est pas une date de naissance possible. Vérifiez le jour, le mois et l’année.',
    voucher: 'Code de l’accueil (si vous en avez un)',
    voucherHint: 'Il vous évite d’attendre.',
    submit: 'Valider',
    waiting: 'Vérification…',
    fieldsToCorrect: (count) => (count === 1 ? 'Un point à corriger.' : `${count} points à corriger.`),
  },
  joker: {
    lead: 'C’est vous qui l’avez choisie.',
    place: (place, of) => `Question ${place} sur ${of}`,
    answer: 'Votre réponse',
    answerHint: 'Majuscules, accents et ponctuation ne comptent pas.',
    empty: 'Saisissez votre réponse.',
    submit: 'Valider',
    waiting: 'Vérification…',
    questions: {
      'childhood-friend': 'Quel était le prénom de votre meilleur ami ou meilleure amie d’enfance ?',
      'first-pet': 'Comment s’appelait votre premier animal de compagnie ?',
      'first-teacher': 'Quel était le nom de votre premier maître ou première maîtresse d’école ?',
      'grandmother-village': 'Dans quelle ville ou quel village habitait votre grand-mère ?',
      'childhood-hero': 'Quel personnage admiriez-vous enfant ?',
      'first-concert': 'Qui avez-vous vu à votre premier concert ?',
      'childhood-toy': 'Comment s’appelait votre peluche ou votre jouet préféré ?',
      'childhood-neighbours': 'Quel était le nom des voisins de votre enfance ?',
      'class-neighbour': 'À côté de qui étiez-vous en classe, enfant ?',
      'first-film': 'Quel est le premier film que vous avez vu au cinéma ?',
      'learnt-to-swim': 'Dans quel endroit précis avez-vous appris à nager ?',
      'first-trip-alone': 'Quelle a été la destination de votre premier voyage sans votre famille ?',
    },
  },
  password: {
    password: 'Nouveau mot de passe',
    confirmation: 'Confirmation',
    rulesTitle: 'Ce qu’il lui faut',
    reveal: 'Afficher',
    conceal: 'Masquer',
    same: 'Les deux saisies sont identiques.',
    differ: 'Les deux saisies sont différentes. Retapez la confirmation.',
    houseRulesRead: 'Je reconnais avoir pris connaissance du règlement intérieur',
    houseRulesOpen: 'Lire le règlement',
    submit: 'Valider',
    waiting: 'Enregistrement…',
    toCorrect: 'Il reste quelque chose à corriger.',
    houseRulesUnread: 'Cochez la case une fois le règlement intérieur lu.',
    state: { met: 'rempli', broken: 'à corriger', open: 'à remplir', unknown: 'vérifié à la fin' },
  },
  houseRules: {
    title: 'Règlement intérieur',
    missing: 'Ce texte ne peut pas être affiché ici. Demandez-le à l’accueil.',
    resume: 'Revenir à mon mot de passe',
    lead: 'Il vaut pour tous les services de l’établissement.',
    accept: 'J’ai lu et j’accepte',
  },
};
