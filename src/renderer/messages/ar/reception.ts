import { totpCode } from '../../../contract/proofs.ts';
import { shortestSearch } from '../../../contract/reception.ts';
import type { Messages, NoticeMessages } from '../messages.ts';
import { characters, counted } from './counted.ts';
import { frame } from './frame.ts';
import { proofs } from './proofs.ts';

const login = 'اسم المستخدم';
const password = 'كلمة المرور';
const signInEmpty = 'يُرجى إدخال اسم المستخدم وكلمة المرور.';
const shortest = `${counted(shortestSearch, characters)} أو أرقام`;

/** For the people at the reception. */
export const reception: Messages['reception'] = {
  signIn: {
    title: 'الاستقبال: تسجيل الدخول',
    text: 'مخصّص للعاملين في الاستقبال. كل ما تقومون به هنا يُدوَّن باسمكم.',
    login,
    password,
    submit: 'تسجيل الدخول',
    waiting: 'جارٍ التحقق…',
    empty: signInEmpty,
  },
  totp: {
    lead: 'الرمز الذي يعرضه تطبيق المصادقة الآن.',
    label: 'رمز يُستعمل مرة واحدة',
    hint: `يتغيّر كل ${frame.duration(totpCode.seconds)}.`,
  },
  find: {
    label: 'الرقم أو اسم المستخدم أو الاسم',
    hint: `${shortest} على الأقل. كل بحث يُدوَّن.`,
    empty: 'يُرجى إدخال ما تبحثون عنه.',
    submit: 'بحث',
    waiting: 'جارٍ البحث…',
    found: (count) =>
      `نتيجة البحث: ${counted(count, {
        one: 'شخص واحد',
        two: 'شخصان',
        few: 'أشخاص',
        many: 'شخصًا',
        other: 'شخص',
      })}`,
    some: 'هؤلاء بعض منهم',
  },
  populations: {
    student: 'طالب أو طالبة',
    staff: 'من موظفي المؤسسة',
    external: 'من خارج المؤسسة',
  },
  states: {
    active: 'قيد الاستعمال',
    'not-activated': 'غير مفعَّل بعد',
    'locked-by-failures': 'مقفل بعد عدة كلمات مرور لم تُقبل',
    'locked-by-administration': 'أوقفته المؤسسة',
    disabled: 'مغلق',
    expired: 'بلغ تاريخ نهايته',
    privileged: 'حساب بصلاحيات واسعة',
  },
  person: {
    state: 'الحساب:',
    photo: 'صورة الشخص',
    noPhoto: 'لا توجد صورة',
    checked: 'ما الوثيقة التي تحققتم منها؟',
    unchecked: 'يُرجى أولًا تحديد ما تحققتم منه.',
    vouch: 'إصدار رمز',
    unlock: 'فكّ قفل الحساب',
    waiting: 'لحظة من فضلكم…',
    confirmed: 'يلزم أن يؤكّد شخص ثانٍ من الاستقبال.',
    mayNot: {
      privileged:
        'لهذا الحساب صلاحيات واسعة: لا يصدر الاستقبال رمزًا له. يُرجى توجيه الشخص إلى قسم المعلوماتية.',
      own: 'هذا حسابكم أنتم: يمكن لشخص آخر من الاستقبال أن يتولى الأمر.',
    },
    useless:
      'في هذه الحالة، لن يعيد الرمز فتح الحساب. يُرجى توجيه الشخص إلى شؤون الطلبة أو إلى الموارد البشرية.',
  },
  things: {
    'campus-card': 'البطاقة الجامعية',
    'identity-card': 'بطاقة الهوية',
    passport: 'جواز السفر',
    'residence-permit': 'بطاقة الإقامة',
  },
  confirm: {
    title: 'شخص ثانٍ يؤكّد',
    text: 'يُرجى تسجيل دخولكم أنتم أيضًا. تؤكّدون بذلك أنكم رأيتم هذا الشخص ووثيقة هويته.',
    whom: 'رمز مطلوب من أجل',
    login,
    password,
    submit: 'تأكيد',
    waiting: 'جارٍ التحقق…',
    empty: signInEmpty,
  },
  voucher: {
    lead: 'يُقرأ بصوت منخفض أو يُنقل باليد. يُرجى عدم إرساله وعدم الاحتفاظ بأثر منه.',
    label: 'رمز من أجل',
    left: (time) => `الوقت المتبقي: ${time}`,
    over: 'لم يعد هذا الرمز مقبولًا: يمكنكم إصدار رمز آخر.',
    facts: (minutes) => [
      `يُستعمل مرة واحدة، لهذا الشخص وحده. مدة صلاحيته: ${frame.duration(minutes * 60)}.`,
      `على جهاز الخدمة، يُختار «${frame.home.forgotten}» أو «${frame.home.activate}»، ثم «${proofs.proofs.names.voucher}».`,
      'يُخبَر صاحب الحساب بالبريد الإلكتروني.',
    ],
    next: 'الشخص التالي',
  },
};

const askAnother = 'يُرجى طلب ذلك من شخص آخر من الاستقبال.';

/** About finding people and vouching for them. */
export const receptionNotices: Pick<
  NoticeMessages,
  | 'not-reception'
  | 'search-too-short'
  | 'nobody-found'
  | 'too-many-found'
  | 'quota-reached'
  | 'same-person'
  | 'unlocked'
  | 'not-locked'
> = {
  'not-reception': () => ({
    what: 'ليس هذا الحساب من حسابات الاستقبال.',
    now: 'إن كنتم تعملون في الاستقبال، فيُرجى طلب تسجيلكم من قسم المعلوماتية.',
  }),
  'search-too-short': () => ({
    what: 'هذا البحث قصير.',
    now: `يُرجى إدخال ${shortest} على الأقل.`,
  }),
  'nobody-found': () => ({
    what: 'لا أحد يطابق هذا البحث.',
    now: 'يُرجى التحقق من الكتابة، أو البحث برقم البطاقة.',
  }),
  'too-many-found': () => ({
    what: 'يطابق هذا البحث أشخاصًا كثيرين.',
    now: 'يُرجى التحديد أكثر: إضافة الاسم الأول، أو البحث برقم البطاقة.',
  }),
  'quota-reached': () => ({
    what: 'أصدرتم كل الرموز التي تسمح بها المؤسسة في الوقت الحالي.',
    now: askAnother,
  }),
  'same-person': () => ({
    what: 'يلزم ثلاثة أشخاص مختلفين: من يطلب الرمز، ومن يصدره، ومن يؤكّده.',
    now: askAnother,
  }),
  unlocked: () => ({
    what: 'تم فكّ قفل الحساب.',
    now: 'يمكن للشخص تسجيل الدخول بكلمة مروره. وإن لم يعد يذكرها، فيمكنكم إصدار رمز له.',
  }),
  'not-locked': () => ({
    what: 'لم يكن هذا الحساب مقفلًا.',
    now: 'إن لم يعد الشخص يذكر كلمة مروره، فيمكنكم إصدار رمز له.',
  }),
};
