import type { ContactFault } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { triesLeft } from './tries.ts';

/** What is set for the day when something is forgotten. */
export const settings: Messages['settings'] = {
  jokers: {
    place: (place, of) => `Question ${place} sur ${of}.`,
    pick: 'Choisissez celle dont vous seul connaissez la réponse, et pour longtemps.',
    pickLabel: 'Questions',
    own: 'Écrire ma propre question',
    ownQuestion: 'Votre question',
    ownQuestionHint: 'Elle sera affichée ici : n’y mettez pas la réponse.',
    answer: 'Votre réponse',
    answerHint: 'Majuscules, accents et ponctuation ne compteront pas.',
    change: 'Changer de question',
    previous: 'Précédente',
    next: 'Question suivante',
    save: 'Enregistrer',
    waiting: 'Enregistrement…',
    faults: {
      'question-missing': 'Écrivez votre question.',
      'question-twice': 'Vous avez déjà pris cette question : choisissez-en une autre.',
      'answer-missing': 'Saisissez votre réponse.',
      'answer-too-short': 'Cette réponse est trop courte pour vous protéger. Donnez-en une plus longue.',
      'answer-guessable': 'Cette réponse se devine facilement. Donnez-en une que personne n’essaierait.',
      'answer-twice': 'Cette réponse sert déjà à une autre question. Donnez-en une différente.',
      'answer-in-question': 'La question contient la réponse. Changez l’une ou l’autre.',
      'answer-is-yours':
        'Votre nom, votre identifiant, vos numéros et votre date de naissance sont connus d’autres que vous. Donnez une autre réponse.',
    },
  },
  contact: {
    mail: {
      title: 'Votre adresse de secours',
      lead: 'Une adresse personnelle, que vous pouvez lire même sans votre compte. Elle ne sert qu’à vous redonner accès.',
      label: 'Adresse de courriel',
      hint: 'Par exemple prenom.nom@exemple.fr',
      empty: 'Saisissez votre adresse.',
    },
    mobile: {
      title: 'Votre mobile de secours',
      lead: 'Nous pourrons vous y envoyer un code. Il ne sert qu’à vous redonner accès.',
      label: 'Numéro de mobile',
      hint: 'Par exemple 06 12 34 56 78, ou avec l’indicatif du pays : +32 470 12 34 56',
      empty: 'Saisissez votre numéro.',
    },
  },
  kept: (masked) => `Nous avons en ce moment : ${masked}`,
  later: 'Plus tard',
  contactSubmit: 'Continuer',
  contactWaiting: 'Envoi du code…',
  confirm: {
    lead: {
      mail: (to) => `Un code vient de partir à l’adresse ${to}.`,
      mobile: (to) => `Un code vient de partir au ${to}.`,
    },
    label: 'Code reçu',
    hint: 'Rien ne vient ? Revenez en arrière pour vérifier ce que vous avez saisi.',
    skip: 'Plus tard',
  },
  codes: {
    lead: 'Chacun remplace une fois votre téléphone et votre adresse. Ils ne seront plus jamais affichés.',
    label: 'Codes de secours',
    facts: [
      'Recopiez-les à la main et gardez-les avec vos papiers, loin de votre ordinateur.',
      'Quelqu’un derrière vous ? Attendez d’être à l’abri des regards.',
    ],
    written: 'Je les ai notés',
    again: 'Réessayer',
    waiting: 'Enregistrement…',
  },
  totp: {
    scan: 'Ouvrez sur votre téléphone une application de codes à usage unique et visez ce dessin.',
    picture: 'Dessin à lire avec l’application ; la clé à saisir à la main est écrite à côté.',
    seed: 'Ou saisissez cette clé',
    code: 'Code affiché par l’application',
    codeHint: 'Il prouve que les deux sont reliés.',
    submit: 'Relier',
    waiting: 'Vérification…',
  },
};

const unfit: Readonly<Record<'mail' | 'mobile', Readonly<Record<ContactFault, Told>>>> = {
  mail: {
    empty: { what: 'Il manque votre adresse.', now: 'Saisissez-la, puis continuez.' },
    malformed: {
      what: 'Une adresse ne s’écrit pas ainsi.',
      now: 'Vérifiez-la : un nom, une arobase (@), puis un domaine.',
    },
    institutional: {
      what: 'Cette adresse s’ouvre avec le compte même qu’elle doit dépanner.',
      now: 'Donnez-en une autre, personnelle.',
    },
    'not-mobile': { what: 'Ceci n’est pas une adresse.', now: 'Donnez une adresse de courriel.' },
    'not-sent': {
      what: 'Aucun code n’a pu être remis à cette adresse.',
      now: 'Vérifiez-la, ou donnez-en une autre.',
    },
  },
  mobile: {
    empty: { what: 'Il manque votre numéro.', now: 'Saisissez-le, puis continuez.' },
    malformed: {
      what: 'Un numéro ne s’écrit pas ainsi.',
      now: 'Vérifiez-le : comme vous le composez, ou l’indicatif du pays puis le numéro.',
    },
    institutional: {
      what: 'Ce numéro est celui de l’établissement.',
      now: 'Donnez-en un autre, personnel.',
    },
    'not-mobile': {
      what: 'Ce numéro n’est pas celui d’un mobile : il ne reçoit pas de SMS.',
      now: 'Donnez un numéro de mobile.',
    },
    'not-sent': {
      what: 'Aucun code n’a pu être remis à ce numéro.',
      now: 'Vérifiez-le, ou donnez-en un autre.',
    },
  },
};

/** About what is being set. */
export const settingNotices: Pick<
  NoticeMessages,
  'joker-unfit' | 'contact-unfit' | 'contact-code-wrong' | 'totp-unconfirmed'
> = {
  'joker-unfit': ({ faults }) => ({
    what: faults.length < 2 ? 'Un point reste à corriger.' : `${faults.length} points restent à corriger.`,
    now: 'Voyez ce qui est marqué plus bas.',
  }),
  'contact-unfit': ({ channel, why }) => unfit[channel][why],
  'contact-code-wrong': ({ triesLeft: left }) => ({
    what: 'Ce n’est pas le code que nous avons envoyé.',
    now: `Seul le dernier est accepté. ${triesLeft(left)}`,
  }),
  'totp-unconfirmed': () => ({
    what: 'L’application ne montre pas ce code-là.',
    now: 'Attendez qu’elle en montre un nouveau, puis recopiez-le. Sinon, visez le dessin une nouvelle fois.',
  }),
};
