import type { Language } from '../../contract/languages.ts';

/** What a kiosk without service says to whoever comes, whatever their language. */
export interface Closed {
  readonly closed: string;
  /** Where to go now. */
  readonly instead: string;
}

export const closed: Readonly<Record<Language, Closed>> = {
  fr: { closed: 'Cette borne est fermée pour le moment', instead: 'Allez à l’accueil : il peut vous aider.' },
  en: { closed: 'This kiosk is closed for now', instead: 'Go to the desk: they can help you.' },
  es: { closed: 'Este quiosco está cerrado por el momento', instead: 'Vaya a recepción: pueden ayudarle.' },
  de: {
    closed: 'Dieses Terminal ist gerade geschlossen',
    instead: 'Gehen Sie zum Empfang: Dort hilft man Ihnen.',
  },
  it: { closed: 'Questo totem è chiuso per il momento', instead: 'Vada allo sportello: la possono aiutare.' },
  pt: { closed: 'Este quiosque está fechado de momento', instead: 'Vá ao balcão: lá podem ajudar.' },
  ar: { closed: 'هذا الجهاز مغلق في الوقت الحالي', instead: 'توجهوا إلى مكتب الاستقبال: يمكنه مساعدتكم.' },
  'zh-Hans': { closed: '本终端暂停服务', instead: '请到服务台，他们可以帮助您。' },
};
