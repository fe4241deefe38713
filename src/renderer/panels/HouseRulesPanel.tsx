import { useEffect, useState } from 'react';
import type { Language } from '../../contract/languages.ts';
import type { HouseRules } from '../../contract/view.ts';
import { kioskBridge } from '../bridge.ts';
import { Button } from '../controls/Button.tsx';
import { Screen } from '../frame/Screen.tsx';
import { useMessages } from '../messages/context.ts';
import { closePanel } from '../store.ts';
import { TextBlocks } from './TextBlocks.tsx';

/** `undefined` while it is fetched; null when main has none. */
type Fetched = HouseRules | null | undefined;

/** The campus's house rules, over the password step. */
export function HouseRulesPanel({ language }: { readonly language: Language }) {
  const { houseRules: words } = useMessages();
  const [text, setText] = useState<Fetched>(undefined);
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
  return (
    <Screen
      title={words.title}
      actions={
        <Button look="primary" onPress={closePanel}>
          {words.resume}
        </Button>
      }
    >
      {/* The text is read with the keyboard too: what scrolls can take the focus. */}
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
    </Screen>
  );
}
