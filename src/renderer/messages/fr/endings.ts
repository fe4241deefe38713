import type { NotUsableReason } from '../../../contract/failures.ts';
import type { EndingText, Messages } from '../messages.ts';
import { frame } from './frame.ts';

const { duration } = frame;
const desk = 'Présentez-vous à l’accueil avec votre carte ou une pièce d’identité.';
const deskElse = 'L’accueil peut aussi vous aider, sur présentation de votre carte.';
const deskWithReference = 'Sinon, donnez cette référence à l’accueil : elle dit ce qui s’est passé.';

const remember = 'Retenez ce nouveau mot de passe.';
const openAtDesk = 'Donnez cette référence à l’accueil, qui rouvrira votre compte.';

/** The password is written: what still stands between the person and their account. */
const notUsable: Readonly<Record<NotUsableReason, EndingText>> = {
  refused: {
    title: 'Votre mot de passe est changé, mais votre compte reste fermé',
    why: 'L’annuaire a pris le nouveau mot de passe et refuse pourtant la connexion. Vous n’y êtes pour rien.',
    now: [remember, openAtDesk],
  },
  'password-expired': {
    title: 'Votre mot de passe est changé, mais l’annuaire le dit déjà périmé',
    why: 'C’est un réglage de l’annuaire. Vous n’y êtes pour rien.',
    now: [remember, 'Donnez cette référence à l’accueil, qui le fera valider.'],
  },
  'must-change': {
    title: 'Votre mot de passe est changé, mais l’annuaire en voudra encore un autre',
    why: 'Il vous le demandera à votre prochaine connexion : c’est un de ses réglages, vous n’y êtes pour rien.',
    now: [
      remember,
      'Connectez-vous sur un poste de l’établissement : il vous fera choisir le suivant.',
      'Si cela ne marche pas, donnez cette référence à l’accueil.',
    ],
  },
  locked: {
    title: 'Votre mot de passe est changé, mais votre compte reste bloqué',
    why: 'Trop de mots de passe refusés l’ont bloqué pour un temps, et la borne n’a pas pu le débloquer.',
    now: [remember, 'Réessayez un peu plus tard.', 'Si c’est urgent, donnez cette référence à l’accueil.'],
  },
  disabled: {
    title: 'Votre mot de passe est changé, mais votre compte est fermé',
    why: 'L’annuaire refuse la connexion tant que le compte n’est pas rouvert.',
    now: [remember, openAtDesk],
  },
  'account-expired': {
    title: 'Votre mot de passe est changé, mais votre compte est arrivé à sa date de fin',
    why: 'L’annuaire refuse la connexion tant que le compte n’est pas prolongé.',
    now: [remember, 'Donnez cette référence à l’accueil, qui peut le prolonger.'],
  },
  restricted: {
    title: 'Votre mot de passe est changé, sans que nous ayons pu l’essayer',
    why: 'Votre compte n’ouvre pas à cette heure-ci, ou pas d’ici.',
    now: [
      remember,
      'S’il n’est pas accepté à vos heures ou sur votre poste, donnez cette référence à l’accueil.',
    ],
  },
};

