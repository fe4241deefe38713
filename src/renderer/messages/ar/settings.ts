import type { ContactFault } from '../../../contract/failures.ts';
import type { Messages, NoticeMessages, Told } from '../messages.ts';
import { counted, points } from './counted.ts';
import { isolated } from './isolated.ts';
import { triesLeft } from './tries.ts';

/** What is set for the day when something is forgotten. */
export const settings: Messages['settings'] = {
  jokers: {
    place: (place, of) => `السؤال ${place} من ${of}.`,
    pick: 'سؤال لا يعرف جوابه غيركم، ولن تنسوه.',
    pickLabel: 'الأسئلة',
    own: 'كتابة سؤال من عندي',
    ownQuestion: 'سؤالكم',
    ownQuestionHint: 'سيظهر هنا على الشاشة: يُرجى ألّا يتضمن الجواب.',
    answer: 'الجواب',
    answerHint: 'لن تكون هناك أهمية للأحرف الكبيرة والحركات وعلامات الترقيم.',
    change: 'تغيير السؤال',
    previous: 'السؤال السابق',
    next: 'السؤال التالي',
    save: 'حفظ',
    waiting: 'جارٍ الحفظ…',
    faults: {
      'question-missing': 'يُرجى كتابة السؤال.',
      'question-twice': 'سبق أن أخذتم هذا السؤال: يُرجى اختيار سؤال آخر.',
      'answer-missing': 'يُرجى إدخال الجواب.',
      'answer-too-short': 'هذا الجواب أقصر من أن يحميكم. يُرجى إدخال جواب أطول.',
      'answer-guessable': 'هذا الجواب سهل التخمين. يُرجى إدخال جواب لا يخطر لأحد.',
      'answer-twice': 'هذا الجواب مستعمل لسؤال آخر. يُرجى إدخال جواب مختلف.',
      'answer-in-question': 'السؤال يتضمن الجواب. يُرجى تغيير أحدهما.',
      'answer-is-yours': 'اسمكم واسم المستخدم وأرقامكم وتاريخ ميلادكم يعرفها غيركم. يُرجى إدخال جواب آخر.',
    },
  },
  contact: {
    mail: {
      title: 'بريد الاسترجاع',
      lead: 'بريد شخصي يمكنكم قراءته حتى من دون حسابكم هنا. لا يُستعمل إلا لإعادة فتح حسابكم لكم.',
      label: 'البريد الإلكتروني',
      hint: `مثلًا: ${isolated('prenom.nom@exemple.fr')}`,
      empty: 'يُرجى إدخال البريد الإلكتروني.',
    },
    mobile: {
      title: 'هاتف الاسترجاع',
      lead: 'يمكننا أن نرسل إليه رمزًا. لا يُستعمل إلا لإعادة فتح حسابكم لكم.',
      label: 'رقم الهاتف المحمول',
      hint: `مثلًا: ${isolated('06 12 34 56 78')}، أو مع رمز البلد: ${isolated('+32 470 12 34 56')}`,
      empty: 'يُرجى إدخال رقم الهاتف.',
    },
  },
  kept: (masked) => `لدينا حاليًا: ${isolated(masked)}`,
  later: 'لاحقًا',
  contactSubmit: 'متابعة',
  contactWaiting: 'جارٍ إرسال الرمز…',
  confirm: {
    lead: {
      mail: (to) => `أرسلنا رمزًا إلى البريد ${isolated(to)}.`,
      mobile: (to) => `أرسلنا رمزًا إلى الرقم ${isolated(to)}.`,
    },
    label: 'الرمز الذي وصلكم',
    hint: 'لم يصلكم شيء؟ يمكنكم الرجوع للتحقق مما أدخلتموه.',
    skip: 'لاحقًا',
  },
  codes: {
    lead: 'كل رمز يحلّ مرة واحدة محل هاتفكم وبريدكم. لن تُعرض هذه الرموز مرة أخرى.',
    label: 'رموز الاسترجاع',
    facts: [
      'يُرجى نقلها باليد وحفظها مع أوراقكم، بعيدًا عن حاسوبكم.',
      'هل يقف أحد خلفكم؟ يمكنكم الانتظار إلى أن تكونوا بعيدين عن الأنظار.',
    ],
    written: 'دوّنت الرموز',
    again: 'إعادة المحاولة',
    waiting: 'جارٍ الحفظ…',
  },
  totp: {
    scan: 'يُرجى فتح تطبيق المصادقة على هاتفكم وتوجيهه نحو هذا الرسم.',
    picture: 'رسم يقرؤه التطبيق؛ والمفتاح الذي يُدخل باليد مكتوب بجانبه.',
    seed: 'أو إدخال هذا المفتاح',
    code: 'الرمز الذي يعرضه التطبيق',
    codeHint: 'به نتأكد من ربط التطبيق.',
    submit: 'ربط',
    waiting: 'جارٍ التحقق…',
  },
};

