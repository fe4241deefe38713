import type { Notice } from '../../../contract/failures.ts';
import { longestCode } from '../../../contract/proofs.ts';
import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { CodeLifetime } from '../../frame/CodeLifetime.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SendAgain } from '../../frame/SendAgain.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useOneField } from '../../frame/use-one-field.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface ConfirmContactScreenProps {
  readonly step: Extract<Step, { name: 'confirm-contact' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The code that shows that an address or a mobile is the person's. */
export function ConfirmContactScreen({ step, notice, working }: ConfirmContactScreenProps) {
  const { code, settings, titles } = useMessages();
  const { confirm } = settings;
  const { field, isEmpty, onInput, submit } = useOneField(
    notice,
    ['contact-code-wrong', 'code-over', 'code-sent'],
    (typed) => void propose('confirmContact', { code: typed }),
  );
  return (
    <Screen
      title={titles['confirm-contact']}
      lead={confirm.lead[step.channel](step.sentTo)}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <>
          <SubmitRow
            words={code.submit}
            waitingWords={code.waiting}
            working={working}
            notice={notice}
            long={step.for === 'activation' ? 'may-give-up' : 'saving'}
          />
          <SendAgain working={working} />
          {step.for === 'activation' && (
            <Button unavailable={working} onPress={() => void propose('skip', {})}>
              {confirm.skip}
            </Button>
          )}
        </>
      }
    >
      <div className="fields">
        <Field
          label={confirm.label}
          hint={confirm.hint}
          fault={isEmpty ? code.empty : null}
          inputRef={field}
          takes="digits"
          input={{ name: 'code', maxLength: longestCode, onInput }}
        />
      </div>
      <CodeLifetime seconds={step.seconds} />
    </Screen>
  );
}
