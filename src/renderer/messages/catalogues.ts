import type { Language } from '../../contract/languages.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import type { Messages } from './messages.ts';

/** A language without its catalogue does not compile. */
export const catalogues: Readonly<Record<Language, Messages>> = { fr, en };

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };
