import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { useMessages } from '../messages/context.ts';
import { propose } from '../propose.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/**
 * Are you still there? Any press and any key say yes: the page's own listener (activity.ts) hears them, here as
 * everywhere. The step stays as it is underneath.
 */
export function IdleOverlay({ seconds }: { readonly seconds: number }) {
  const { duration, idle } = useMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useSecondsLeft(seconds);
  // Main counts down too, view by view: the line shrinks from where it began.
  const [total] = useState(seconds);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="idle"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      // Escape is a sign of life like any other key; only main's next view takes the question away.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={`${id}-title`}>{idle.title}</h2>
      <p className="idle-seconds" aria-hidden="true">
        {left}
      </p>
      <progress className="idle-line" aria-hidden="true" max={total} value={left} />
      <p id={`${id}-text`}>{idle.text(duration(left))}</p>
      <Button look="primary" onPress={() => void propose('stillHere', {})}>
        {idle.stay}
      </Button>
    </dialog>
  );
}
