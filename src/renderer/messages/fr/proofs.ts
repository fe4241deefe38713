import { totpCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { frame } from './frame.ts';
import { triesLeft } from './tries.ts';

const names: Messages['proofs']['names'] = {
  joker: 'Ma question joker',
  'recovery-code': 'Un de mes codes de secours',
  totp: 'Mon application de codes',
  'mail-code': 'Un code par courriel',
  'mobile-code': 'Un code par SMS',
  'activation-code': 'Mon code d’activation',
  voucher: 'Un code de l’accueil',
};

const count = ['', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept'] as const;

/** What somebody proves themself by. */
export const proofs: Pick<Messages, 'proofs' | 'code' | 'login'> = {
  proofs: {
    lead: (left, begun, one) => {
      const start = begun ? 'C’est noté. ' : '';
      if (one === 'any') {
        return begun ? `${start}Encore une preuve.` : 'Une seule preuve suffit : choisissez.';
      }
      if (one === 'some') {
        return `${start}Une preuve marquée « Suffit » suffit seule ; sinon, il en faut plusieurs.`;
      }
      const many = count[left] ?? String(left);
      return begun
        ? `${start}Encore ${many} preuves.`
        : `Il en faut au moins ${many} : commencez par celle que vous voulez.`;
    },
    names,
    takes: {
      joker: 'Vous répondez à la question que vous avez choisie.',
      'recovery-code': 'Sur la feuille où vous les avez notés.',
      totp: 'Les chiffres que montre l’application.',
      'mail-code': 'Nous l’envoyons à votre adresse de secours.',
      'mobile-code': 'Nous l’envoyons à votre mobile.',
      'activation-code': 'Dans vos papiers d’inscription.',
      voucher: 'L’accueil le donne sur présentation de votre carte.',
    },
    sentTo: (to) => `Nous l’envoyons à ${to}.`,
    given: 'C’est fait',
    alone: 'Suffit',
    desk: 'Rien de tout cela sous la main ? L’accueil peut vous aider : venez avec votre carte.',
    findDesk: 'Où est l’accueil',
    other: 'Une autre preuve',
  },
  code: {
    titles: {
      ...names,
      'recovery-code': 'Un code de secours',
      totp: 'Votre application de codes',
      'activation-code': 'Votre code d’activation',
      voucher: 'Votre code de l’accueil',
    },
    leads: {
      'recovery-code': () => 'Prenez n’importe lequel de ceux que vous n’avez pas encore utilisés.',
      totp: () => 'Ouvrez l’application sur votre téléphone et recopiez les chiffres qu’elle montre.',
      'mail-code': (to) => `Nous venons de l’envoyer à ${to}. Il arrive en quelques instants.`,
      'mobile-code': (to) => `Nous venons de l’envoyer au ${to}. Il arrive en quelques instants.`,
      'activation-code': () => 'Il vous a été remis avec vos papiers d’inscription.',
      voucher: () => 'Recopiez le code que l’accueil vient de vous donner.',
    },
    labels: {
      'recovery-code': 'Code de secours',
      totp: 'Code affiché par l’application',
      'mail-code': 'Code reçu par courriel',
      'mobile-code': 'Code reçu par SMS',
      'activation-code': 'Code d’activation',
      voucher: 'Code de l’accueil',
    },
    hints: {
      'recovery-code': 'Espaces, tirets et majuscules ne comptent pas.',
      totp: `Il change toutes les ${totpCode.seconds} secondes : prenez celui du moment.`,
      'mail-code': 'Rien ne vient ? Regardez aussi dans les indésirables.',
      'mobile-code': 'Que des chiffres ; les espaces ne comptent pas.',
      'activation-code': 'Espaces, tirets et majuscules ne comptent pas.',
      voucher: 'Espaces, tirets et majuscules ne comptent pas.',
    },
    empty: 'Saisissez le code.',
    submit: 'Valider',
    waiting: 'Vérification…',
    goodFor: (time) => `Ce code est accepté encore ${time}.`,
    over: 'Ce code n’est plus accepté : demandez-en un autre.',
    again: 'Envoyer un autre code',
  },
  login: {
    lead: 'C’est le nom avec lequel vous vous connectez, à côté du mot de passe.',
    label: 'Votre identifiant',
    spelt: 'Lettre par lettre :',
    digit: (digit) => `chiffre ${digit}`,
    capital: (letter) => `${letter} majuscule`,
    signs: {
      '.': 'point',
      '-': 'tiret',
      _: 'tiret bas',
      '@': 'arobase',
      '+': 'signe plus',
      "'": 'apostrophe',
    },
    mail: {
      queued: (to) => `Il part aussi par courriel à l’adresse ${to}.`,
      'no-address': 'Notez-le : nous n’avons pas d’adresse où vous l’envoyer.',
      off: 'Notez-le avant de partir.',
    },
    next: 'Votre mot de passe n’a pas changé.',
  },
};

const unexpected = 'Ce n’est pas le code que nous attendions.';
const compare: Readonly<Record<CodeProof, string>> = {
  'recovery-code': 'Chacun ne sert qu’une fois : prenez-en un qui n’est pas rayé.',
  totp: 'Attendez que l’application en montre un nouveau, puis recopiez-le.',
  'mail-code': 'Seul le dernier code envoyé est accepté.',
  'mobile-code': 'Seul le dernier code envoyé est accepté.',
  'activation-code': 'Comparez-le avec vos papiers, caractère par caractère.',
  voucher: 'Comparez-le avec ce que l’accueil vous a donné.',
};

/** About codes and what becomes of them. */
export const proofNotices: Pick<
  NoticeMessages,
  'code-wrong' | 'code-empty' | 'code-over' | 'voucher-refused' | 'code-not-sent' | 'code-sent'
> = {
  'code-wrong': ({ proof, triesLeft: left }) => ({
    what: unexpected,
    now: `${compare[proof]} ${triesLeft(left)}`,
  }),
  'code-empty': () => ({ what: 'Il manque le code.', now: 'Saisissez-le, puis validez.' }),
  'code-over': () => ({
    what: 'Ce code n’est plus accepté.',
    now: 'Demandez-en un autre : il part tout de suite.',
  }),
  'voucher-refused': () => ({
    what: 'Ce code de l’accueil n’est pas accepté.',
    now: 'Relisez-le caractère par caractère. Il sert une seule fois et peu de temps : l’accueil peut vous en donner un autre.',
  }),
  'code-not-sent': (notice) => {
    if (notice.why === 'too-many') {
      return {
        what: 'Plusieurs codes vous ont déjà été envoyés.',
        now: `Prenez un autre moyen, ou revenez dans ${frame.duration(notice.freeIn)}. L’accueil peut aussi vous aider.`,
      };
    }
    return {
      recipient: {
        what: 'Le code n’a pas pu être remis à cette adresse ou à ce numéro.',
        now: 'Prenez un autre moyen si vous en avez un ; l’accueil peut aussi vous aider.',
      },
      unavailable: {
        what: 'Nous ne pouvons pas envoyer de code en ce moment. Vous n’y êtes pour rien.',
        now: 'Prenez un autre moyen, ou revenez dans quelques minutes.',
      },
    }[notice.why];
  },
  'code-sent': () => ({
    what: 'Un nouveau code vient de partir.',
    now: 'Les précédents ne sont plus acceptés.',
  }),
};
