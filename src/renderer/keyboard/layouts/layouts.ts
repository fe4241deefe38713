import type { Language } from '../../../contract/languages.ts';
import { arabic } from './arabic.ts';
import { azerty } from './azerty.ts';
import type { Layout, LayoutName } from './layout.ts';
import { qwerty } from './qwerty.ts';
import { qwertz } from './qwertz.ts';

export const layouts: Readonly<Record<LayoutName, Layout>> = { azerty, qwerty, qwertz, arabic };

/** What a language begins with. For Chinese: there is no Chinese to type, the directories keep Latin letters. */
const usual: Readonly<Record<Language, LayoutName>> = {
  fr: 'azerty',
  en: 'qwerty',
  es: 'qwerty',
  de: 'qwertz',
  it: 'qwerty',
  pt: 'qwerty',
  ar: 'arabic',
  'zh-Hans': 'qwerty',
};

/**
 * The layout that a field begins with.
 * @param ownWords whether it takes words of the person's own; numbers, logins and passwords are in Latin letters
 */
export function usualLayout(language: Language, ownWords: boolean): LayoutName {
  const name = usual[language];
  return layouts[name].script === 'latin' || ownWords ? name : 'qwerty';
}
