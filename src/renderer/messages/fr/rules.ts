import type { RuleDetail } from '../../../contract/password/policy.ts';
import type { Messages } from '../messages.ts';

const several = (count: number | undefined, one: string, many: string): string =>
  count === undefined || count < 2 ? `${count ?? 1} ${one}` : `${count} ${many}`;

/** How many more are needed; at least one, since the rule is broken. */
function missing({ limit = 1, measured = 0 }: RuleDetail): number {
  return Math.max(1, limit - measured);
}

function kind(one: string, many: string): Messages['rules']['lower'] {
  return {
    ask: ({ limit }) => `au moins ${several(limit, one, many)}`,
    met: ({ limit, measured }) => several(measured ?? limit, one, many),
    broken: (detail) => `il manque ${several(missing(detail), one, many)}`,
  };
}

function absent(what: string): Messages['rules']['lower'] {
  return {
    ask: () => `sans ${what}`,
    met: () => `sans ${what}`,
    broken: () => `contient ${what} : à retirer`,
  };
}

/** The password's rules, in three tenses. */
export const rules: Messages['rules'] = {
  'length-min': {
    ask: ({ limit }) => `au moins ${several(limit, 'caractère', 'caractères')}`,
    met: ({ limit, measured }) => several(measured ?? limit, 'caractère', 'caractères'),
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `trop court : au moins ${limit} caractères`
        : `trop court : ${measured} sur ${limit} caractères`,
  },
  'length-max': {
    ask: ({ limit }) => `au plus ${several(limit, 'caractère', 'caractères')}`,
    met: ({ limit }) => `pas plus de ${several(limit, 'caractère', 'caractères')}`,
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `trop long : au plus ${limit} caractères`
        : `trop long : ${measured} caractères, ${limit} au plus`,
  },
  'bytes-min': {
    ask: ({ limit }) => `au moins ${limit} en comptant 2 par lettre accentuée`,
    met: () => 'assez long',
    broken: ({ limit, measured }) => `trop court : ${inOctets(measured)}, il en faut ${limit}`,
  },
  'bytes-max': {
    ask: ({ limit }) => `au plus ${limit} en comptant 2 par lettre accentuée`,
    met: () => 'pas trop long',
    broken: ({ limit, measured }) => `trop long : ${inOctets(measured)}, ${limit} au plus`,
  },
  lower: kind('minuscule', 'minuscules'),
  upper: kind('majuscule', 'majuscules'),
  digit: kind('chiffre', 'chiffres'),
  special: {
    ask: ({ limit, characters }) =>
      `au moins ${several(limit, 'caractère spécial', 'caractères spéciaux')}${among(characters)}`,
    met: ({ limit, measured }) => several(measured ?? limit, 'caractère spécial', 'caractères spéciaux'),
    broken: (detail) =>
      `il manque ${several(missing(detail), 'caractère spécial', 'caractères spéciaux')}${among(detail.characters)}`,
  },
  kinds: {
    ask: ({ limit }) => `${limit} sortes parmi minuscule, majuscule, chiffre et caractère spécial`,
    met: ({ measured, limit }) => `${measured ?? limit} sortes de caractères`,
    broken: ({ limit }) =>
      `il manque : ${limit} sortes parmi minuscule, majuscule, chiffre et caractère spécial`,
  },
  'no-space': {
    ask: () => 'sans espace',
    met: () => 'sans espace',
    broken: () => 'contient un espace : à retirer',
  },
  'forbidden-characters': {
    ask: ({ characters }) => `sans ces caractères : ${spaced(characters)}`,
    met: () => 'sans caractère interdit',
    broken: ({ characters }) => `contient l’un de ceux-ci, à retirer : ${spaced(characters)}`,
  },
  'not-login': absent('votre identifiant'),
  'not-names': absent('votre nom ni votre prénom'),
  'not-numbers': absent('vos numéros'),
  'not-birth-date': absent('votre date de naissance'),
  'repeated-run': {
    ask: ({ limit }) => `pas plus de ${several(limit, 'fois', 'fois')} de suite le même caractère`,
    met: () => 'pas trop de caractères identiques de suite',
    broken: ({ limit }) => `un caractère revient plus de ${several(limit, 'fois', 'fois')} de suite`,
  },
  'consecutive-run': {
    ask: ({ limit }) =>
      `pas de suite comme abc ou 123 de plus de ${several(limit, 'caractère', 'caractères')}`,
    met: () => 'pas de suite comme abc ou 123',
    broken: () => 'contient une suite comme abc ou 123',
  },
  repeats: {
    ask: ({ limit }) => `chaque caractère ${several(limit, 'fois', 'fois')} au plus`,
    met: () => 'aucun caractère trop répété',
    broken: ({ limit }) => `un caractère revient plus de ${several(limit, 'fois', 'fois')}`,
  },
  'banned-words': {
    ask: () => 'sans mot trop courant',
    met: () => 'sans mot trop courant',
    broken: () => 'contient un mot trop courant',
  },
  'unique-characters': {
    ask: ({ limit }) => `au moins ${several(limit, 'caractère différent', 'caractères différents')}`,
    met: ({ measured, limit }) => several(measured ?? limit, 'caractère différent', 'caractères différents'),
    broken: (detail) =>
      `il manque ${several(missing(detail), 'caractère différent', 'caractères différents')}`,
  },
  history: {
    ask: differsFrom,
    met: differsFrom,
    broken: (detail) => `déjà utilisé : ${differsFrom(detail)}`,
  },
};

function among(characters: string | undefined): string {
  return characters === undefined ? '' : ` : ${spaced(characters)}`;
}

function spaced(characters: string | undefined): string {
  return [...(characters ?? '')].join(' ');
}

/** Directories count octets: letters without accent take one, most others two or more. */
function inOctets(measured: number | undefined): string {
  return `${measured ?? 0} avec les lettres accentuées comptées pour 2`;
}

function differsFrom({ limit, keptBy }: RuleDetail): string {
  if (keptBy === 'kiosk') {
    return limit === undefined || limit < 2
      ? 'différent du dernier choisi ici'
      : `différent des ${limit} derniers choisis ici`;
  }
  return limit === undefined || limit < 2
    ? 'différent de votre dernier mot de passe'
    : `différent de vos ${limit} derniers mots de passe`;
}
