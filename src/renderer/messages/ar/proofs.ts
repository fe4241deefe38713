import { totpCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { counted } from './counted.ts';
import { frame } from './frame.ts';
import { isolated } from './isolated.ts';
import { triesLeft } from './tries.ts';

const names: Messages['proofs']['names'] = {
  joker: 'سؤال الأمان الخاص بي',
  'recovery-code': 'أحد رموز الاسترجاع',
  totp: 'تطبيق المصادقة',
  'mail-code': 'رمز بالبريد الإلكتروني',
  'mobile-code': 'رمز برسالة نصية',
  'activation-code': 'رمز التفعيل',
  voucher: 'رمز من مكتب الاستقبال',
};

const enough = 'تكفي';
const ways = (count: number): string =>
  counted(count, {
    one: 'وسيلة تحقق واحدة',
    two: 'وسيلتا تحقق',
    few: 'وسائل تحقق',
    many: 'وسيلة تحقق',
    other: 'وسيلة تحقق',
  });
const spared = 'لا أهمية للمسافات والشرطات والأحرف الكبيرة.';
const onItsWay = 'ستصلكم الرسالة بعد لحظات.';

/** What somebody proves themself by. */
export const proofs: Pick<Messages, 'proofs' | 'code' | 'login'> = {
  proofs: {
    lead: (left, begun, one) => {
      const start = begun ? 'تم ذلك. ' : '';
      if (one === 'any') {
        return begun ? `${start}بقيت ${ways(1)}.` : `${ways(1)} تكفي: الاختيار لكم.`;
      }
      if (one === 'some') {
        return `${start}الوسيلة التي تحمل كلمة «${enough}» تكفي وحدها، وإلا فيلزم أكثر من وسيلة.`;
      }
      return begun ? `${start}بقيت ${ways(left)}.` : `تلزم ${ways(left)} على الأقل: يمكنكم البدء بأيٍّ منها.`;
    },
    names,
    takes: {
      joker: 'تجيبون عن السؤال الذي اخترتموه.',
      'recovery-code': 'على الورقة التي دوّنتم فيها الرموز.',
      totp: 'الأرقام التي يعرضها التطبيق.',
      'mail-code': 'نرسله إلى بريد الاسترجاع.',
      'mobile-code': 'نرسله إلى هاتف الاسترجاع.',
      'activation-code': 'في أوراق التسجيل الجامعي.',
      voucher: 'يعطيكم إياه مكتب الاستقبال عند تقديم بطاقتكم.',
    },
    sentTo: (to) => `نرسله إلى ${isolated(to)}.`,
    given: 'تمّت',
    alone: enough,
    desk: 'ليس في متناولكم أيّ منها؟ يمكن لمكتب الاستقبال مساعدتكم: يُرجى إحضار بطاقتكم.',
    findDesk: 'أين مكتب الاستقبال',
    other: 'اختيار وسيلة أخرى',
  },
  code: {
    titles: {
      ...names,
      'recovery-code': 'رمز من رموز الاسترجاع',
      voucher: 'الرمز من مكتب الاستقبال',
    },
    leads: {
      'recovery-code': () => 'أيّ رمز لم تستعملوه بعد يصلح.',
      totp: () => 'يُرجى فتح التطبيق على هاتفكم ونقل الأرقام التي يعرضها.',
      'mail-code': (to) => `أرسلنا الرمز إلى ${isolated(to)}. ${onItsWay}`,
      'mobile-code': (to) => `أرسلنا الرمز إلى ${isolated(to)}. ${onItsWay}`,
      'activation-code': () => 'وصلكم مع أوراق التسجيل الجامعي.',
      voucher: () => 'يُرجى نقل الرمز الذي أعطاكم إياه مكتب الاستقبال.',
    },
    labels: {
      'recovery-code': 'رمز الاسترجاع',
      totp: 'الرمز الذي يعرضه التطبيق',
      'mail-code': 'الرمز الذي وصلكم بالبريد الإلكتروني',
      'mobile-code': 'الرمز الذي وصلكم برسالة نصية',
      'activation-code': 'رمز التفعيل',
      voucher: 'رمز مكتب الاستقبال',
    },
    hints: {
      'recovery-code': spared,
      totp: `يتغيّر كل ${frame.duration(totpCode.seconds)}: الرمز المعروض الآن هو الصالح.`,
      'mail-code': 'لم يصلكم شيء؟ قد تجدونه في مجلد البريد غير المرغوب فيه.',
      'mobile-code': 'أرقام فقط، ولا أهمية للمسافات.',
      'activation-code': spared,
      voucher: spared,
    },
    empty: 'يُرجى إدخال الرمز.',
    submit: 'متابعة',
    waiting: 'جارٍ التحقق…',
    goodFor: (time) => `الوقت المتبقي لقبول هذا الرمز: ${time}.`,
    over: 'لم يعد هذا الرمز مقبولًا: يمكنكم طلب رمز آخر.',
    again: 'إرسال رمز آخر',
  },
  login: {
    lead: 'هو الاسم الذي تسجّلون به الدخول، مع كلمة المرور.',
    label: 'اسم المستخدم',
    spelt: 'حرفًا حرفًا:',
    digit: (digit) => `الرقم ${isolated(digit)}`,
    capital: (letter) => `${isolated(letter)} كبيرة`,
    signs: {
      '.': 'نقطة',
      '-': 'شرطة',
      _: 'شرطة سفلية',
      '@': 'علامة @',
      '+': 'علامة +',
      "'": 'فاصلة عليا',
    },
    mail: {
      queued: (to) => `نرسله أيضًا إلى البريد ${isolated(to)}.`,
      'no-address': 'يُرجى تدوينه: ليس لدينا بريد نرسله إليه.',
      off: 'يُرجى تدوينه قبل المغادرة.',
    },
    next: 'لم تتغيّر كلمة المرور.',
  },
};

const compare: Readonly<Record<CodeProof, string>> = {
  'recovery-code': 'كل رمز يُستعمل مرة واحدة: يُرجى أخذ رمز غير مشطوب.',
  totp: 'يُرجى انتظار ظهور رمز جديد في التطبيق، ثم نقله.',
  'mail-code': 'آخر رمز أُرسل هو وحده المقبول.',
  'mobile-code': 'آخر رمز أُرسل هو وحده المقبول.',
  'activation-code': 'تُرجى مقارنته بأوراقكم، حرفًا حرفًا.',
  voucher: 'تُرجى مقارنته بما أعطاكم إياه مكتب الاستقبال.',
};

const anotherWay = 'يمكنكم اختيار وسيلة أخرى';

/** About codes and what becomes of them. */
export const proofNotices: Pick<
  NoticeMessages,
  'code-wrong' | 'code-empty' | 'code-over' | 'voucher-refused' | 'code-not-sent' | 'code-sent'
> = {
  'code-wrong': ({ proof, triesLeft: left }) => ({
    what: 'ليس هذا هو الرمز الذي ننتظره.',
    now: `${compare[proof]} ${triesLeft(left)}`,
  }),
  'code-empty': () => ({ what: 'لم يُكتب الرمز بعد.', now: 'يُرجى إدخاله، ثم المتابعة.' }),
  'code-over': () => ({
    what: 'لم يعد هذا الرمز مقبولًا.',
    now: 'يمكنكم طلب رمز آخر: نرسله على الفور.',
  }),
  'voucher-refused': () => ({
    what: 'لم يُقبل رمز مكتب الاستقبال هذا.',
    now: 'تُرجى مراجعته حرفًا حرفًا. يُستعمل مرة واحدة ولوقت قصير: يمكن لمكتب الاستقبال إعطاؤكم رمزًا آخر.',
  }),
  'code-not-sent': (notice) => {
    if (notice.why === 'too-many') {
      return {
        what: 'أُرسلت إليكم عدة رموز من قبل.',
        now: `${anotherWay}، أو العودة لاحقًا. الوقت المتبقي: ${frame.duration(notice.freeIn)}. ويمكن لمكتب الاستقبال أيضًا مساعدتكم.`,
      };
    }
    return {
      recipient: {
        what: 'لم يصل الرمز إلى هذا البريد أو هذا الرقم.',
        now: `${anotherWay} إن وُجدت، ويمكن لمكتب الاستقبال أيضًا مساعدتكم.`,
      },
      unavailable: {
        what: 'لا يمكننا إرسال الرموز في الوقت الحالي. ليس ذلك بسببكم.',
        now: `${anotherWay}، أو العودة بعد بضع دقائق.`,
      },
    }[notice.why];
  },
  'code-sent': () => ({
    what: 'أرسلنا رمزًا جديدًا.',
    now: 'لم تعد الرموز السابقة مقبولة.',
  }),
};
