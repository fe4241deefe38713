import type { Language } from '../../../contract/languages.ts';

/** Letters and signs that a language has a key for, whatever the layout: two at the end of each of two rows. */
export const ownLetters: Readonly<Record<Language, string>> = {
  fr: 'é è ç à',
  en: ', ? ! _',
  es: 'ñ á é ó',
  de: 'ü ß ö ä',
  it: 'à è ì ò',
  pt: 'ç ã á é',
  ar: ', ? ! _',
  'zh-Hans': ', ? ! _',
};