const unfit: Readonly<Record<'mail' | 'mobile', Readonly<Record<ContactFault, Told>>>> = {
  mail: {
    empty: { what: 'لم يُكتب البريد الإلكتروني بعد.', now: 'يُرجى إدخاله، ثم المتابعة.' },
    malformed: {
      what: 'لا يُكتب البريد الإلكتروني بهذا الشكل.',
      now: `يُرجى التحقق منه: اسم، ثم العلامة ${isolated('@')}، ثم اسم الموقع.`,
    },
    institutional: {
      what: 'هذا البريد يُفتح بالحساب نفسه الذي تريدون استرجاعه به.',
      now: 'يُرجى إدخال بريد آخر شخصي.',
    },
    'not-mobile': { what: 'ليس هذا بريدًا إلكترونيًا.', now: 'يُرجى إدخال بريد إلكتروني.' },
    'not-sent': {
      what: 'لم يصل أي رمز إلى هذا البريد.',
      now: 'يُرجى التحقق منه، أو إدخال بريد آخر.',
    },
  },
  mobile: {
    empty: { what: 'لم يُكتب رقم الهاتف بعد.', now: 'يُرجى إدخاله، ثم المتابعة.' },
    malformed: {
      what: 'لا يُكتب رقم الهاتف بهذا الشكل.',
      now: 'يُرجى التحقق منه: كما تطلبونه عادةً، أو رمز البلد ثم الرقم.',
    },
    institutional: {
      what: 'هذا الرقم من أرقام المؤسسة.',
      now: 'يُرجى إدخال رقم آخر شخصي.',
    },
    'not-mobile': {
      what: 'ليس هذا رقم هاتف محمول: لا تصله الرسائل النصية.',
      now: 'يُرجى إدخال رقم هاتف محمول.',
    },
    'not-sent': {
      what: 'لم يصل أي رمز إلى هذا الرقم.',
      now: 'يُرجى التحقق منه، أو إدخال رقم آخر.',
    },
  },
};

/** About what is being set. */
export const settingNotices: Pick<
  NoticeMessages,
  'joker-unfit' | 'contact-unfit' | 'contact-code-wrong' | 'totp-unconfirmed'
> = {
  'joker-unfit': ({ faults }) => ({
    what: `بقي للتصحيح: ${counted(Math.max(faults.length, 1), points)}.`,
    now: 'يُرجى الاطلاع على ما عليه علامة أدناه.',
  }),
  'contact-unfit': ({ channel, why }) => unfit[channel][why],
  'contact-code-wrong': ({ triesLeft: left }) => ({
    what: 'ليس هذا هو الرمز الذي أرسلناه.',
    now: `آخر رمز أُرسل هو وحده المقبول. ${triesLeft(left)}`,
  }),
  'totp-unconfirmed': () => ({
    what: 'لا يعرض التطبيق هذا الرمز.',
    now: 'يُرجى انتظار ظهور رمز جديد فيه، ثم نقله. وإلا فيُرجى توجيهه نحو الرسم مرة أخرى.',
  }),
};
