import type { RuleDetail } from '../../../contract/password/policy.ts';
import type { Messages } from '../messages.ts';

const several = (count: number | undefined, one: string, many: string): string =>
  count === undefined || count === 1 ? `${count ?? 1} ${one}` : `${count} ${many}`;

/** How many more are needed; at least one, since the rule is broken. */
function missing({ limit = 1, measured = 0 }: RuleDetail): number {
  return Math.max(1, limit - measured);
}

function kind(one: string, many: string): Messages['rules']['lower'] {
  return {
    ask: ({ limit }) => `at least ${several(limit, one, many)}`,
    met: ({ limit, measured }) => several(measured ?? limit, one, many),
    broken: (detail) => `${several(missing(detail), one, many)} missing`,
  };
}

function absent(what: string): Messages['rules']['lower'] {
  return {
    ask: () => `without ${what}`,
    met: () => `without ${what}`,
    broken: () => `contains ${what}: take it out`,
  };
}

const times = (limit: number | undefined): string => (limit === 1 ? 'once' : `${limit ?? 1} times`);

/** The password's rules, in three tenses. */
export const rules: Messages['rules'] = {
  'length-min': {
    ask: ({ limit }) => `at least ${several(limit, 'character', 'characters')}`,
    met: ({ limit, measured }) => several(measured ?? limit, 'character', 'characters'),
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `too short: at least ${limit} characters`
        : `too short: ${measured} of ${limit} characters`,
  },
  'length-max': {
    ask: ({ limit }) => `at most ${several(limit, 'character', 'characters')}`,
    met: ({ limit }) => `no more than ${several(limit, 'character', 'characters')}`,
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `too long: at most ${limit} characters`
        : `too long: ${measured} characters, at most ${limit}`,
  },
  'bytes-min': {
    ask: ({ limit }) => `at least ${limit}, an accented letter counting as 2`,
    met: () => 'long enough',
    broken: ({ limit, measured }) => `too short: ${inOctets(measured)}, ${limit} are needed`,
  },
  'bytes-max': {
    ask: ({ limit }) => `at most ${limit}, an accented letter counting as 2`,
    met: () => 'not too long',
    broken: ({ limit, measured }) => `too long: ${inOctets(measured)}, at most ${limit}`,
  },
  lower: kind('lower-case letter', 'lower-case letters'),
  upper: kind('capital letter', 'capital letters'),
  digit: kind('digit', 'digits'),
  special: {
    ask: ({ limit, characters }) =>
      `at least ${several(limit, 'special character', 'special characters')}${among(characters)}`,
    met: ({ limit, measured }) => several(measured ?? limit, 'special character', 'special characters'),
    broken: (detail) =>
      `${several(missing(detail), 'special character', 'special characters')} missing${among(detail.characters)}`,
  },
  kinds: {
    ask: ({ limit }) => `${limit} kinds out of lower case, capital, digit and special`,
    met: ({ measured, limit }) => `${measured ?? limit} kinds of characters`,
    broken: ({ limit }) => `missing: ${limit} kinds out of lower case, capital, digit and special`,
  },
  'no-space': {
    ask: () => 'without spaces',
    met: () => 'without spaces',
    broken: () => 'contains a space: take it out',
  },
  'forbidden-characters': {
    ask: ({ characters }) => `without these characters: ${spaced(characters)}`,
    met: () => 'without forbidden characters',
    broken: ({ characters }) => `contains one of these, take it out: ${spaced(characters)}`,
  },
  'not-login': absent('your login'),
  'not-names': absent('your first or last name'),
  'not-numbers': absent('your numbers'),
  'not-birth-date': absent('your date of birth'),
  'repeated-run': {
    ask: ({ limit }) => `the same character no more than ${times(limit)} in a row`,
    met: () => 'not too many identical characters in a row',
    broken: ({ limit }) => `a character comes more than ${times(limit)} in a row`,
  },
  'consecutive-run': {
    ask: ({ limit }) => `no run like abc or 123 longer than ${several(limit, 'character', 'characters')}`,
    met: () => 'no run like abc or 123',
    broken: () => 'contains a run like abc or 123',
  },
  repeats: {
    ask: ({ limit }) => `each character at most ${times(limit)}`,
    met: () => 'no character repeated too often',
    broken: ({ limit }) => `a character comes more than ${times(limit)}`,
  },
  'banned-words': {
    ask: () => 'without very common words',
    met: () => 'without very common words',
    broken: () => 'contains a very common word',
  },
  'unique-characters': {
    ask: ({ limit }) => `at least ${several(limit, 'different character', 'different characters')}`,
    met: ({ measured, limit }) => several(measured ?? limit, 'different character', 'different characters'),
    broken: (detail) => `${several(missing(detail), 'different character', 'different characters')} missing`,
  },
  history: {
    ask: differsFrom,
    met: differsFrom,
    broken: (detail) => `used before: ${differsFrom(detail)}`,
  },
};

function among(characters: string | undefined): string {
  return characters === undefined ? '' : `: ${spaced(characters)}`;
}

function spaced(characters: string | undefined): string {
  return [...(characters ?? '')].join(' ');
}

/** Directories count octets: letters without accent take one, most others two or more. */
function inOctets(measured: number | undefined): string {
  return `${measured ?? 0} with accented letters counted as 2`;
}

function differsFrom({ limit, keptBy }: RuleDetail): string {
  if (keptBy === 'kiosk') {
    return limit === undefined || limit < 2
      ? 'different from the last one chosen here'
      : `different from the last ${limit} chosen here`;
  }
  return limit === undefined || limit < 2
    ? 'different from your last password'
    : `different from your last ${limit} passwords`;
}
