import type { Messages } from '../messages.ts';
import { frame } from './frame.ts';

const { duration } = frame;
const desk = 'Présentez-vous à l’accueil avec votre carte ou une pièce d’identité.';
const deskWithReference = 'Sinon, donnez cette référence à l’accueil : elle dit ce qui s’est passé.';

/** Why a visit ends without a new password, and what to do then. */
export const endings: Messages['endings'] = {
  'not-activated': () => ({
    title: 'Votre compte attend son activation',
    why: 'Nous vous avons reconnu, mais ce compte n’a encore jamais servi : il n’a pas de mot de passe à remplacer.',
    now: [desk, 'L’activation s’y fait en quelques minutes.'],
  }),
  'no-proof': () => ({
    title: 'Il nous manque votre question joker',
    why: 'Nous vous avons reconnu, mais ce compte n’a pas de question joker : la borne ne peut pas vérifier que c’est bien vous.',
    now: [desk, 'On vous y donnera un nouvel accès.'],
  }),
  'locked-by-administration': () => ({
    title: 'L’établissement a suspendu ce compte',
    why: 'La borne ne peut pas lever cette suspension. Votre mot de passe n’a pas changé.',
    now: ['L’accueil vous dira pourquoi et comment rouvrir votre compte.'],
  }),
  'account-disabled': () => ({
    title: 'Ce compte est fermé',
    why: 'Il n’est plus en service. Votre mot de passe n’a pas changé.',
    now: ['Si vous êtes toujours de l’établissement, l’accueil peut le rouvrir.'],
  }),
  privileged: () => ({
    title: 'Ce compte se récupère autrement',
    why: 'Il ouvre des droits étendus : pour les protéger, son mot de passe ne se change pas sur une borne.',
    now: ['Adressez-vous à votre service informatique.'],
  }),
  'proof-blocked': ({ seconds }) => ({
    title: 'Cette question fait une pause',
    why: `Plusieurs réponses n’étaient pas celle que nous connaissons. La question se rouvre dans ${duration(seconds)}.`,
    now: [
      'Revenez alors, ici ou sur une autre borne.',
      'Si c’est urgent, l’accueil peut vous aider maintenant.',
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
  'not-usable': () => ({
    title: 'Votre mot de passe est changé, mais votre compte reste fermé',
    why: 'L’annuaire a pris le nouveau mot de passe et refuse pourtant la connexion. Vous n’y êtes pour rien.',
    now: [
      'Retenez ce nouveau mot de passe.',
      'Donnez cette référence à l’accueil, qui rouvrira votre compte.',
    ],
  }),
  'number-held-twice': () => ({
    title: 'Deux personnes sont inscrites sous ce numéro',
    why: 'La borne ne peut pas savoir laquelle vous êtes. Vous n’y êtes pour rien.',
    now: ['Recommencez avec un autre de vos numéros.', deskWithReference],
  }),
  'operator-fault': () => ({
    title: 'Un de nos services ne répond pas',
    why: 'Vous n’y êtes pour rien. Votre mot de passe n’a pas changé.',
    now: ['Réessayez dans quelques minutes.', deskWithReference],
  }),
};
