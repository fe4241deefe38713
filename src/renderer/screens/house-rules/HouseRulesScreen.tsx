import type { Notice } from '../../../contract/failures.ts';
import type { Language } from '../../../contract/languages.ts';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useMessages } from '../../messages/context.ts';
import { HouseRulesText, useHouseRules } from '../../panels/HouseRulesText.tsx';
import { propose } from '../../propose.ts';

interface HouseRulesScreenProps {
  readonly language: Language;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The house rules, to be read and accepted before an account is opened. */
export function HouseRulesScreen({ language, notice, working }: HouseRulesScreenProps) {
  const { houseRules: words, titles, waiting } = useMessages();
  const text = useHouseRules(language);
  return (
    <Screen
      title={titles['house-rules']}
      lead={words.lead}
      notice={<NoticeBox notice={notice} />}
      onSubmit={() => void propose('acceptHouseRules', {})}
      actions={
        <SubmitRow
          words={words.accept}
          waitingWords={waiting.brief}
          working={working || text === undefined}
          notice={notice}
        />
      }
    >
      <HouseRulesText text={text} />
    </Screen>
  );
}
