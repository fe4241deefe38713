import type { AnswersMessages } from '../answers-messages.ts';

/** What the help answers. */
export const answers: AnswersMessages = {
  pick: 'Touchez la question qui ressemble à la vôtre.',
  others: 'Voir les autres questions',
  topics: {
    numbers: {
      title: 'Quel numéro me faut-il, et où est-il ?',
      paragraphs: ['Un seul de ces numéros suffit. Prenez celui que vous avez sous la main.'],
    },
    'birth-date': {
      title: 'Ma date de naissance n’est pas reconnue, ou je n’en ai pas ici',
      paragraphs: [
        'La borne compare votre date avec celle de votre dossier. Tapez le jour, le mois, puis l’année : le 7 mars 2004 s’écrit 07 03 2004.',
        'Si le dossier porte une autre date, ou n’en porte aucune, la borne ne peut pas vous reconnaître : elle le dit comme pour une date mal tapée.',
        'Allez à l’accueil avec une pièce d’identité : il fait corriger le dossier. Revenez ensuite ici.',
      ],
    },
    refused: {
      title: 'Ma réponse ou mon code est refusé',
      paragraphs: [
        'Dans une réponse, majuscules, accents et ponctuation ne comptent pas. Dans un code, les espaces et les tirets non plus.',
        'Si c’est le numéro qui n’est pas reconnu, vérifiez que vous avez choisi la bonne sorte de numéro.',
        'Après plusieurs essais, la borne vous fait attendre. L’écran dit combien de temps, et cela se rouvre tout seul.',
        'Prenez une autre preuve si l’écran en propose une. Sinon, l’accueil peut vous donner un code si vous montrez votre carte.',
      ],
    },
    desk: {
      title: 'Où est l’accueil, et s’il n’y a personne ?',
      paragraphs: ['L’accueil vous aide sans jamais voir ni choisir votre mot de passe.'],
    },
    'my-data': {
      title: 'Que deviennent mes données ?',
      paragraphs: [
        'Ce que vous tapez est oublié quand votre passage se termine. Votre mot de passe va dans l’annuaire de l’établissement : la borne ne le garde pas.',
        'Votre fiche, dans cet annuaire, garde ce qui vous dépannera : vos questions, l’empreinte de vos réponses et de vos codes, que personne ne peut relire, et votre adresse ou votre mobile, chiffrés. Elle compte aussi les essais et note quel règlement vous avez accepté.',
        'Le journal de la borne note ce qui a été fait et quand. Vous y portez un nom de code : ni votre nom, ni votre numéro, ni votre date de naissance n’y figurent.',
        'Le message de confirmation attend ici, avec votre adresse, votre prénom et votre identifiant, jusqu’à ce qu’il parte. Il est alors effacé.',
      ],
    },
  },
  numbers: {
    student: 'Celui de votre inscription dans cet établissement.',
    ine: 'Votre identifiant national d’étudiant : le même depuis le lycée, dans tous les établissements.',
    staff: 'Celui que le service du personnel vous a donné.',
    uid: 'Le nom court que l’établissement a créé pour vous.',
  },
  withoutDesk: {
    title: 'Sans l’accueil, vous pouvez',
    ways: [
      'prouver que c’est vous avec ce que vous aviez préparé : une réponse, un code de secours, un code envoyé ou votre application ;',
      'revenir plus tard, ici ou à une autre borne : vous reprendrez du début, en deux minutes.',
    ],
  },
  notice: {
    title: 'Ce que votre établissement en dit',
    controller: 'Qui en répond',
    dpo: 'Délégué à la protection des données',
    missing: 'Votre établissement n’a pas mis son propre texte sur cette borne. Demandez-le à l’accueil.',
  },
};
