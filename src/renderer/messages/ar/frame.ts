import { durationIn } from '../duration.ts';
import type { Messages } from '../messages.ts';
import { isolated } from './isolated.ts';

type Part =
  | 'duration'
  | 'frame'
  | 'journeys'
  | 'titles'
  | 'steps'
  | 'home'
  | 'credentials'
  | 'waiting'
  | 'idle'
  | 'done'
  | 'outOfOrder'
  | 'ended';

/** What stands around every screen, and the screens that ask for nothing. Lengths of time are in the nominative: they follow a colon. */
export const frame: Pick<Messages, Part> = {
  duration: durationIn('ar'),
  frame: {
    home: 'الصفحة الرئيسية',
    help: 'مساعدة',
    back: 'رجوع',
    cancel: 'إلغاء',
    languages: 'اللغة',
    progress: 'المراحل',
    stepDone: 'تمّت',
    finish: 'إنهاء',
    startOver: 'البدء من جديد',
    demo: 'عرض تجريبي: لا يُعدَّل أي حساب حقيقي',
    trial: 'جهاز قيد التجربة',
    closesIn: (time) => `الوقت المتبقي قبل إغلاق هذه الشاشة: ${time}.`,
  },
  journeys: {
    password: 'استرجاع كلمة المرور',
    login: 'استرجاع اسم المستخدم',
    activation: 'تفعيل حسابي',
    details: 'معلومات الاسترجاع',
    reception: 'الاستقبال',
  },
  titles: {
    home: 'كيف يمكننا مساعدتكم؟',
    credentials: 'نسيت اسم المستخدم أو كلمة المرور',
    identifier: 'أيّ رقم لديكم؟',
    identify: 'لنتعرّف إليكم',
    proofs: 'التحقق من هويتكم',
    joker: 'سؤال الأمان',
    proof: 'إدخال الرمز',
    login: 'إليكم اسم المستخدم',
    'house-rules': 'النظام الداخلي',
    'set-jokers': 'اختيار أسئلة الأمان',
    'set-contact': 'أين يمكننا مراسلتكم؟',
    'confirm-contact': 'لنتأكد من أن الرسالة تصلكم',
    codes: 'تدوين رموز الاسترجاع',
    'set-totp': 'ربط تطبيق المصادقة',
    'sign-in': 'تسجيل الدخول',
    details: 'معلومات الاسترجاع',
    'reception-sign-in': 'الاستقبال: تسجيل الدخول',
    'reception-totp': 'الاستقبال: إدخال الرمز',
    'reception-find': 'من الشخص الذي أمامكم؟',
    'reception-person': 'المقارنة مع البطاقة',
    'reception-confirm': 'شخص ثانٍ يؤكّد',
    'reception-voucher': 'رمز للتسليم',
    password: 'اختيار كلمة مرور',
    done: 'تمّ الأمر',
    ended: 'نتوقف هنا',
    'out-of-order': 'هذا الجهاز مغلق في الوقت الحالي',
  },
  steps: {
    identifier: 'اختيار الرقم',
    identify: 'هويتكم',
    proofs: 'التحقق',
    settings: 'النظام والاسترجاع',
    password: 'كلمة المرور',
    login: 'اسم المستخدم',
    done: 'تمّ الأمر',
  },
  home: {
    forgotten: 'نسيت اسم المستخدم أو كلمة المرور',
    forgottenHint: 'لم أعد أستطيع الدخول: أختار كلمة مرور جديدة هنا، في دقيقتين.',
    activate: 'تفعيل حسابي',
    activateHint: 'التحقت حديثًا ولم أختر كلمة مرور من قبل.',
    details: 'معلومات الاسترجاع',
    detailsHint: 'أعرف كلمة المرور وأستعدّ للمرة القادمة.',
  },
  credentials: {
    lead: 'ماذا نسيتم؟',
    password: 'استرجاع كلمة المرور',
    passwordHint: 'تختارون كلمة مرور جديدة بعد التحقق من هويتكم.',
    login: 'استرجاع اسم المستخدم',
    loginHint: 'يظهر هنا الاسم القصير الذي تسجّلون به الدخول.',
    loginAtDesk: 'يعطيكم إياه مكتب الاستقبال عند تقديم بطاقتكم.',
  },
  waiting: {
    brief: 'لحظة من فضلكم…',
    directory: 'نسأل دليل الحسابات…',
    long: {
      'may-give-up': 'يستغرق الأمر وقتًا أطول من المعتاد. يمكنكم الانتظار، أو التوقف هنا: لم يتغيّر أي شيء.',
      asking: 'يستغرق الأمر وقتًا أطول من المعتاد. لحظة أخرى من فضلكم: لم يصل الجواب بعد.',
      saving: 'يستغرق الأمر وقتًا أطول من المعتاد. يُرجى البقاء هنا: الحفظ جارٍ.',
    },
    giveUp: 'التوقف هنا',
  },
  idle: {
    title: 'هل ما زلتم هنا؟',
    text: (time) => `من دون جواب، نمسح كل شيء. الوقت المتبقي: ${time}.`,
    stay: 'نعم، أريد المتابعة',
    absolute: (time) => `تقترب زيارتكم من نهايتها، وسيمسح الجهاز عندئذٍ ما أدخلتموه. الوقت المتبقي: ${time}.`,
  },
  done: {
    text: {
      password: 'تغيّرت كلمة المرور.',
      activation: 'أصبح حسابكم مفتوحًا.',
    },
    works: {
      now: 'تفتح كلمة المرور من الآن جميع خدمات المؤسسة.',
      'in-a-moment': 'ستصلح كلمة المرور في كل مكان بعد بضع دقائق، ريثما تصل إلى جميع الخدمات.',
      'not-tried': 'يمكنكم استعمال كلمة المرور من الآن؛ وإن لم تُقبل، فتُرجى إعادة المحاولة بعد بضع دقائق.',
    },
    mail: {
      queued: (to) => `نرسل إليكم رسالة تأكيد إلى البريد ${isolated(to)}.`,
      'no-address': 'ليس لدينا بريد نرسل إليه رسالة تأكيد: يمكنكم إعطاء بريدكم لمكتب الاستقبال.',
    },
    keep: {
      password: 'الأجهزة التي حفظت كلمة المرور القديمة ستطلب منكم الجديدة.',
      activation: 'يمكنكم تسجيل الدخول باسم المستخدم وكلمة المرور التي اخترتموها الآن.',
    },
  },
  outOfOrder: {
    text: 'ليس ذلك بسببكم: خدمة يحتاج إليها هذا الجهاز لا تستجيب.',
    whatNow: 'يمكن لمكتب الاستقبال مساعدتكم الآن.',
    giveReference: 'يُرجى إعطاؤه هذا الرقم المرجعي.',
  },
  ended: {
    reference: 'الرقم المرجعي',
    whatNow: 'ماذا يمكن فعله الآن',
    next: {
      voucher: 'لديّ رمز من مكتب الاستقبال',
      activation: 'تفعيل حسابي',
      password: 'تغيير كلمة المرور',
      login: 'إظهار اسم المستخدم',
    },
  },
};
