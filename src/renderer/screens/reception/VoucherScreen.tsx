import type { Notice } from '../../../contract/failures.ts';
import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { grouped } from '../../controls/grouped.ts';
import { Screen } from '../../frame/Screen.tsx';
import { useSecondsLeft } from '../../frame/use-seconds-left.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface VoucherScreenProps {
  readonly step: Extract<Step, { name: 'reception-voucher' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The voucher, seen this once. */
export function VoucherScreen({ step, notice, working }: VoucherScreenProps) {
  const { duration, reception, titles } = useMessages();
  const words = reception.voucher;
  const left = useSecondsLeft(step.secondsLeft);
  return (
    <Screen
      title={titles['reception-voucher']}
      lead={words.lead}
      notice={<NoticeBox notice={notice} />}
      actions={
        <>
          <Button look="primary" unavailable={working} onPress={() => void propose('back', {})}>
            {words.next}
          </Button>
          <p className="closes-in" role="timer">
            {left > 0 ? words.left(duration(left)) : words.over}
          </p>
        </>
      }
    >
      <p>
        <span>{words.label}</span> <strong dir="auto">{step.displayName}</strong>
      </p>
      <p className="shown-value" dir="ltr" translate="no">
        {grouped(step.voucher)}
      </p>
      <ul className="facts">
        {words.facts(step.minutes).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </Screen>
  );
}
