import type { Language } from '../../contract/languages.ts';
import type { HouseRules } from '../../contract/view.ts';
import { kioskBridge } from '../bridge.ts';
import { useMessages } from '../messages/context.ts';
import { TextBlocks } from './TextBlocks.tsx';
import { useCampusText } from './use-campus-text.ts';
import type { Fetched } from './use-campus-text.ts';

const askRules = (language: Language) => kioskBridge().houseRules({ language });

/** The campus's house rules in a language, fetched once they are needed. */
export function useHouseRules(language: Language): Fetched<HouseRules> {
  return useCampusText(language, askRules);
}

/** The text. It is read with the keyboard too: what scrolls can take the focus. */
export function HouseRulesText({ text }: { readonly text: Fetched<HouseRules> }) {
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
