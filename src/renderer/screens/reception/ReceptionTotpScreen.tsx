import type { Notice } from '../../../contract/failures.ts';
import { longestCode } from '../../../contract/proofs.ts';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useOneField } from '../../frame/use-one-field.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface ReceptionTotpScreenProps {
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The second factor of a member of the reception. */
export function ReceptionTotpScreen({ notice, working }: ReceptionTotpScreenProps) {
  const { code, reception, titles } = useMessages();
  const words = reception.totp;
  const { field, isEmpty, onInput, submit } = useOneField(notice, ['code-wrong'], (typed) => {
    void propose('receptionTotp', { code: typed });
  });
  return (
    <Screen
      title={titles['reception-totp']}
      lead={words.lead}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <SubmitRow words={code.submit} waitingWords={code.waiting} working={working} notice={notice} />
      }
    >
      <div className="fields">
        <Field
          label={words.label}
          hint={words.hint}
          fault={isEmpty ? code.empty : null}
          takes="digits"
          inputRef={field}
          input={{ name: 'code', maxLength: longestCode, onInput }}
        />
      </div>
    </Screen>
  );
}
