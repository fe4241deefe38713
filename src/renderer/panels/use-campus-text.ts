import { useEffect, useState } from 'react';
import type { GateFailure } from '../../contract/failures.ts';
import type { Language } from '../../contract/languages.ts';
import type { Result } from '../../contract/result.ts';

/** `undefined` while it is fetched; null when main has none. */
export type Fetched<Text> = Text | null | undefined;

/**
 * One of the campus's own texts in a language, fetched once it is needed.
 * @param ask always the same function: another one is another question
 */
export function useCampusText<Text>(
  language: Language,
  ask: (language: Language) => Promise<Result<Text | null, GateFailure>>,
): Fetched<Text> {
  const [text, setText] = useState<Fetched<Text>>(undefined);
  useEffect(() => {
    let isWanted = true;
    void ask(language)
      .then(
        (answer) => (answer.ok ? answer.value : null),
        () => null,
      )
      .then((fetched) => isWanted && setText(fetched));
    return () => {
      isWanted = false;
    };
  }, [language, ask]);
  return text;
}
