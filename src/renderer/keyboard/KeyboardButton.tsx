import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { usePage } from '../store.ts';
import { tell, useKeyboard } from './keyboard-store.ts';

/** Shows the keyboard and sends it away, wherever there is something to type. */
export function KeyboardButton() {
  const { keyboard } = useMessages();
  const isOffered = usePage(({ campus }) => campus?.keyboard === 'auto');
  const hasField = useKeyboard(({ field }) => field !== null);
  const isShown = useKeyboard(({ shown }) => shown !== 'no');
  if (!isOffered || !hasField) return null;
  return (
    <Button icon="keyboard" pressed={isShown} onPress={() => tell({ sign: 'toggled' })}>
      {keyboard.button}
    </Button>
  );
}