/** Why a visit ends without a new password, and what to do then. */
export const endings: Messages['endings'] = {
  'not-activated': (_, next) => ({
    title: 'Votre compte attend son activation',
    why: 'Nous vous avons reconnu, mais ce compte n’a encore jamais servi : il n’a pas de mot de passe à remplacer.',
    now:
      next === 'activation'
        ? ['Activez-le ici, maintenant : vous choisirez votre premier mot de passe.', deskElse]
        : [desk, 'L’activation s’y fait en quelques minutes.'],
  }),
  'already-active': (_, next) => ({
    title: 'Votre compte est déjà activé',
    why: 'Nous vous avons reconnu : il n’y a plus rien à activer.',
    now: [
      'Si vous connaissez votre mot de passe, connectez-vous.',
      next === 'password'
        ? 'Si vous ne le savez plus, choisissez-en un nouveau ici, maintenant.'
        : 'Si vous ne le savez plus, recommencez par « Identifiants oubliés ».',
    ],
  }),
  'no-proof': (_, next) => ({
    title: 'Il nous manque une preuve que c’est bien vous',
    why: 'Nous vous avons reconnu, mais ce que nous savons de ce compte ne nous permet pas de le vérifier ici.',
    now:
      next === 'voucher'
        ? [desk, 'On vous y donnera un code : saisissez-le ici, et vous continuez.']
        : [desk, 'On vous y donnera un nouvel accès.'],
  }),
  'locked-by-administration': () => ({
    title: 'L’établissement a suspendu ce compte',
    why: 'La borne ne peut pas lever cette suspension. Rien n’a été changé.',
    now: ['L’accueil vous dira pourquoi et comment rouvrir votre compte.'],
  }),
  'account-disabled': () => ({
    title: 'Ce compte est fermé',
    why: 'Il n’est plus en service. Rien n’a été changé.',
    now: ['Si vous êtes toujours de l’établissement, l’accueil peut le rouvrir.'],
  }),
  'account-expired': () => ({
    title: 'Ce compte est arrivé à sa date de fin',
    why: 'Un nouveau mot de passe ne le rouvrirait pas. Rien n’a été changé.',
    now: ['Si vous êtes toujours de l’établissement, l’accueil peut le prolonger.'],
  }),
  'changed-lately': ({ seconds }) => ({
    title: 'Votre mot de passe a changé il y a peu',
    why: `L’annuaire n’en acceptera un autre que dans ${duration(seconds)}. Le vôtre est toujours bon.`,
    now: [
      'Revenez alors, ici ou sur une autre borne.',
      'Si c’est urgent, l’accueil peut vous aider maintenant.',
    ],
  }),
  privileged: () => ({
    title: 'Ce compte se récupère autrement',
    why: 'Il ouvre des droits étendus : pour les protéger, rien ne s’y change sur une borne.',
    now: ['Adressez-vous à votre service informatique.'],
  }),
  'proof-blocked': ({ seconds }, next) => ({
    title: 'Les preuves font une pause',
    why: `Plusieurs réponses n’étaient pas celles que nous connaissons. Vous pourrez réessayer dans ${duration(seconds)}.`,
    now: [
      'Revenez alors, ici ou sur une autre borne.',
      next === 'voucher'
        ? 'Si c’est urgent, demandez un code à l’accueil : il sert tout de suite.'
        : 'Si c’est urgent, l’accueil peut vous aider maintenant.',
    ],
  }),
  'outcome-unknown': () => ({
    title: 'Nous n’avons pas reçu la réponse de l’annuaire',
    why: 'Votre nouveau mot de passe lui a été envoyé, sans confirmation en retour. Vous n’y êtes pour rien.',
    now: [
      'Essayez de vous connecter avec le nouveau mot de passe.',
      'S’il n’est pas accepté, l’ancien est toujours le bon : recommencez ici.',
      deskWithReference,
    ],
  }),
  'not-usable': ({ reason }) => notUsable[reason],
  'number-held-twice': () => ({
    title: 'Deux personnes sont inscrites sous ce numéro',
    why: 'La borne ne peut pas savoir laquelle vous êtes. Vous n’y êtes pour rien.',
    now: ['Recommencez avec un autre de vos numéros.', deskWithReference],
  }),
  'operator-fault': (_, next) => ({
    title: 'Un de nos services ne répond pas',
    why: 'Vous n’y êtes pour rien. Rien n’a été changé.',
    now: [
      next === 'login'
        ? 'Réessayez ici : vous avez prouvé qui vous êtes, il n’y a rien à refaire.'
        : 'Réessayez dans quelques minutes.',
      deskWithReference,
    ],
  }),
};
