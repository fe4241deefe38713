import type { RuleDetail } from '../../../contract/password/policy.ts';
import type { Messages } from '../messages.ts';

/** How many more are needed; at least one, since the rule is broken. */
function missing({ limit = 1, measured = 0 }: RuleDetail): number {
  return Math.max(1, limit - measured);
}

function kind(what: string): Messages['rules']['lower'] {
  return {
    ask: ({ limit = 1, characters }) => `至少${limit}个${what}${among(characters)}`,
    met: ({ limit = 1, measured = limit }) => `${measured}个${what}`,
    broken: (detail) => `还差${missing(detail)}个${what}${among(detail.characters)}`,
  };
}

function absent(what: string): Messages['rules']['lower'] {
  return {
    ask: () => `不含${what}`,
    met: () => `不含${what}`,
    broken: () => `含有${what}，请去掉`,
  };
}

const fourKinds = '小写字母、大写字母、数字、特殊字符';
const accented = '（带符号的字母如 é 算2个）';

/** The password's rules, in three tenses. */
export const rules: Messages['rules'] = {
  'length-min': {
    ask: ({ limit = 1 }) => `至少${limit}个字符`,
    met: ({ limit = 1, measured = limit }) => `${measured}个字符`,
    broken: ({ limit = 1, measured }) =>
      measured === undefined ? `太短：至少${limit}个字符` : `太短：现在${measured}个字符，至少${limit}个`,
  },
  'length-max': {
    ask: ({ limit = 1 }) => `最多${limit}个字符`,
    met: ({ limit = 1 }) => `没有超过${limit}个字符`,
    broken: ({ limit = 1, measured }) =>
      measured === undefined ? `太长：最多${limit}个字符` : `太长：现在${measured}个字符，最多${limit}个`,
  },
  'bytes-min': {
    ask: ({ limit = 1 }) => `至少${limit}个${accented}`,
    met: () => '够长',
    broken: ({ limit = 1, measured = 0 }) => `太短：现在${measured}个，至少${limit}个${accented}`,
  },
  'bytes-max': {
    ask: ({ limit = 1 }) => `最多${limit}个${accented}`,
    met: () => '不太长',
    broken: ({ limit = 1, measured = 0 }) => `太长：现在${measured}个，最多${limit}个${accented}`,
  },
  lower: kind('小写字母'),
  upper: kind('大写字母'),
  digit: kind('数字'),
  special: kind('特殊字符'),
  kinds: {
    ask: ({ limit = 1 }) => `${fourKinds}中至少${limit}种`,
    met: ({ limit = 1, measured = limit }) => `${measured}种字符`,
    broken: ({ limit = 1 }) => `种类不够：${fourKinds}中至少${limit}种`,
  },
  'no-space': {
    ask: () => '不含空格',
    met: () => '不含空格',
    broken: () => '含有空格，请去掉',
  },
  'forbidden-characters': {
    ask: ({ characters }) => `不含这些字符${among(characters)}`,
    met: () => '不含不允许的字符',
    broken: ({ characters }) => `含有其中的字符，请去掉${among(characters)}`,
  },
  'not-login': absent('您的登录名'),
  'not-names': absent('您的姓或名'),
  'not-numbers': absent('您的号码'),
  'not-birth-date': absent('您的出生日期'),
  'repeated-run': {
    ask: ({ limit = 1 }) => `同一字符最多连续${limit}次`,
    met: () => '同一字符连续次数合适',
    broken: ({ limit = 1 }) => `有一个字符连续超过${limit}次`,
  },
  'consecutive-run': {
    ask: ({ limit = 1 }) => `像 abc 或 123 这样的连续字符最多${limit}个`,
    met: () => '没有像 abc 或 123 这样的连续字符',
    broken: () => '含有像 abc 或 123 这样的连续字符',
  },
  repeats: {
    ask: ({ limit = 1 }) => `每个字符最多出现${limit}次`,
    met: () => '没有字符重复太多',
    broken: ({ limit = 1 }) => `有一个字符出现超过${limit}次`,
  },
  'banned-words': {
    ask: () => '不含太常见的词',
    met: () => '不含太常见的词',
    broken: () => '含有太常见的词',
  },
  'unique-characters': {
    ask: ({ limit = 1 }) => `至少${limit}个不同的字符`,
    met: ({ limit = 1, measured = limit }) => `${measured}个不同的字符`,
    broken: (detail) => `还差${missing(detail)}个不同的字符`,
  },
  history: {
    ask: differsFrom,
    met: differsFrom,
    broken: (detail) => `以前用过：需要${differsFrom(detail)}`,
  },
};

function among(characters: string | undefined): string {
  return characters === undefined ? '' : `：${[...characters].join(' ')}`;
}

function differsFrom({ limit = 1, keptBy }: RuleDetail): string {
  const last = limit < 2 ? '上一个' : `最近${limit}个`;
  return keptBy === 'kiosk' ? `不同于在这里设置的${last}密码` : `不同于您的${last}密码`;
}
