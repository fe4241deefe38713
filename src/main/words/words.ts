import type { Language } from '../../contract/languages.ts';
import type { CodeWords } from '../codes/words.ts';
import type { NoticeWords } from '../mail/notices/words.ts';
import { words as ar } from './ar.ts';
import { words as de } from './de.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { words as fr } from './fr.ts';
import { words as it } from './it.ts';
import { words as pt } from './pt.ts';
import { words as zhHans } from './zh-Hans.ts';

/** Everything that main says to a person in one language: in mails and in text messages. */
export interface MainWords {
  readonly notices: NoticeWords;
  readonly codes: CodeWords;
}

/** A language without its words does not compile. */
export const mainWords: Readonly<Record<Language, MainWords>> = {
  fr,
  en,
  es,
  de,
  it,
  pt,
  ar,
  'zh-Hans': zhHans,
};
