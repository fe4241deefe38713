import type { Notice } from '../../../contract/failures.ts';
import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { WaitingLine } from '../../frame/WaitingLine.tsx';
import { useWaiting } from '../../frame/use-waiting.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { DetailRow } from './DetailRow.tsx';

interface DetailsScreenProps {
  readonly step: Extract<Step, { name: 'details' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** What is kept for the day when something is forgotten, and what can be changed of it. */
export function DetailsScreen({ step, notice, working }: DetailsScreenProps) {
  const { details, frame, titles } = useMessages();
  const waiting = useWaiting(working);
  return (
    <Screen
      title={titles.details}
      lead={details.lead}
      notice={<NoticeBox notice={notice} />}
      actions={
        <>
          <Button look="primary" unavailable={working} onPress={() => void propose('cancel', {})}>
            {frame.finish}
          </Button>
          <WaitingLine waiting={waiting} long="saving" />
        </>
      }
    >
      <ul className="details">
        {step.offered.map((detail) => (
          <DetailRow key={detail} detail={detail} overview={step.overview} working={working} />
        ))}
      </ul>
    </Screen>
  );
}
