import { useId } from 'react';
import type { ProofOffer } from '../../../contract/view.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useMessages } from '../../messages/context.ts';

interface ProofCardProps {
  readonly offer: ProofOffer;
  /** It ends the proving by itself, and others do not. */
  readonly isMarked: boolean;
  readonly unavailable: boolean;
  readonly onChoose: () => void;
}

/** One proof: what it is called, what it takes. One that was given keeps its place, with a tick. */
export function ProofCard({ offer, isMarked, unavailable, onChoose }: ProofCardProps) {
  const { proofs } = useMessages();
  const id = useId();
  const { proof, to, given } = offer;
  return (
    <li className={given ? 'choice choice-row choice-given' : 'choice choice-row'}>
      <div className="choice-words">
        {given ? (
          <p className="choice-title">{proofs.names[proof]}</p>
        ) : (
          <button
            type="button"
            className="choice-title"
            aria-describedby={id}
            aria-disabled={unavailable ? true : undefined}
            onClick={() => {
              if (!unavailable) onChoose();
            }}
          >
            {proofs.names[proof]}
          </button>
        )}
        <p className="choice-hint" id={id}>
          {given ? proofs.given : to === null ? proofs.takes[proof] : proofs.sentTo(to)}
        </p>
      </div>
      {isMarked && <span className="choice-note">{proofs.alone}</span>}
      <div className="choice-mark">
        <Icon name={given ? 'met' : 'forward'} />
      </div>
    </li>
  );
}
