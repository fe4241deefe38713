import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import type { LongWait } from '../messages/messages.ts';
import { propose } from '../propose.ts';
import type { Waiting } from './use-waiting.ts';

interface WaitingLineProps {
  readonly waiting: Waiting;
  readonly long: LongWait;
}

/** Says, after a while, what one is waiting for; and after a longer while offers a way out. */
export function WaitingLine({ waiting, long }: WaitingLineProps) {
  const words = useMessages().waiting;
  return (
    <div className="waiting">
      <p role="status">
        {waiting === 'said' && words.directory}
        {waiting === 'long' && words.long[long]}
      </p>
      {waiting === 'long' && long === 'may-give-up' && (
        <Button onPress={() => void propose('cancel', {})}>{words.giveUp}</Button>
      )}
    </div>
  );
}
