import type { Notice } from '../../contract/failures.ts';
import { Button } from '../controls/Button.tsx';
import type { LongWait } from '../messages/messages.ts';
import { countdownOf } from '../messages/notice-text.ts';
import { WaitingLine } from './WaitingLine.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';
import { useWaiting } from './use-waiting.ts';

interface SubmitRowProps {
  readonly words: string;
  readonly waitingWords: string;
  readonly working: boolean;
  readonly notice: Notice | null;
  readonly long?: LongWait;
  /** Something goes past the wait: the button does not rest. */
  readonly unslowed?: boolean;
}

/** The primary action of a form: it waits while main works, and rests while a slow-down counts down. */
export function SubmitRow({
  words,
  waitingWords,
  working,
  notice,
  long = 'may-give-up',
  unslowed = false,
}: SubmitRowProps) {
  const waiting = useWaiting(working);
  const left = useSecondsLeft(notice === null ? null : countdownOf(notice));
  return (
    <>
      <Button
        type="submit"
        look="primary"
        waiting={working}
        waitingWords={waitingWords}
        unavailable={left > 0 && !unslowed}
        icon="forward"
        iconAt="end"
      >
        {words}
      </Button>
      <WaitingLine waiting={waiting} long={long} />
    </>
  );
}
