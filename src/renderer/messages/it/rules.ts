import type { RuleDetail } from '../../../contract/password/policy.ts';
import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('it');

const several = (count: number | undefined, one: string, other: string): string =>
  `${count ?? 1} ${plural(count ?? 1, { one, other })}`;

const characters = (count: number | undefined): string => several(count, 'carattere', 'caratteri');
const special = (count: number | undefined): string =>
  several(count, 'carattere speciale', 'caratteri speciali');
const different = (count: number | undefined): string =>
  several(count, 'carattere diverso', 'caratteri diversi');
const times = (count: number | undefined): string => several(count, 'volta', 'volte');

/** How many more are needed; at least one, since the rule is broken. */
function missing({ limit = 1, measured = 0 }: RuleDetail): number {
  return Math.max(1, limit - measured);
}

function lacks(detail: RuleDetail, what: (count: number) => string): string {
  const count = missing(detail);
  return `${plural(count, { one: 'manca', other: 'mancano' })} ${what(count)}`;
}

function kind(one: string, many: string): Messages['rules']['lower'] {
  return {
    ask: ({ limit }) => `almeno ${several(limit, one, many)}`,
    met: ({ limit, measured }) => several(measured ?? limit, one, many),
    broken: (detail) => lacks(detail, (count) => several(count, one, many)),
  };
}

function absent(what: string): Messages['rules']['lower'] {
  return {
    ask: () => `senza ${what}`,
    met: () => `senza ${what}`,
    broken: () => `contiene ${what}: da togliere`,
  };
}

/** The password's rules, in three tenses. */
export const rules: Messages['rules'] = {
  'length-min': {
    ask: ({ limit }) => `almeno ${characters(limit)}`,
    met: ({ limit, measured }) => characters(measured ?? limit),
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `troppo corta: almeno ${characters(limit)}`
        : `troppo corta: ${measured} su ${characters(limit)}`,
  },
  'length-max': {
    ask: ({ limit }) => `al massimo ${characters(limit)}`,
    met: ({ limit }) => `non più di ${characters(limit)}`,
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `troppo lunga: al massimo ${characters(limit)}`
        : `troppo lunga: ${characters(measured)}, al massimo ${limit}`,
  },
  'bytes-min': {
    ask: ({ limit }) => `almeno ${limit}, contando 2 per ogni lettera accentata`,
    met: () => 'abbastanza lunga',
    broken: ({ limit, measured }) => `troppo corta: ${inOctets(measured)}, ne servono ${limit}`,
  },
  'bytes-max': {
    ask: ({ limit }) => `al massimo ${limit}, contando 2 per ogni lettera accentata`,
    met: () => 'non troppo lunga',
    broken: ({ limit, measured }) => `troppo lunga: ${inOctets(measured)}, al massimo ${limit}`,
  },
  lower: kind('lettera minuscola', 'lettere minuscole'),
  upper: kind('lettera maiuscola', 'lettere maiuscole'),
  digit: kind('cifra', 'cifre'),
  special: {
    ask: (detail) => `almeno ${special(detail.limit)}${among(detail)}`,
    met: ({ limit, measured }) => special(measured ?? limit),
    broken: (detail) => `${lacks(detail, special)}${among(detail)}`,
  },
  kinds: {
    ask: ({ limit }) => `${several(limit, 'tipo', 'tipi')} tra minuscola, maiuscola, cifra e speciale`,
    met: ({ measured, limit }) => `${several(measured ?? limit, 'tipo', 'tipi')} di caratteri`,
    broken: ({ limit }) =>
      `servono ancora ${several(limit, 'tipo', 'tipi')} tra minuscola, maiuscola, cifra e speciale`,
  },
  'no-space': {
    ask: () => 'senza spazi',
    met: () => 'senza spazi',
    broken: () => 'contiene uno spazio: da togliere',
  },
  'forbidden-characters': {
    ask: (detail) => `senza questi caratteri: ${spaced(detail)}`,
    met: () => 'solo caratteri ammessi',
    broken: (detail) => `contiene uno di questi, da togliere: ${spaced(detail)}`,
  },
  'not-login': absent('il suo nome utente'),
  'not-names': absent('il suo nome o cognome'),
  'not-numbers': absent('i suoi numeri'),
  'not-birth-date': absent('la sua data di nascita'),
  'repeated-run': {
    ask: ({ limit }) => `lo stesso carattere non più di ${times(limit)} di seguito`,
    met: () => 'pochi caratteri uguali di seguito',
    broken: ({ limit }) => `un carattere compare più di ${times(limit)} di seguito`,
  },
  'consecutive-run': {
    ask: ({ limit }) => `nessuna sequenza come abc o 123 di più di ${characters(limit)}`,
    met: () => 'nessuna sequenza come abc o 123',
    broken: () => 'contiene una sequenza come abc o 123',
  },
  repeats: {
    ask: ({ limit }) => `ogni carattere al massimo ${times(limit)}`,
    met: () => 'nessun carattere ripetuto troppo',
    broken: ({ limit }) => `un carattere compare più di ${times(limit)}`,
  },
  'banned-words': {
    ask: () => 'senza parole troppo comuni',
    met: () => 'senza parole troppo comuni',
    broken: () => 'contiene una parola troppo comune',
  },
  'unique-characters': {
    ask: ({ limit }) => `almeno ${different(limit)}`,
    met: ({ measured, limit }) => different(measured ?? limit),
    broken: (detail) => lacks(detail, different),
  },
  history: {
    ask: differsFrom,
    met: differsFrom,
    broken: (detail) => `già usata: ${differsFrom(detail)}`,
  },
};

function among(detail: RuleDetail): string {
  return detail.characters === undefined ? '' : `: ${spaced(detail)}`;
}

function spaced(detail: RuleDetail): string {
  return [...(detail.characters ?? '')].join(' ');
}

/** Directories count octets: letters without accent take one, most others two or more. */
function inOctets(measured: number | undefined): string {
  return `${measured ?? 0} con le lettere accentate contate per 2`;
}

function differsFrom({ limit, keptBy }: RuleDetail): string {
  if (keptBy === 'kiosk') {
    return limit === undefined || limit < 2
      ? 'diversa dall’ultima scelta qui'
      : `diversa dalle ultime ${limit} scelte qui`;
  }
  return limit === undefined || limit < 2
    ? 'diversa dalla sua ultima password'
    : `diversa dalle sue ultime ${limit} password`;
}
