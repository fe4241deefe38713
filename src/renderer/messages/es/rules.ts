import type { RuleDetail } from '../../../contract/password/policy.ts';
import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');

const several = (count: number | undefined, one: string, many: string): string =>
  plural(count ?? 1, { one: `${count ?? 1} ${one}`, other: `${count} ${many}` });

/** The same with the verb that agrees with it. */
const lacking = (detail: RuleDetail, one: string, many: string): string =>
  plural(missing(detail), { one: 'falta', other: 'faltan' }) + ` ${several(missing(detail), one, many)}`;

/** How many more are needed; at least one, since the rule is broken. */
function missing({ limit = 1, measured = 0 }: RuleDetail): number {
  return Math.max(1, limit - measured);
}

function kind(one: string, many: string): Messages['rules']['lower'] {
  return {
    ask: ({ limit }) => `al menos ${several(limit, one, many)}`,
    met: ({ limit, measured }) => several(measured ?? limit, one, many),
    broken: (detail) => lacking(detail, one, many),
  };
}

/** @param contained with what to do about it */
function absent(what: string, contained: string): Messages['rules']['lower'] {
  return {
    ask: () => `sin ${what}`,
    met: () => `sin ${what}`,
    broken: () => `contiene ${contained}`,
  };
}

/** The password's rules, in three tenses. */
export const rules: Messages['rules'] = {
  'length-min': {
    ask: ({ limit }) => `al menos ${several(limit, 'carácter', 'caracteres')}`,
    met: ({ limit, measured }) => several(measured ?? limit, 'carácter', 'caracteres'),
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `demasiado corta: al menos ${several(limit, 'carácter', 'caracteres')}`
        : `demasiado corta: ${measured} de ${several(limit, 'carácter', 'caracteres')}`,
  },
  'length-max': {
    ask: ({ limit }) => `como máximo ${several(limit, 'carácter', 'caracteres')}`,
    met: ({ limit }) => `no más de ${several(limit, 'carácter', 'caracteres')}`,
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `demasiado larga: como máximo ${several(limit, 'carácter', 'caracteres')}`
        : `demasiado larga: ${several(measured, 'carácter', 'caracteres')}, ${limit} como máximo`,
  },
  'bytes-min': {
    ask: ({ limit }) => `al menos ${several(limit, 'carácter', 'caracteres')}, ${countingAccents}`,
    met: () => 'suficientemente larga',
    broken: ({ limit, measured }) => `demasiado corta: ${measured ?? 0} de ${limit ?? 1}, ${countingAccents}`,
  },
  'bytes-max': {
    ask: ({ limit }) => `como máximo ${several(limit, 'carácter', 'caracteres')}, ${countingAccents}`,
    met: () => 'no demasiado larga',
    broken: ({ limit, measured }) =>
      `demasiado larga: ${measured ?? 0}, ${limit ?? 1} como máximo, ${countingAccents}`,
  },
  lower: kind('minúscula', 'minúsculas'),
  upper: kind('mayúscula', 'mayúsculas'),
  digit: kind('cifra', 'cifras'),
  special: {
    ask: ({ limit, characters }) =>
      `al menos ${several(limit, 'carácter especial', 'caracteres especiales')}${among(characters)}`,
    met: ({ limit, measured }) => several(measured ?? limit, 'carácter especial', 'caracteres especiales'),
    broken: (detail) =>
      `${lacking(detail, 'carácter especial', 'caracteres especiales')}${among(detail.characters)}`,
  },
  kinds: {
    ask: ({ limit }) => `al menos ${limit ?? 1} de estos tipos: ${fourKinds}`,
    met: ({ measured, limit }) => `${several(measured ?? limit, 'tipo', 'tipos')} de caracteres`,
    broken: ({ limit }) => `hay que usar al menos ${limit ?? 1} de estos tipos: ${fourKinds}`,
  },
  'no-space': {
    ask: () => 'sin espacios',
    met: () => 'sin espacios',
    broken: () => 'contiene un espacio: quítelo',
  },
  'forbidden-characters': {
    ask: ({ characters }) => `sin estos caracteres: ${spaced(characters)}`,
    met: () => 'sin caracteres no permitidos',
    broken: ({ characters }) => `contiene uno de estos, quítelo: ${spaced(characters)}`,
  },
  'not-login': absent('su nombre de usuario', 'su nombre de usuario: quítelo'),
  'not-names': absent('su nombre ni sus apellidos', 'su nombre o sus apellidos: quítelos'),
  'not-numbers': absent('sus números', 'uno de sus números: quítelo'),
  'not-birth-date': absent('su fecha de nacimiento', 'su fecha de nacimiento: quítela'),
  'repeated-run': {
    ask: ({ limit }) => runOf(limit, 'sin', 'no más de'),
    met: () => 'sin demasiados caracteres iguales seguidos',
    broken: ({ limit }) => runOf(limit, 'tiene', 'tiene más de'),
  },
  'consecutive-run': {
    ask: ({ limit }) => `sin series como abc o 123 de más de ${several(limit, 'carácter', 'caracteres')}`,
    met: () => 'sin series como abc o 123',
    broken: () => 'contiene una serie como abc o 123',
  },
  repeats: {
    ask: ({ limit }) => `cada carácter, ${several(limit, 'vez', 'veces')} como máximo`,
    met: () => 'ningún carácter demasiado repetido',
    broken: ({ limit }) => `un carácter aparece más de ${several(limit, 'vez', 'veces')}`,
  },
  'banned-words': {
    ask: () => 'sin palabras demasiado comunes',
    met: () => 'sin palabras demasiado comunes',
    broken: () => 'contiene una palabra demasiado común',
  },
  'unique-characters': {
    ask: ({ limit }) => `al menos ${several(limit, 'carácter diferente', 'caracteres diferentes')}`,
    met: ({ measured, limit }) => several(measured ?? limit, 'carácter diferente', 'caracteres diferentes'),
    broken: (detail) => lacking(detail, 'carácter diferente', 'caracteres diferentes'),
  },
  history: {
    ask: differsFrom,
    met: differsFrom,
    broken: (detail) => `ya usada: ${differsFrom(detail)}`,
  },
};

/** Directories count octets: letters without accent take one, most others two or more. */
const countingAccents = 'contando por 2 cada letra con tilde y cada eñe';
const fourKinds = 'minúscula, mayúscula, cifra, carácter especial';

function among(characters: string | undefined): string {
  return characters === undefined ? '' : `: ${spaced(characters)}`;
}

function spaced(characters: string | undefined): string {
  return [...(characters ?? '')].join(' ');
}

function runOf(limit: number | undefined, without: string, most: string): string {
  return plural(limit ?? 1, {
    one: `${without} dos caracteres iguales seguidos`,
    other: `${most} ${limit} caracteres iguales seguidos`,
  });
}

function differsFrom({ limit, keptBy }: RuleDetail): string {
  if (keptBy === 'kiosk') {
    return plural(limit ?? 1, {
      one: 'distinta de la última elegida aquí',
      other: `distinta de las ${limit} últimas elegidas aquí`,
    });
  }
  return plural(limit ?? 1, {
    one: 'distinta de su última contraseña',
    other: `distinta de sus ${limit} últimas contraseñas`,
  });
}
