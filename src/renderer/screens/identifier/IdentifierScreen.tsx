import type { Notice } from '../../../contract/failures.ts';
import type { IdentifierFormat } from '../../../contract/identifiers.ts';
import { Choice } from '../../controls/Choice.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { NumberDrawing } from '../../drawings/NumberDrawing.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface IdentifierScreenProps {
  readonly formats: readonly IdentifierFormat[];
  readonly notice: Notice | null;
}

/** Which number do you have? */
export function IdentifierScreen({ formats, notice }: IdentifierScreenProps) {
  const { identifier, numbers, titles } = useMessages();
  return (
    <Screen title={titles.identifier} lead={identifier.lead} notice={<NoticeBox notice={notice} />}>
      <div className="cards">
        {formats.map(({ kind, example }) => (
          <Choice
            key={kind}
            look="card"
            title={numbers[kind].name}
            hint={numbers[kind].where}
            drawing={<NumberDrawing kind={kind} example={example} />}
            onChoose={() => void propose('chooseIdentifier', { kind })}
          />
        ))}
      </div>
    </Screen>
  );
}
