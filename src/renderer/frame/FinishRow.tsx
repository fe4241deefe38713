import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

interface FinishRowProps {
  readonly words: string;
  readonly seconds: number;
  /** Something else is what one would rather do here. */
  readonly quieter?: boolean;
}

/** The last action of a visit, and when the screen leaves by itself. */
export function FinishRow({ words, seconds, quieter = false }: FinishRowProps) {
  const { duration, frame } = useMessages();
  const left = useSecondsLeft(seconds);
  return (
    <>
      <Button look={quieter ? 'plain' : 'primary'} onPress={() => void propose('cancel', {})}>
        {words}
      </Button>
      <p className="closes-in" role="timer">
        {frame.closesIn(duration(left))}
      </p>
    </>
  );
}
