/**
 * Every language that the kiosk speaks, by its tag of BCP 47: its own name, what Intl calls it here, and from which side it
 * is read. Adding one is a line here: the compiler then asks for its words in renderer/messages and in main/words.
 */
export const spoken = {
  fr: { name: 'Français', locale: 'fr-FR', direction: 'ltr' },
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  es: { name: 'Español', locale: 'es-ES', direction: 'ltr' },
  de: { name: 'Deutsch', locale: 'de-DE', direction: 'ltr' },
  it: { name: 'Italiano', locale: 'it-IT', direction: 'ltr' },
  pt: { name: 'Português', locale: 'pt-PT', direction: 'ltr' },
  // Digits stay as they are typed and as they are printed on the card.
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl' },
  'zh-Hans': { name: '简体中文', locale: 'zh-Hans-CN', direction: 'ltr' },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly locale: string; readonly direction: 'ltr' | 'rtl' }>
>;
export type Language = keyof typeof spoken;
export const languages = Object.keys(spoken) as [Language, ...Language[]];
