import type { Messages } from '../messages.ts';
import { counted, points } from './counted.ts';
import { isolated } from './isolated.ts';

/** The steps that ask for something. */
export const journey: Pick<
  Messages,
  'numbers' | 'identifier' | 'identify' | 'joker' | 'password' | 'houseRules'
> = {
  identifier: { lead: 'رقم واحد يكفي: الأقرب إلى متناولكم.' },
  numbers: {
    student: {
      name: 'الرقم الجامعي',
      where: 'على البطاقة الجامعية.',
      example: (example) => `على البطاقة الجامعية. مثلًا: ${isolated(example)}`,
      empty: 'يُرجى إدخال الرقم الجامعي.',
      format: (example) => `يُكتب الرقم الجامعي مثل ${isolated(example)}. يُرجى التحقق منه على بطاقتكم.`,
    },
    ine: {
      name: 'الرقم الوطني للطلبة (INE)',
      where: 'في كشف نقاط البكالوريا الفرنسية (baccalauréat).',
      example: (example) => `في كشف نقاط البكالوريا الفرنسية. مثلًا: ${isolated(example)}`,
      empty: 'يُرجى إدخال الرقم الوطني للطلبة (INE).',
      format: (example) =>
        `يُكتب الرقم الوطني للطلبة (INE) مثل ${isolated(example)}. يُرجى التحقق منه في كشف النقاط.`,
    },
    staff: {
      name: 'الرقم الوظيفي',
      where: 'على البطاقة المهنية.',
      example: (example) => `على البطاقة المهنية. مثلًا: ${isolated(example)}`,
      empty: 'يُرجى إدخال الرقم الوظيفي.',
      format: (example) => `يُكتب الرقم الوظيفي مثل ${isolated(example)}. يُرجى التحقق منه على بطاقتكم.`,
    },
    uid: {
      name: 'المعرّف UID',
      where: 'في الرسالة التي وصلتكم عند التحاقكم بالمؤسسة.',
      example: (example) => `في الرسالة التي وصلتكم عند التحاقكم. مثلًا: ${isolated(example)}`,
      empty: 'يُرجى إدخال المعرّف UID.',
      format: (example) =>
        `يُكتب المعرّف UID مثل ${isolated(example)}. يُرجى التحقق منه في الرسالة التي وصلتكم عند التحاقكم.`,
    },
  },
  identify: {
    birthDate: 'تاريخ الميلاد',
    birthDateExample: `اليوم ثم الشهر ثم السنة، مثلًا ${isolated('31/12/2005')}. تُضاف الخطوط المائلة تلقائيًا.`,
    birthDateEmpty: 'يُرجى إدخال تاريخ الميلاد: اليوم ثم الشهر ثم السنة.',
    birthDatePartial: 'يُرجى إكمال التاريخ: رقمان لليوم، ورقمان للشهر، وأربعة أرقام للسنة.',
    birthDateUnreal: 'لا يمكن أن يكون هذا تاريخ ميلاد. يُرجى التحقق من اليوم والشهر والسنة.',
    voucher: 'رمز مكتب الاستقبال (إن وُجد)',
    voucherHint: 'يغنيكم عن الانتظار.',
    submit: 'متابعة',
    waiting: 'جارٍ التحقق…',
    fieldsToCorrect: (count) => `بقي للتصحيح: ${counted(count, points)}.`,
  },
  joker: {
    lead: 'أنتم من اختار هذا السؤال.',
    place: (place, of) => `السؤال ${place} من ${of}`,
    answer: 'الجواب',
    answerHint: 'لا أهمية للأحرف الكبيرة والحركات وعلامات الترقيم.',
    empty: 'يُرجى إدخال الجواب.',
    submit: 'متابعة',
    waiting: 'جارٍ التحقق…',
    questions: {
      'childhood-friend': 'ما اسم أعزّ صديق أو صديقة في طفولتكم؟',
      'first-pet': 'ماذا كان اسم أول حيوان أليف لديكم؟',
      'first-teacher': 'ما اسم أول معلّم أو معلّمة درّستكم في المدرسة؟',
      'grandmother-village': 'في أي مدينة أو قرية كانت تسكن جدّتكم؟',
      'childhood-hero': 'ما الشخصية التي كنتم معجبين بها في طفولتكم؟',
      'first-concert': 'من شاهدتم في أول حفلة موسيقية حضرتموها؟',
      'childhood-toy': 'ماذا كان اسم دميتكم أو لعبتكم المفضلة؟',
      'childhood-neighbours': 'ما اسم عائلة جيرانكم في طفولتكم؟',
      'class-neighbour': 'من كان يجلس بجانبكم في الصف في طفولتكم؟',
      'first-film': 'ما أول فيلم شاهدتموه في السينما؟',
      'learnt-to-swim': 'في أي مكان بالتحديد تعلّمتم السباحة؟',
      'first-trip-alone': 'إلى أين كانت أول رحلة لكم من دون العائلة؟',
    },
  },
  password: {
    password: 'كلمة المرور الجديدة',
    confirmation: 'إعادة كتابة كلمة المرور',
    rulesTitle: 'ما تحتاج إليه كلمة المرور',
    reveal: 'إظهار',
    conceal: 'إخفاء',
    same: 'الكلمتان متطابقتان.',
    differ: 'الكلمتان مختلفتان. يُرجى كتابة كلمة المرور من جديد في الخانة الثانية.',
    houseRulesRead: 'أقرّ بأنني اطّلعت على النظام الداخلي',
    houseRulesOpen: 'قراءة النظام الداخلي',
    submit: 'متابعة',
    waiting: 'جارٍ الحفظ…',
    toCorrect: 'بقي شيء يحتاج إلى تصحيح.',
    houseRulesUnread: 'يُرجى وضع علامة في الخانة بعد قراءة النظام الداخلي.',
    state: { met: 'متوفّر', broken: 'للتصحيح', open: 'مطلوب', unknown: 'يُتحقق منه في النهاية' },
  },
  houseRules: {
    title: 'النظام الداخلي',
    missing: 'لا يمكن عرض هذا النص هنا. يمكنكم طلبه من مكتب الاستقبال.',
    resume: 'العودة إلى كلمة المرور',
    lead: 'يسري على جميع خدمات المؤسسة.',
    accept: 'قرأته وأوافق عليه',
  },
};
