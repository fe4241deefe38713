import { Icon } from '../controls/Icon.tsx';
import { useMessages } from '../messages/context.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/** The longest a visit may last is near: said beside the step, which goes on, because nothing extends it. */
export function AbsoluteLimit({ seconds }: { readonly seconds: number }) {
  const { duration, idle } = useMessages();
  const left = useSecondsLeft(seconds);
  return (
    <div className="absolute-limit">
      <Icon name="clock" />
      <p role="timer">{idle.absolute(duration(left))}</p>
    </div>
  );
}
