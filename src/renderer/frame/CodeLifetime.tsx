import { useMessages } from '../messages/context.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/** How long a code that was sent is still taken, and that another one is needed once it is not. */
export function CodeLifetime({ seconds }: { readonly seconds: number }) {
  const { code, duration } = useMessages();
  const left = useSecondsLeft(seconds);
  return (
    <p className="lifetime" role="timer">
      {left > 0 ? code.goodFor(duration(left)) : code.over}
    </p>
  );
}
