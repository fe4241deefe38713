import type { Language } from '../../contract/languages.ts';
import type { Messages } from './messages.ts';

type Catalogue = { readonly messages: Messages };

/** Each comes on its own, when it is spoken. A language without its catalogue does not compile. */
const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  fr: () => import('./fr/index.ts'),
  en: () => import('./en/index.ts'),
  es: () => import('./es/index.ts'),
  de: () => import('./de/index.ts'),
  it: () => import('./it/index.ts'),
  pt: () => import('./pt/index.ts'),
  ar: () => import('./ar/index.ts'),
  'zh-Hans': () => import('./zh-Hans/index.ts'),
};

const loaded = new Map<Language, Messages>();

/** Every sentence of a language. Rejects where the page's own files cannot be read. */
export async function loadCatalogue(language: Language): Promise<Messages> {
  const { messages } = await catalogues[language]();
  loaded.set(language, messages);
  return messages;
}

/** The same at once, where it was loaded before. */
export function loadedCatalogue(language: Language): Messages | null {
  return loaded.get(language) ?? null;
}
