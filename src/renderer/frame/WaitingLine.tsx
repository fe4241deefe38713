import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';
import type { Waiting } from './use-waiting.ts';

interface WaitingLineProps {
  readonly waiting: Waiting;
  /** Whether what is under way can be abandoned: a write that was sent cannot. */
  readonly canGiveUp: boolean;
}

/** Says, after a while, what one is waiting for; and after a longer while offers a way out. */
export function WaitingLine({ waiting, canGiveUp }: WaitingLineProps) {
  const words = useMessages().waiting;
  const long = canGiveUp ? words.long : words.longWrite;
  return (
    <div className="waiting">
      <p role="status">
        {waiting === 'said' && words.directory}
        {waiting === 'long' && long}
      </p>
      {waiting === 'long' && canGiveUp && (
        <Button onPress={() => void propose('cancel', {})}>{words.giveUp}</Button>
      )}
    </div>
  );
}
