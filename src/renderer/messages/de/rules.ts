import type { RuleDetail } from '../../../contract/password/policy.ts';
import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

const several = (count: number | undefined, one: string, other: string): string =>
  `${count ?? 1} ${plural(count ?? 1, { one, other })}`;

/** How many more are needed; at least one, since the rule is broken. */
function missing({ limit = 1, measured = 0 }: RuleDetail): number {
  return Math.max(1, limit - measured);
}

function kind(one: string, many: string): Messages['rules']['lower'] {
  return {
    ask: ({ limit }) => `mindestens ${several(limit, one, many)}`,
    met: ({ limit, measured }) => several(measured ?? limit, one, many),
    broken: (detail) => `noch ${several(missing(detail), one, many)} nötig`,
  };
}

/** @param what in the accusative, which both sentences take */
function absent(what: string): Messages['rules']['lower'] {
  return {
    ask: () => `ohne ${what}`,
    met: () => `ohne ${what}`,
    broken: () => `enthält ${what}: bitte herausnehmen`,
  };
}

const letters = '(ä, ß, é usw. zählen als 2)';

/** The password's rules, in three tenses. */
export const rules: Messages['rules'] = {
  'length-min': {
    ask: ({ limit }) => `mindestens ${limit ?? 1} Zeichen`,
    met: ({ limit, measured }) => `${measured ?? limit ?? 1} Zeichen`,
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `zu kurz: mindestens ${limit} Zeichen`
        : `zu kurz: ${measured} von ${limit} Zeichen`,
  },
  'length-max': {
    ask: ({ limit }) => `höchstens ${limit ?? 1} Zeichen`,
    met: ({ limit }) => `nicht mehr als ${limit ?? 1} Zeichen`,
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `zu lang: höchstens ${limit} Zeichen`
        : `zu lang: ${measured} Zeichen, höchstens ${limit}`,
  },
  'bytes-min': {
    ask: ({ limit }) => `mindestens ${limit} Zeichen ${letters}`,
    met: () => 'lang genug',
    broken: ({ limit, measured }) => `zu kurz: ${measured ?? 0} statt ${limit} Zeichen ${letters}`,
  },
  'bytes-max': {
    ask: ({ limit }) => `höchstens ${limit} Zeichen ${letters}`,
    met: () => 'nicht zu lang',
    broken: ({ limit, measured }) => `zu lang: ${measured ?? 0} statt höchstens ${limit} Zeichen ${letters}`,
  },
  lower: kind('Kleinbuchstabe', 'Kleinbuchstaben'),
  upper: kind('Großbuchstabe', 'Großbuchstaben'),
  digit: kind('Ziffer', 'Ziffern'),
  special: {
    ask: ({ limit, characters }) => `mindestens ${limit ?? 1} Sonderzeichen${among(characters)}`,
    met: ({ limit, measured }) => `${measured ?? limit ?? 1} Sonderzeichen`,
    broken: (detail) => `noch ${missing(detail)} Sonderzeichen nötig${among(detail.characters)}`,
  },
  kinds: {
    ask: ({ limit }) => `${limit} von vier Arten: Kleinbuchstabe, Großbuchstabe, Ziffer, Sonderzeichen`,
    met: ({ measured, limit }) => `${several(measured ?? limit, 'Art', 'Arten')} von Zeichen`,
    broken: ({ limit }) =>
      `noch nötig: ${limit} von vier Arten: Kleinbuchstabe, Großbuchstabe, Ziffer, Sonderzeichen`,
  },
  'no-space': {
    ask: () => 'ohne Leerzeichen',
    met: () => 'ohne Leerzeichen',
    broken: () => 'enthält ein Leerzeichen: bitte herausnehmen',
  },
  'forbidden-characters': {
    ask: ({ characters }) => `ohne diese Zeichen: ${spaced(characters)}`,
    met: () => 'nur erlaubte Zeichen',
    broken: ({ characters }) => `enthält eines davon, bitte herausnehmen: ${spaced(characters)}`,
  },
  'not-login': absent('Ihren Benutzernamen'),
  'not-names': absent('Ihren Vor- oder Nachnamen'),
  'not-numbers': absent('Ihre Nummern'),
  'not-birth-date': absent('Ihr Geburtsdatum'),
  'repeated-run': {
    ask: ({ limit }) => `dasselbe Zeichen höchstens ${limit ?? 1}-mal hintereinander`,
    met: () => 'nicht zu viele gleiche Zeichen hintereinander',
    broken: ({ limit }) => `ein Zeichen kommt mehr als ${limit ?? 1}-mal hintereinander vor`,
  },
  'consecutive-run': {
    ask: ({ limit }) => `keine Folge wie abc oder 123 mit mehr als ${limit ?? 1} Zeichen`,
    met: () => 'keine Folge wie abc oder 123',
    broken: () => 'enthält eine Folge wie abc oder 123',
  },
  repeats: {
    ask: ({ limit }) => `jedes Zeichen höchstens ${limit ?? 1}-mal`,
    met: () => 'kein Zeichen zu oft',
    broken: ({ limit }) => `ein Zeichen kommt mehr als ${limit ?? 1}-mal vor`,
  },
  'banned-words': {
    ask: () => 'ohne sehr gängige Wörter',
    met: () => 'ohne sehr gängige Wörter',
    broken: () => 'enthält ein sehr gängiges Wort',
  },
  'unique-characters': {
    ask: ({ limit }) => `mindestens ${several(limit, 'verschiedenes', 'verschiedene')} Zeichen`,
    met: ({ measured, limit }) => `${several(measured ?? limit, 'verschiedenes', 'verschiedene')} Zeichen`,
    broken: (detail) => `noch ${several(missing(detail), 'anderes', 'andere')} Zeichen nötig`,
  },
  history: {
    ask: differsFrom,
    met: differsFrom,
    broken: (detail) => `schon benutzt: ${differsFrom(detail)}`,
  },
};

function among(characters: string | undefined): string {
  return characters === undefined ? '' : `: ${spaced(characters)}`;
}

function spaced(characters: string | undefined): string {
  return [...(characters ?? '')].join(' ');
}

function differsFrom({ limit, keptBy }: RuleDetail): string {
  if (keptBy === 'kiosk') {
    return limit === undefined || limit < 2
      ? 'anders als das letzte, das Sie hier gewählt haben'
      : `anders als die letzten ${limit}, die Sie hier gewählt haben`;
  }
  return limit === undefined || limit < 2
    ? 'anders als Ihr letztes Passwort'
    : `anders als Ihre letzten ${limit} Passwörter`;
}
