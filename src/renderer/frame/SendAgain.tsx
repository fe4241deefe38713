import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';

/** Has another code sent in place of the one before. */
export function SendAgain({ working }: { readonly working: boolean }) {
  const { code } = useMessages();
  return (
    <Button icon="again" unavailable={working} onPress={() => void propose('sendAgain', {})}>
      {code.again}
    </Button>
  );
}
