import type { Step } from '../../../contract/view.ts';
import { Screen } from '../../frame/Screen.tsx';
import { FinishRow } from '../../frame/FinishRow.tsx';
import { Icon } from '../../controls/Icon.tsx';
import { useMessages } from '../../messages/context.ts';

/** It worked: what changes from now on. */
export function DoneScreen({ step }: { readonly step: Extract<Step, { name: 'done' }> }) {
  const { done, frame, titles } = useMessages();
  return (
    <Screen title={titles.done} actions={<FinishRow words={frame.finish} seconds={step.seconds} />}>
      <p className="result">
        <span className="result-mark">
          <Icon name="met" />
        </span>
        {done.text[step.journey]}
      </p>
      <ul className="facts">
        <li>{done.works[step.usable]}</li>
        {step.mail.state === 'queued' && <li>{done.mail.queued(step.mail.to)}</li>}
        {step.mail.state === 'no-address' && <li>{done.mail['no-address']}</li>}
        <li>{done.keep[step.journey]}</li>
      </ul>
    </Screen>
  );
}
