import { useEffect, useState } from 'react';
import type { Language } from '../../contract/languages.ts';
import type { HouseRules } from '../../contract/view.ts';
import { kioskBridge } from '../bridge.ts';
import { useMessages } from '../messages/context.ts';
import { TextBlocks } from './TextBlocks.tsx';

/** `undefined` while it is fetched; null when main has none. */
export type FetchedRules = HouseRules | null | undefined;

/** The campus's house rules in a language, fetched once they are needed. */
export function useHouseRules(language: Language): FetchedRules {
  const [text, setText] = useState<FetchedRules>(undefined);
  useEffect(() => {
    let isWanted = true;
    void kioskBridge()
      .houseRules({ language })
      .then(
        (answer) => (answer.ok ? answer.value : null),
        () => null,
      )
      .then((fetched) => isWanted && setText(fetched));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return text;
}

/** The text. It is read with the keyboard too: what scrolls can take the focus. */
export function HouseRulesText({ text }: { readonly text: FetchedRules }) {
  const { houseRules: words } = useMessages();
  return (
    <section
      className="campus-text"
      tabIndex={0}
      aria-label={words.title}
      lang={text?.language}
      aria-busy={text === undefined}
    >
      {text === null && <p>{words.missing}</p>}
      {text !== undefined && text !== null && <TextBlocks blocks={text.blocks} />}
    </section>
  );
}
