import type { Language } from '../../contract/languages.ts';
import { Button } from '../controls/Button.tsx';
import { Screen } from '../frame/Screen.tsx';
import { useMessages } from '../messages/context.ts';
import { closePanel } from '../store.ts';
import { HouseRulesText, useHouseRules } from './HouseRulesText.tsx';

/** The campus's house rules, over the password step. */
export function HouseRulesPanel({ language }: { readonly language: Language }) {
  const { houseRules: words } = useMessages();
  const text = useHouseRules(language);
  return (
    <Screen
      title={words.title}
      actions={
        <Button look="primary" onPress={closePanel}>
          {words.resume}
        </Button>
      }
    >
      <HouseRulesText text={text} />
    </Screen>
  );
}
