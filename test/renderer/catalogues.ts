import { languages } from '../../src/contract/languages.ts';
import type { Language } from '../../src/contract/languages.ts';
import { loadCatalogue } from '../../src/renderer/messages/catalogues.ts';
import type { Messages } from '../../src/renderer/messages/messages.ts';

/** Every language at once. The page loads one at a time. */
export const catalogues = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, await loadCatalogue(language)] as const)),
) as Readonly<Record<Language, Messages>>;
