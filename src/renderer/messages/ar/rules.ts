import type { RuleDetail } from '../../../contract/password/policy.ts';
import type { Messages } from '../messages.ts';
import { agreed, characters, counted, digits, times } from './counted.ts';
import type { CountedNoun } from './counted.ts';
import { isolated } from './isolated.ts';

const lowerLetters: CountedNoun = {
  one: 'حرف لاتيني صغير',
  two: 'حرفان لاتينيان صغيران',
  few: 'أحرف لاتينية صغيرة',
  many: 'حرفًا لاتينيًا صغيرًا',
  other: 'حرف لاتيني صغير',
};
const capitals: CountedNoun = {
  one: 'حرف لاتيني كبير',
  two: 'حرفان لاتينيان كبيران',
  few: 'أحرف لاتينية كبيرة',
  many: 'حرفًا لاتينيًا كبيرًا',
  other: 'حرف لاتيني كبير',
};
const signs: CountedNoun = {
  one: 'علامة خاصة',
  two: 'علامتان خاصتان',
  few: 'علامات خاصة',
  many: 'علامة خاصة',
  other: 'علامة خاصة',
};
const different: CountedNoun = {
  one: 'حرف واحد',
  two: 'حرفان مختلفان',
  few: 'أحرف مختلفة',
  many: 'حرفًا مختلفًا',
  other: 'حرف مختلف',
};
const kinds: CountedNoun = {
  one: 'نوع واحد',
  two: 'نوعان',
  few: 'أنواع',
  many: 'نوعًا',
  other: 'نوع',
};

const several = (count: number | undefined, noun: CountedNoun): string => counted(count ?? 1, noun);

/** How many more are needed; at least one, since the rule is broken. */
function missing({ limit = 1, measured = 0 }: RuleDetail): number {
  return Math.max(1, limit - measured);
}

function kind(noun: CountedNoun): Messages['rules']['lower'] {
  return {
    ask: ({ limit, characters: among }) => `${several(limit, noun)} على الأقل${listed(among)}`,
    met: ({ limit, measured }) => several(measured ?? limit, noun),
    broken: (detail) => `ينقص: ${several(missing(detail), noun)}${listed(detail.characters)}`,
  };
}

function absent(what: string): Messages['rules']['lower'] {
  return {
    ask: () => `من دون ${what}`,
    met: () => `من دون ${what}`,
    broken: () => `فيها ${what}: تُرجى الإزالة`,
  };
}

const outOfFour = 'من بين: حرف صغير، حرف كبير، رقم، علامة خاصة';
const abc = `مثل ${isolated('abc')} أو ${isolated('123')}`;
const accented = 'مع احتساب الحرف الذي عليه حركة (مثل é) باثنين';

/** The password's rules, in three tenses. */
export const rules: Messages['rules'] = {
  'length-min': {
    ask: ({ limit }) => `${several(limit, characters)} على الأقل`,
    met: ({ limit, measured }) => several(measured ?? limit, characters),
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `قصيرة: ${several(limit, characters)} على الأقل`
        : `قصيرة: ${several(measured, characters)} والمطلوب ${limit ?? 1}`,
  },
  'length-max': {
    ask: ({ limit }) => `${several(limit, characters)} على الأكثر`,
    met: ({ limit }) => `لا أكثر من الحد: ${several(limit, characters)}`,
    broken: ({ limit, measured }) =>
      measured === undefined
        ? `طويلة: ${several(limit, characters)} على الأكثر`
        : `طويلة: ${several(measured, characters)} والحد الأقصى ${limit ?? 1}`,
  },
  'bytes-min': {
    ask: ({ limit }) => `${limit ?? 1} على الأقل، ${accented}`,
    met: () => 'طويلة بما يكفي',
    broken: ({ limit, measured }) => `قصيرة: ${measured ?? 0} والمطلوب ${limit ?? 1}، ${accented}`,
  },
  'bytes-max': {
    ask: ({ limit }) => `${limit ?? 1} على الأكثر، ${accented}`,
    met: () => 'ليست أطول من المسموح',
    broken: ({ limit, measured }) => `طويلة: ${measured ?? 0} والحد الأقصى ${limit ?? 1}، ${accented}`,
  },
  lower: kind(lowerLetters),
  upper: kind(capitals),
  digit: kind(digits),
  special: kind(signs),
  kinds: {
    ask: ({ limit }) => `${several(limit, kinds)} ${outOfFour}`,
    met: ({ measured, limit }) => `${several(measured ?? limit, kinds)} من الأحرف`,
    broken: ({ limit }) => `المطلوب ${several(limit, kinds)} ${outOfFour}`,
  },
  'no-space': {
    ask: () => 'من دون مسافات',
    met: () => 'من دون مسافات',
    broken: () => 'فيها مسافة: تُرجى الإزالة',
  },
  'forbidden-characters': {
    ask: ({ characters: listedOnes }) => `من دون هذه الأحرف${listed(listedOnes)}`,
    met: () => 'من دون أحرف غير مسموح بها',
    broken: ({ characters: listedOnes }) => `فيها حرف من هذه، تُرجى إزالته${listed(listedOnes)}`,
  },
  'not-login': absent('اسم المستخدم'),
  'not-names': absent('الاسم أو اللقب'),
  'not-numbers': absent('أحد أرقامكم'),
  'not-birth-date': absent('تاريخ الميلاد'),
  'repeated-run': {
    ask: ({ limit }) => `تكرار الحرف نفسه تباعًا: ${several(limit, times)} على الأكثر`,
    met: () => 'لا تكرار تباعًا أكثر من المسموح',
    broken: ({ limit }) => `حرف يتكرر تباعًا أكثر من المسموح: ${several(limit, times)}`,
  },
  'consecutive-run': {
    ask: ({ limit }) => `تسلسل ${abc}: ${several(limit, characters)} على الأكثر`,
    met: () => `من دون تسلسل ${abc}`,
    broken: () => `فيها تسلسل ${abc}`,
  },
  repeats: {
    ask: ({ limit }) => `كل حرف: ${several(limit, times)} على الأكثر`,
    met: () => 'لا حرف يتكرر أكثر من المسموح',
    broken: ({ limit }) => `حرف يتكرر أكثر من المسموح: ${several(limit, times)}`,
  },
  'banned-words': {
    ask: () => 'من دون كلمة شائعة',
    met: () => 'من دون كلمة شائعة',
    broken: () => 'فيها كلمة شائعة',
  },
  'unique-characters': {
    ask: ({ limit }) => `${several(limit, different)} على الأقل`,
    met: ({ measured, limit }) => several(measured ?? limit, different),
    broken: (detail) => `ينقص: ${several(missing(detail), different)}`,
  },
  history: {
    ask: differsFrom,
    met: differsFrom,
    broken: (detail) => `استُعملت من قبل: المطلوب ${differsFrom(detail)}`,
  },
};

/** Signs keep the order that they are configured in: in Arabic they would turn round, and their brackets with them. */
function listed(among: string | undefined): string {
  return among === undefined ? '' : `: ${isolated([...among].join(' '))}`;
}

function differsFrom({ limit = 1, keptBy }: RuleDetail): string {
  const last = agreed(limit, {
    one: 'كلمة مرور',
    two: 'كلمتي مرور',
    few: `${limit} كلمات مرور`,
    many: `${limit} كلمة مرور`,
    other: `${limit} كلمة مرور`,
  });
  return `كلمة مختلفة عن آخر ${last}${keptBy === 'kiosk' ? ' اختيرت هنا' : ''}`;
}
