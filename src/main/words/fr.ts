import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import type { MainWords } from './words.ts';

const nothingToDo = 'Si c’était vous, vous n’avez rien à faire.';

const notices: NoticeWords = {
  subject: (campus, about) => `${campus} : ${about}`,
  about: {
    'password-changed': 'votre mot de passe',
    'password-maybe-changed': 'votre mot de passe',
    'login-recovered': 'votre identifiant',
    'account-activated': 'votre compte est activé',
    'details-changed': 'vos informations de secours',
    'voucher-issued': 'un code remis à l’accueil',
    'voucher-used': 'votre code de l’accueil a servi',
    'account-unlocked': 'votre compte est débloqué',
  },
  when: (when) => `le ${when}`,
  greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  what: {
    'password-changed': ({ when, login }) =>
      `Le mot de passe du compte ${login} a été changé ${when}, à une borne de l’établissement.`,
    'password-maybe-changed': ({ when, login }) =>
      `Un nouveau mot de passe a été demandé pour le compte ${login} ${when}, à une borne de l’établissement. L’opération s’est interrompue avant que nous en connaissions l’issue.`,
    'login-recovered': ({ when, login }) =>
      `Vous avez demandé votre identifiant ${when}, à une borne de l’établissement. Le voici : ${login}`,
    'account-activated': ({ when, login }) =>
      `Le compte ${login} a été activé ${when}, à une borne de l’établissement. Son premier mot de passe a été choisi à ce moment-là.`,
    'details-changed': ({ when, login, detail }) =>
      `Les informations de secours du compte ${login} ont été modifiées ${when}, à une borne de l’établissement. Ce qui a changé : ${detail}.`,
    'voucher-issued': ({ when, login }) =>
      `Un code pour le compte ${login} a été remis à l’accueil ${when}, après vérification d’une carte ou d’une pièce d’identité.`,
    'voucher-used': ({ when, login }) =>
      `Le code remis à l’accueil pour le compte ${login} a été utilisé ${when}, à une borne de l’établissement.`,
    'account-unlocked': ({ when, login }) =>
      `Le compte ${login} était bloqué après trop d’essais de mot de passe. L’accueil l’a débloqué ${when}, après vérification d’une carte ou d’une pièce d’identité.`,
  },
  now: {
    'password-changed': 'Utilisez désormais le nouveau mot de passe pour tous les services.',
    'password-maybe-changed':
      'Essayez d’abord le nouveau mot de passe ; s’il ne fonctionne pas, l’ancien est toujours le bon. Si c’était votre premier, reprenez l’activation à une borne.',
    'login-recovered':
      'Connectez-vous avec cet identifiant et votre mot de passe. Si vous l’avez oublié aussi, vous pouvez en choisir un nouveau à une borne.',
    'account-activated':
      'Connectez-vous désormais à tous les services avec cet identifiant et ce mot de passe.',
    'details-changed': nothingToDo,
    'voucher-issued':
      'Tapez-le à une borne sans attendre : il sert une seule fois, et peu de temps. Ne le donnez à personne, même si l’on vous le demande de notre part.',
    'voucher-used': `${nothingToDo} Ce code ne peut plus servir.`,
    'account-unlocked':
      'Votre mot de passe n’a pas changé : connectez-vous comme d’habitude. Si vous l’avez oublié, vous pouvez en choisir un nouveau à une borne.',
  },
  details: {
    jokers: 'vos questions joker',
    mail: 'votre adresse de secours',
    mobile: 'votre mobile de secours',
    codes: 'vos codes de secours',
    totp: 'votre application de codes',
    some: 'une de ces informations',
  },
  notYou: 'Ce n’était pas vous ? Prévenez-nous tout de suite :',
  desk: 'Où nous trouver',
  automatic: 'Message automatique. Nous ne vous demanderons jamais votre mot de passe.',
};

const codes: CodeWords = {
  sms: {
    proof: ({ code, campus, minutes }) =>
      `${code} : votre code pour la borne de ${campus}, valable ${minutes} min. Ne le donnez à personne, nous compris.`,
    contact: ({ code, campus, minutes }) =>
      `${code} : code pour confirmer ce mobile à la borne de ${campus}, valable ${minutes} min. Ne le donnez à personne.`,
  },
  subject: (campus) => `${campus} : votre code`,
  greeting: 'Bonjour,',
  what: {
    proof: () => 'Voici le code à taper à la borne, pour montrer que c’est bien vous :',
    contact: () => 'Voici le code à taper à la borne, pour confirmer que cette adresse est la vôtre :',
  },
  howLong: ({ minutes }) => `Il sert une seule fois, pendant ${minutes} minutes.`,
  secret: 'Ne le donnez à personne, même si l’on vous le demande de notre part : seule la borne en a besoin.',
  notYou: 'Vous n’êtes pas à une borne en ce moment ? Quelqu’un se fait passer pour vous : prévenez-nous.',
  desk: 'Où nous trouver',
  automatic: 'Message automatique. Nous ne vous demanderons jamais votre mot de passe.',
};

/** French. */
export const words: MainWords = { notices, codes };
