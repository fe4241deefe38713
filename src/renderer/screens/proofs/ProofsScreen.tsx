import type { Notice } from '../../../contract/failures.ts';
import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { WaitingLine } from '../../frame/WaitingLine.tsx';
import { useWaiting } from '../../frame/use-waiting.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { openPanel } from '../../store.ts';
import { ProofCard } from './ProofCard.tsx';
import { proofsLeft } from './proofs-left.ts';

interface ProofsScreenProps {
  readonly step: Extract<Step, { name: 'proofs' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** What this person can prove themself by, in the order that they like. */
export function ProofsScreen({ step, notice, working }: ProofsScreenProps) {
  const { proofs, titles } = useMessages();
  const waiting = useWaiting(working);
  const { left, begun, one, suffices } = proofsLeft(step.offers, step.have, step.need);
  return (
    <Screen
      title={titles.proofs}
      lead={proofs.lead(left, begun, one)}
      notice={<NoticeBox notice={notice} />}
      actions={
        <>
          <WaitingLine waiting={waiting} long="may-give-up" />
          <div className="desk-help">
            <p>{proofs.desk}</p>
            <Button onPress={() => openPanel({ name: 'help', topic: 'desk' })}>{proofs.findDesk}</Button>
          </div>
        </>
      }
    >
      <ul className="proofs">
        {step.offers.map((offer) => (
          <ProofCard
            key={offer.proof}
            offer={offer}
            isMarked={one === 'some' && suffices(offer)}
            unavailable={working}
            onChoose={() => void propose('chooseProof', { proof: offer.proof })}
          />
        ))}
      </ul>
    </Screen>
  );
}
