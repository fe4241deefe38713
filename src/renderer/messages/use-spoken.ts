import { useEffect, useState } from 'react';
import type { Language } from '../../contract/languages.ts';
import { loadCatalogue, loadedCatalogue } from './catalogues.ts';
import type { Messages } from './messages.ts';

/** What the page speaks: never one language in its words and another in how they are read. */
export interface Spoken {
  readonly language: Language;
  readonly messages: Messages;
}

/**
 * The language that is wanted; while its words are fetched, the one before.
 * @returns null before any language is loaded
 */
export function useSpoken(wanted: Language): Spoken | null {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadCatalogue(wanted).then(
      (messages) => isWanted && setSpoken({ language: wanted, messages }),
      // The page's own file cannot be read: it goes on in the language that it has.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  const messages = loadedCatalogue(wanted);
  return messages === null ? spoken : { language: wanted, messages };
}
