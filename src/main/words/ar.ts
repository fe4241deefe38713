import { spoken } from '../../contract/languages.ts';
import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import type { MainWords } from './words.ts';

const nothingToDo = 'إن كنتم أنتم من قام بذلك، فلا داعي لفعل أي شيء.';
const atKiosk = 'على أحد أجهزة الخدمة في المؤسسة';
const cardChecked = 'بعد التحقق من بطاقة أو وثيقة هوية';
const automatic = 'هذه رسالة تلقائية. لن نطلب منكم كلمة المرور أبدًا.';
const desk = 'أين تجدوننا';

const inMinutes = new Intl.NumberFormat(spoken.ar.locale, {
  style: 'unit',
  unit: 'minute',
  unitDisplay: 'long',
});
/** `10 دقائق`, as the noun agrees with its number. */
const lasting = (minutes: number): string => inMinutes.format(minutes);

const notices: NoticeWords = {
  subject: (campus, about) => `${campus}: ${about}`,
  about: {
    'password-changed': 'كلمة المرور',
    'password-maybe-changed': 'كلمة المرور',
    'login-recovered': 'اسم المستخدم',
    'account-activated': 'تم تفعيل حسابكم',
    'details-changed': 'معلومات الاسترجاع',
    'voucher-issued': 'سُلّم رمز في مكتب الاستقبال',
    'voucher-used': 'استُعمل رمز مكتب الاستقبال',
    'account-unlocked': 'تم فكّ قفل حسابكم',
  },
  when: (when) => `يوم ${when}`,
  greeting: (name) => (name === '' ? 'مرحبًا،' : `مرحبًا ${name}،`),
  what: {
    'password-changed': ({ when, login }) => `تغيّرت كلمة مرور الحساب ${login} ${when}، ${atKiosk}.`,
    'password-maybe-changed': ({ when, login }) =>
      `طُلبت كلمة مرور جديدة للحساب ${login} ${when}، ${atKiosk}. وانقطعت العملية قبل أن نعرف نتيجتها.`,
    'login-recovered': ({ when, login }) => `طلبتم اسم المستخدم ${when}، ${atKiosk}. وها هو: ${login}`,
    'account-activated': ({ when, login }) =>
      `تم تفعيل الحساب ${login} ${when}، ${atKiosk}. واختيرت حينها أول كلمة مرور له.`,
    'details-changed': ({ when, login, detail }) =>
      `تغيّرت معلومات الاسترجاع للحساب ${login} ${when}، ${atKiosk}. وما تغيّر هو: ${detail}.`,
    'voucher-issued': ({ when, login }) =>
      `سُلّم رمز للحساب ${login} في مكتب الاستقبال ${when}، ${cardChecked}.`,
    'voucher-used': ({ when, login }) =>
      `استُعمل الرمز الذي سلّمه مكتب الاستقبال للحساب ${login} ${when}، ${atKiosk}.`,
    'account-unlocked': ({ when, login }) =>
      `كان الحساب ${login} مقفلًا بعد عدة محاولات لكتابة كلمة المرور. وفكّ مكتب الاستقبال قفله ${when}، ${cardChecked}.`,
  },
  now: {
    'password-changed': 'يُرجى من الآن استعمال كلمة المرور الجديدة في جميع الخدمات.',
    'password-maybe-changed':
      'تُرجى تجربة كلمة المرور الجديدة أولًا؛ وإن لم تُقبل، فالقديمة ما زالت صالحة. وإن كانت أول كلمة مرور لكم، فيُرجى إعادة التفعيل على أحد أجهزة الخدمة.',
    'login-recovered':
      'يمكنكم تسجيل الدخول باسم المستخدم هذا وكلمة المرور. وإن نسيتموها أيضًا، فيمكنكم اختيار كلمة جديدة على أحد أجهزة الخدمة.',
    'account-activated':
      'يمكنكم من الآن الدخول إلى جميع الخدمات باسم المستخدم هذا وكلمة المرور التي اخترتموها.',
    'details-changed': nothingToDo,
    'voucher-issued':
      'يُرجى إدخاله على أحد أجهزة الخدمة من دون تأخير: يُستعمل مرة واحدة، ولوقت قصير. ويُرجى عدم إعطائه لأحد، حتى لو طُلب منكم باسمنا.',
    'voucher-used': `${nothingToDo} ولا يمكن استعمال هذا الرمز من جديد.`,
    'account-unlocked':
      'لم تتغيّر كلمة المرور: يمكنكم تسجيل الدخول كالمعتاد. وإن نسيتموها، فيمكنكم اختيار كلمة جديدة على أحد أجهزة الخدمة.',
  },
  details: {
    jokers: 'أسئلة الأمان',
    mail: 'بريد الاسترجاع',
    mobile: 'هاتف الاسترجاع',
    codes: 'رموز الاسترجاع',
    totp: 'تطبيق المصادقة',
    some: 'إحدى هذه المعلومات',
  },
  notYou: 'لم تكونوا أنتم من قام بذلك؟ يُرجى إخبارنا على الفور:',
  desk,
  automatic,
};

const codes: CodeWords = {
  sms: {
    proof: ({ code, campus, minutes }) =>
      `${code}: رمزكم في ${campus}، صالح ${lasting(minutes)}. لا تعطوه لأحد.`,
    contact: ({ code, campus, minutes }) =>
      `${code}: لتأكيد رقمكم في ${campus}، صالح ${lasting(minutes)}. لا تعطوه لأحد.`,
  },
  subject: (campus) => `${campus}: رمزكم`,
  greeting: 'مرحبًا،',
  what: {
    proof: () => 'هذا هو الرمز الذي يُكتب على جهاز الخدمة للتحقق من هويتكم:',
    contact: () => 'هذا هو الرمز الذي يُكتب على جهاز الخدمة لتأكيد أن هذا البريد بريدكم:',
  },
  howLong: ({ minutes }) => `يُستعمل مرة واحدة، ومدة صلاحيته ${lasting(minutes)}.`,
  secret: 'يُرجى عدم إعطائه لأحد، حتى لو طُلب منكم باسمنا: جهاز الخدمة وحده يحتاج إليه.',
  notYou: 'لستم أمام جهاز الخدمة الآن؟ هناك من ينتحل شخصيتكم: يُرجى إخبارنا.',
  desk,
  automatic,
};

/** Arabic. No marks of direction: none may come from a name, and so none stand here either. */
export const words: MainWords = { notices, codes };
