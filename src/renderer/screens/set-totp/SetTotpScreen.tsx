import { useId } from 'react';
import type { Notice } from '../../../contract/failures.ts';
import { longestCode } from '../../../contract/proofs.ts';
import type { Step } from '../../../contract/view.ts';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { grouped } from '../../controls/grouped.ts';
import { QrCode } from '../../drawings/QrCode.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useOneField } from '../../frame/use-one-field.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface SetTotpScreenProps {
  readonly step: Extract<Step, { name: 'set-totp' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** A new authenticator: the seed for it, and a code from it. */
export function SetTotpScreen({ step, notice, working }: SetTotpScreenProps) {
  const { code, settings, titles } = useMessages();
  const words = settings.totp;
  const id = useId();
  const { field, isEmpty, onInput, submit } = useOneField(
    notice,
    ['totp-unconfirmed', 'code-wrong'],
    (typed) => {
      void propose('confirmTotp', { code: typed });
    },
  );
  return (
    <Screen
      title={titles['set-totp']}
      lead={words.scan}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <SubmitRow
          words={words.submit}
          waitingWords={words.waiting}
          working={working}
          notice={notice}
          long="saving"
        />
      }
    >
      <div className="enrolment">
        <QrCode rows={step.rows} label={words.picture} />
        <div className="fields">
          <div>
            <p id={id} className="seed-label">
              {words.seed}
            </p>
            <p className="seed" aria-labelledby={id} dir="ltr" translate="no">
              {grouped(step.seed)}
            </p>
          </div>
          <Field
            label={words.code}
            hint={words.codeHint}
            fault={isEmpty ? code.empty : null}
            inputRef={field}
            takes="digits"
            input={{ name: 'code', maxLength: longestCode, onInput }}
          />
        </div>
      </div>
    </Screen>
  );
}
