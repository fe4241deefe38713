import type { Messages } from '../messages.ts';
import { detailsNotices } from './details.ts';
import { journey } from './journey.ts';
import { proofNotices } from './proofs.ts';
import { receptionNotices } from './reception.ts';
import { settingNotices } from './settings.ts';
import { triesLeft, wait } from './tries.ts';

/** What main has to say about the person's last step. */
export const notices: Pick<Messages, 'notices' | 'directoryRules'> = {
  notices: {
    'number-format': () => ({
      what: 'لا يُكتب هذا الرقم بهذا الشكل.',
      now: 'تُرجى مقارنته بالمثال الموجود تحت الخانة.',
    }),
    'birth-date-unreal': () => ({
      what: 'لا يمكن أن يكون هذا تاريخ ميلاد.',
      now: 'يُرجى التحقق من اليوم والشهر والسنة.',
    }),
    'not-recognised': ({ seconds }) => ({
      what: 'لم نتعرّف إليكم بهذا الرقم وتاريخ الميلاد هذا.',
      now: `يُرجى التحقق منهما. ${wait(seconds)}`,
    }),
    'slow-down': ({ seconds }) => ({
      what: 'لحظة من فضلكم قبل المحاولة التالية.',
      now: wait(seconds),
    }),
    'wait-stands': ({ seconds }) => ({
      what: 'رمز مكتب الاستقبال هذا لا يوافق هذا الرقم وتاريخ الميلاد هذا.',
      now: `يُرجى التحقق من الثلاثة، أو طلب رمز آخر من مكتب الاستقبال. من دون رمز: ${wait(seconds)}`,
    }),
    'answer-empty': () => ({ what: 'لم يُكتب الجواب بعد.', now: 'يُرجى إدخاله، ثم المتابعة.' }),
    'answer-wrong': ({ triesLeft: left }) => ({
      what: 'ليس هذا هو الجواب الذي نعرفه.',
      now: left < 2 ? `${triesLeft(left)} وعند الشك، يمكن لمكتب الاستقبال مساعدتكم.` : triesLeft(left),
    }),
    'proof-blocked': ({ seconds }) => ({
      what: 'التحقق متوقف لبعض الوقت بعد عدة إجابات مختلفة.',
      now: `${wait(seconds)} ويمكن لمكتب الاستقبال أيضًا مساعدتكم على الفور.`,
    }),
    'passwords-differ': () => ({
      what: 'الكلمتان مختلفتان.',
      now: `يُرجى كتابة كلمة المرور من جديد في خانة «${journey.password.confirmation}».`,
    }),
    'rules-broken': () => ({
      what: 'كلمة المرور هذه لا تناسب بعد.',
      now: 'يُرجى تصحيح النقاط التي أمامها علامة ضرب (×).',
    }),
    'house-rules-unread': () => ({
      what: 'بقي النظام الداخلي.',
      now: 'تُرجى قراءته، ثم وضع علامة في الخانة.',
    }),
    'refused-by-directory': () => ({
      what: 'دليل الحسابات لا يقبل كلمة المرور هذه.',
      now: 'يُرجى اختيار كلمة أخرى. لم يتغيّر أي شيء.',
    }),
    'staff-refused': () => ({
      what: 'لا يسمح هذا الحساب بالخروج من البرنامج.',
      now: 'يُرجى التحقق من اسم المستخدم وكلمة المرور.',
    }),
    'operator-fault': () => ({
      what: 'إحدى خدماتنا لا تستجيب. ليس ذلك بسببكم.',
      now: 'يُرجى المحاولة من جديد بعد لحظات. وإن استمر الأمر، فيُرجى إعطاء هذا الرقم المرجعي لمكتب الاستقبال.',
    }),
    ...proofNotices,
    ...settingNotices,
    ...detailsNotices,
    ...receptionNotices,
  },
  directoryRules: {
    'in-history': 'سبق أن استعملتموها منذ وقت قصير.',
    'too-short': 'يراها دليل الحسابات قصيرة أكثر مما ينبغي.',
    'too-long': 'يراها دليل الحسابات طويلة أكثر مما ينبغي.',
    'too-weak': 'يراها دليل الحسابات سهلة التخمين.',
    'too-young': 'تغيّرت كلمة المرور منذ وقت قصير: يلزم الانتظار قبل تغييرها من جديد.',
    'same-as-current': 'هي كلمة المرور الحالية نفسها.',
    'chosen-before': 'سبق أن اخترتموها هنا منذ وقت قصير.',
  },
};
