import type { Messages } from '../messages.ts';
import { detailsNotices } from './details.ts';
import { frame } from './frame.ts';
import { proofNotices } from './proofs.ts';
import { receptionNotices } from './reception.ts';
import { settingNotices } from './settings.ts';
import { wait } from './tries.ts';

/** What main has to say about the person's last step. */
export const notices: Pick<Messages, 'notices' | 'directoryRules'> = {
  notices: {
    'number-format': () => ({
      what: 'Ce numéro ne s’écrit pas ainsi.',
      now: 'Comparez-le à l’exemple sous le champ.',
    }),
    'birth-date-unreal': () => ({
      what: 'Ce n’est pas une date de naissance possible.',
      now: 'Vérifiez le jour, le mois et l’année.',
    }),
    'not-recognised': ({ seconds }) => ({
      what: 'Nous ne vous reconnaissons pas avec ce numéro et cette date de naissance.',
      now: `Vérifiez l’un et l’autre. ${wait(seconds)}`,
    }),
    'slow-down': ({ seconds }) => ({
      what: 'Un instant avant le prochain essai.',
      now: wait(seconds),
    }),
    'wait-stands': ({ seconds }) => ({
      what: 'Ce code de l’accueil ne va pas avec ce numéro et cette date de naissance.',
      now: `Vérifiez les trois, ou demandez un autre code à l’accueil. Sans code : ${seconds > 0 ? `dans ${frame.duration(seconds)}` : 'dès maintenant'}.`,
    }),
    'answer-empty': () => ({ what: 'Il manque votre réponse.', now: 'Saisissez-la, puis validez.' }),
    'answer-wrong': ({ triesLeft }) => ({
      what: 'Ce n’est pas la réponse que nous connaissons.',
      now:
        triesLeft < 2
          ? 'Il vous reste un essai. Dans le doute, l’accueil peut vous aider.'
          : `Il vous reste ${triesLeft} essais.`,
    }),
    'proof-blocked': ({ seconds }) => ({
      what: 'Les preuves sont en pause après plusieurs réponses différentes.',
      now: `${wait(seconds)} L’accueil peut aussi vous aider tout de suite.`,
    }),
    'passwords-differ': () => ({
      what: 'Les deux saisies sont différentes.',
      now: 'Retapez le mot de passe dans Confirmation.',
    }),
    'rules-broken': () => ({
      what: 'Ce mot de passe ne convient pas encore.',
      now: 'Corrigez les points marqués d’une croix.',
    }),
    'house-rules-unread': () => ({
      what: 'Il reste le règlement intérieur.',
      now: 'Lisez-le, puis cochez la case.',
    }),
    'refused-by-directory': () => ({
      what: 'L’annuaire n’accepte pas ce mot de passe.',
      now: 'Choisissez-en un autre. Rien n’a été changé.',
    }),
    'staff-refused': () => ({
      what: 'L’accès n’est pas ouvert à ce compte.',
      now: 'Vérifiez l’identifiant et le mot de passe.',
    }),
    'operator-fault': () => ({
      what: 'Un de nos services ne répond pas. Vous n’y êtes pour rien.',
      now: 'Réessayez dans un instant. Si cela continue, donnez cette référence à l’accueil.',
    }),
    ...proofNotices,
    ...settingNotices,
    ...detailsNotices,
    ...receptionNotices,
  },
  directoryRules: {
    'in-history': 'Vous l’avez déjà utilisé il y a peu.',
    'too-short': 'L’annuaire le trouve trop court.',
    'too-long': 'L’annuaire le trouve trop long.',
    'too-weak': 'L’annuaire le trouve trop facile à deviner.',
    'too-young': 'Votre mot de passe a changé il y a peu : il faut attendre avant d’en changer encore.',
    'same-as-current': 'C’est le mot de passe que vous avez déjà.',
    'chosen-before': 'Vous l’avez déjà choisi ici il y a peu.',
  },
};
