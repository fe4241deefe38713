import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';

/** From the proof that is asked for to the choice of another; nothing where there is no other. */
export function OtherProof({ others, working }: { readonly others: boolean; readonly working: boolean }) {
  const { proofs } = useMessages();
  if (!others) return null;
  return (
    <Button unavailable={working} onPress={() => void propose('otherProofs', {})}>
      {proofs.other}
    </Button>
  );
}
