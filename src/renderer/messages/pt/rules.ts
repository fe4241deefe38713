import type { RuleDetail } from '../../../contract/password/policy.ts';
import type { Messages } from '../messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt');

const several = (count: number | undefined, one: string, many: string): string =>
  plural(count ?? 1, { one: `${count ?? 1} ${one}`, other: `${count} ${many}` });

/** The same with the verb that agrees with it. */
const lacking = (detail: RuleDetail, one: string, many: string): string =>
  plural(missing(detail), { one: 'falta', other: 'faltam' }) + ` ${several(missing(detail), one, many)}`;

/** How many more are needed; at least one, since the rule is broken. */
function missing({ limit = 1, measured = 0 }: RuleDetail): number {
  return Math.max(1, limit - measured);
}

function kind(one: string, many: string): Messages['rules']['lower'] {
  return {
    ask: ({ limit }) => `pelo menos ${several(limit, one, many)}`,
    met: ({ limit, measured }) => several(measured ?? limit, one, many),
    broken: (detail) => lacking(detail, one, many),
  };
}

/** @param contained with what to do about it */
function absent(what: string, contained: string): Messages['rules']['lower'] {
  return {
    ask: () => `sem ${what}`,
    met: () => `sem ${what}`,
    broken: () => `contém ${contained}`,
  };
}

/** The password's rules, in three tenses. */
export const rules: Messages['rules'] = {
  'length-min': {
    ask: ({ limit }) => `pelo menos ${several(limit, 'carácter', 'caracteres')}`,
    met: ({ limit, measured }) => several(measured ?? limit, 'carácter', 'caracteres'),
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `demasiado curta: pelo menos ${several(limit, 'carácter', 'caracteres')}`
        : `demasiado curta: ${measured} de ${several(limit, 'carácter', 'caracteres')}`,
  },
  'length-max': {
    ask: ({ limit }) => `no máximo ${several(limit, 'carácter', 'caracteres')}`,
    met: ({ limit }) => `não mais de ${several(limit, 'carácter', 'caracteres')}`,
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `demasiado longa: no máximo ${several(limit, 'carácter', 'caracteres')}`
        : `demasiado longa: ${several(measured, 'carácter', 'caracteres')}, ${limit} no máximo`,
  },
  'bytes-min': {
    ask: ({ limit }) => `pelo menos ${several(limit, 'carácter', 'caracteres')}, ${countingAccents}`,
    met: () => 'comprimento suficiente',
    broken: ({ limit, measured }) => `demasiado curta: ${measured ?? 0} de ${limit ?? 1}, ${countingAccents}`,
  },
  'bytes-max': {
    ask: ({ limit }) => `no máximo ${several(limit, 'carácter', 'caracteres')}, ${countingAccents}`,
    met: () => 'não é demasiado longa',
    broken: ({ limit, measured }) =>
      `demasiado longa: ${measured ?? 0}, ${limit ?? 1} no máximo, ${countingAccents}`,
  },
  lower: kind('minúscula', 'minúsculas'),
  upper: kind('maiúscula', 'maiúsculas'),
  digit: kind('algarismo', 'algarismos'),
  special: {
    ask: ({ limit, characters }) =>
      `pelo menos ${several(limit, 'carácter especial', 'caracteres especiais')}${among(characters)}`,
    met: ({ limit, measured }) => several(measured ?? limit, 'carácter especial', 'caracteres especiais'),
    broken: (detail) =>
      `${lacking(detail, 'carácter especial', 'caracteres especiais')}${among(detail.characters)}`,
  },
  kinds: {
    ask: ({ limit }) => `pelo menos ${limit ?? 1} destes tipos: ${fourKinds}`,
    met: ({ measured, limit }) => `${several(measured ?? limit, 'tipo', 'tipos')} de caracteres`,
    broken: ({ limit }) => `é preciso usar pelo menos ${limit ?? 1} destes tipos: ${fourKinds}`,
  },
  'no-space': {
    ask: () => 'sem espaços',
    met: () => 'sem espaços',
    broken: () => 'contém um espaço: retire-o',
  },
  'forbidden-characters': {
    ask: ({ characters }) => `sem estes caracteres: ${spaced(characters)}`,
    met: () => 'sem caracteres não permitidos',
    broken: ({ characters }) => `contém um destes, retire-o: ${spaced(characters)}`,
  },
  'not-login': absent('o seu nome de utilizador', 'o seu nome de utilizador: retire-o'),
  'not-names': absent('o seu nome nem os seus apelidos', 'o seu nome ou apelidos: retire-os'),
  'not-numbers': absent('os seus números', 'um dos seus números: retire-o'),
  'not-birth-date': absent('a sua data de nascimento', 'a sua data de nascimento: retire-a'),
  'repeated-run': {
    ask: ({ limit }) => runOf(limit, 'sem', 'não mais de'),
    met: () => 'sem demasiados caracteres iguais seguidos',
    broken: ({ limit }) => runOf(limit, 'tem', 'tem mais de'),
  },
  'consecutive-run': {
    ask: ({ limit }) => `sem séries como abc ou 123 de mais de ${several(limit, 'carácter', 'caracteres')}`,
    met: () => 'sem séries como abc ou 123',
    broken: () => 'contém uma série como abc ou 123',
  },
  repeats: {
    ask: ({ limit }) => `cada carácter, ${several(limit, 'vez', 'vezes')} no máximo`,
    met: () => 'nenhum carácter demasiado repetido',
    broken: ({ limit }) => `um carácter aparece mais de ${several(limit, 'vez', 'vezes')}`,
  },
  'banned-words': {
    ask: () => 'sem palavras demasiado comuns',
    met: () => 'sem palavras demasiado comuns',
    broken: () => 'contém uma palavra demasiado comum',
  },
  'unique-characters': {
    ask: ({ limit }) => `pelo menos ${several(limit, 'carácter diferente', 'caracteres diferentes')}`,
    met: ({ measured, limit }) => several(measured ?? limit, 'carácter diferente', 'caracteres diferentes'),
    broken: (detail) => lacking(detail, 'carácter diferente', 'caracteres diferentes'),
  },
  history: {
    ask: differsFrom,
    met: differsFrom,
    broken: (detail) => `já usada: ${differsFrom(detail)}`,
  },
};

/** Directories count octets: letters without accent take one, most others two or more. */
const countingAccents = 'contando por 2 cada letra com acento e cada ç';
const fourKinds = 'minúscula, maiúscula, algarismo, carácter especial';

function among(characters: string | undefined): string {
  return characters === undefined ? '' : `: ${spaced(characters)}`;
}

function spaced(characters: string | undefined): string {
  return [...(characters ?? '')].join(' ');
}

function runOf(limit: number | undefined, without: string, most: string): string {
  return plural(limit ?? 1, {
    one: `${without} dois caracteres iguais seguidos`,
    other: `${most} ${limit} caracteres iguais seguidos`,
  });
}

function differsFrom({ limit, keptBy }: RuleDetail): string {
  if (keptBy === 'kiosk') {
    return plural(limit ?? 1, {
      one: 'diferente da última escolhida aqui',
      other: `diferente das ${limit} últimas escolhidas aqui`,
    });
  }
  return plural(limit ?? 1, {
    one: 'diferente da sua última palavra-passe',
    other: `diferente das suas ${limit} últimas palavras-passe`,
  });
}
