import type { Detail } from '../../../contract/details.ts';
import type { NotUsableReason } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { counted } from './counted.ts';
import { frame } from './frame.ts';
import { isolated } from './isolated.ts';

/** One's own recovery details, behind a sign-in. */
export const details: Pick<Messages, 'signIn' | 'details'> = {
  signIn: {
    title: 'تسجيل الدخول',
    text: 'بكلمة المرور التي تستعملونها اليوم، للاطلاع على معلومات الاسترجاع وتغييرها.',
    login: 'اسم المستخدم',
    password: 'كلمة المرور',
    submit: 'تسجيل الدخول',
    waiting: 'جارٍ التحقق…',
    empty: 'يُرجى إدخال اسم المستخدم وكلمة المرور.',
  },
  details: {
    lead: 'بها تسترجعون حسابكم هنا من دون مساعدة أحد.',
    names: {
      jokers: 'أسئلة الأمان',
      mail: 'بريد الاسترجاع',
      mobile: 'هاتف الاسترجاع',
      codes: 'رموز الاسترجاع',
      totp: 'تطبيق المصادقة',
    },
    jokers: (count) =>
      `الأسئلة المختارة: ${counted(count, {
        one: 'سؤال واحد',
        two: 'سؤالان',
        few: 'أسئلة',
        many: 'سؤالًا',
        other: 'سؤال',
      })}`,
    codes: (left) =>
      `ما زال صالحًا: ${counted(left, {
        one: 'رمز واحد',
        two: 'رمزان',
        few: 'رموز',
        many: 'رمزًا',
        other: 'رمز',
      })}`,
    totp: 'مربوط',
    contact: (to, proved) => `${isolated(to)}، ${proved ? 'تم التحقق منه برمز' : 'لم يُتحقق منه بعد'}`,
    none: 'لا شيء حتى الآن',
    change: 'تغيير',
    add: 'إضافة',
    renew: 'إنشاء رموز جديدة',
    remove: 'إزالة',
    reallyRemove: {
      mail: 'هل تريدون إزالة هذا البريد؟',
      mobile: 'هل تريدون إزالة رقم الهاتف هذا؟',
      totp: 'هل تريدون التوقف عن استعمال هذا التطبيق؟',
    },
    yesRemove: 'نعم، إزالة',
    keep: 'لا، إبقاء',
  },
};

const saved: Readonly<Record<Detail, string>> = {
  jokers: 'حُفظت أسئلة الأمان.',
  mail: 'حُفظ بريد الاسترجاع.',
  mobile: 'حُفظ هاتف الاسترجاع.',
  codes: 'حُفظت رموز الاسترجاع الجديدة، ولم تعد القديمة صالحة.',
  totp: 'تم ربط تطبيق المصادقة.',
};

const removed: Readonly<Record<Detail, string>> = {
  jokers: 'أُزيلت أسئلة الأمان.',
  mail: 'أُزيل بريد الاسترجاع.',
  mobile: 'أُزيل هاتف الاسترجاع.',
  codes: 'أُزيلت رموز الاسترجاع.',
  totp: 'لم يعد تطبيق المصادقة مربوطًا.',
};

const informed = 'نخبركم بذلك أيضًا بالبريد الإلكتروني، إن كان لدينا بريدكم.';
const forgotten = `«${frame.home.forgotten}»`;

const unusable: Readonly<Record<NotUsableReason, Told>> = {
  refused: {
    what: 'دليل الحسابات لا يقبل هذا الدخول. ليس ذلك بسببكم.',
    now: 'سيخبركم مكتب الاستقبال بالسبب.',
  },
  'password-expired': {
    what: 'انتهت مدة كلمة المرور هذه.',
    now: `يمكنكم اختيار كلمة مرور جديدة من ${forgotten}.`,
  },
  'must-change': {
    what: 'ينتظر دليل الحسابات كلمة مرور جديدة أولًا.',
    now: `يمكنكم اختيارها من ${forgotten}، ثم العودة إلى هنا.`,
  },
  locked: {
    what: 'هذا الحساب مقفل لبعض الوقت، بعد عدة كلمات مرور لم تُقبل.',
    now: 'يُرجى المحاولة من جديد بعد قليل. ويمكن لمكتب الاستقبال أيضًا فكّ قفله.',
  },
  disabled: { what: 'هذا الحساب مغلق.', now: 'سيخبركم مكتب الاستقبال بكيفية إعادة فتحه.' },
  'account-expired': {
    what: 'بلغ هذا الحساب تاريخ نهايته.',
    now: 'سيخبركم مكتب الاستقبال بكيفية تمديده.',
  },
  restricted: {
    what: 'لا يُفتح هذا الحساب في هذا الوقت، أو لا يُفتح من هنا.',
    now: 'يُرجى المحاولة من جديد في أوقاتكم المعتادة.',
  },
};

/** About signing in, and what was changed. */
export const detailsNotices: Pick<
  NoticeMessages,
  'detail-saved' | 'detail-removed' | 'sign-in-refused' | 'sign-in-unusable' | 'no-totp'
> = {
  'detail-saved': ({ detail }) => ({ what: saved[detail], now: informed }),
  'detail-removed': ({ detail }) => ({ what: removed[detail], now: informed }),
  'sign-in-refused': () => ({
    what: 'لم نتعرّف إليكم باسم المستخدم وكلمة المرور هذين، أو أن المحاولات كثرت اليوم.',
    now: `يُرجى التحقق منهما. وإلا فيمكنكم المرور عبر ${forgotten}، أو العودة غدًا.`,
  }),
  'sign-in-unusable': ({ reason }) => unusable[reason],
  'no-totp': () => ({
    what: 'يحتاج هذا الحساب أولًا إلى تطبيق المصادقة.',
    now: `يُرجى ربط تطبيق من «${frame.home.details}»، ثم العودة إلى هنا.`,
  }),
};
