import type { Notice } from '../../../contract/failures.ts';
import { longestCode } from '../../../contract/proofs.ts';
import type { CodeProof } from '../../../contract/proofs.ts';
import type { Step } from '../../../contract/view.ts';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { CodeLifetime } from '../../frame/CodeLifetime.tsx';
import { OtherProof } from '../../frame/OtherProof.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SendAgain } from '../../frame/SendAgain.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useOneField } from '../../frame/use-one-field.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface ProofScreenProps {
  readonly step: Extract<Step, { name: 'proof' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** Codes of digits alone. */
const digits: ReadonlySet<CodeProof> = new Set(['mail-code', 'mobile-code', 'totp']);

/** One code, whatever its kind. */
export function ProofScreen({ step, notice, working }: ProofScreenProps) {
  const { code: words } = useMessages();
  const { proof, sentTo, seconds, others } = step;
  const { field, isEmpty, onInput, submit } = useOneField(
    notice,
    ['code-wrong', 'code-over', 'code-sent', 'voucher-refused'],
    (code) => void propose('giveCode', { code }),
  );
  return (
    <Screen
      title={words.titles[proof]}
      lead={words.leads[proof](sentTo ?? '')}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <>
          <SubmitRow words={words.submit} waitingWords={words.waiting} working={working} notice={notice} />
          {sentTo !== null && <SendAgain working={working} />}
          <OtherProof others={others} working={working} />
        </>
      }
    >
      <div className="fields">
        <Field
          label={words.labels[proof]}
          hint={words.hints[proof]}
          fault={isEmpty ? words.empty : null}
          takes={digits.has(proof) ? 'digits' : 'words'}
          inputRef={field}
          input={{
            name: 'code',
            maxLength: longestCode,
            onInput,
          }}
        />
      </div>
      {seconds !== null && <CodeLifetime seconds={seconds} />}
    </Screen>
  );
}
