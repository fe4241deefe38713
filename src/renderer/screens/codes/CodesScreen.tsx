import type { Notice } from '../../../contract/failures.ts';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface CodesScreenProps {
  readonly codes: readonly string[];
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The recovery codes, shown once; before they are made there are none. */
export function CodesScreen({ codes, notice, working }: CodesScreenProps) {
  const { settings, titles, waiting } = useMessages();
  const words = settings.codes;
  const isMade = codes.length > 0;
  return (
    <Screen
      title={titles.codes}
      lead={words.lead}
      notice={<NoticeBox notice={notice} />}
      onSubmit={() => void propose('codesWritten', {})}
      actions={
        <SubmitRow
          words={isMade ? words.written : words.again}
          waitingWords={isMade ? words.waiting : waiting.brief}
          working={working}
          notice={notice}
          long={isMade ? 'saving' : 'asking'}
        />
      }
    >
      {isMade && (
        <ol className="codes" aria-label={words.label} dir="ltr" translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      )}
      <ul className="facts">
        {words.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </Screen>
  );
}
