import type { Notice } from '../../../contract/failures.ts';
import { longestContact } from '../../../contract/details.ts';
import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useOneField } from '../../frame/use-one-field.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface SetContactScreenProps {
  readonly step: Extract<Step, { name: 'set-contact' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** A recovery address, or a mobile. What was refused stays, to be corrected: it is no secret of its owner's. */
export function SetContactScreen({ step, notice, working }: SetContactScreenProps) {
  const { settings } = useMessages();
  const words = settings.contact[step.channel];
  const { field, isEmpty, onInput, submit } = useOneField(notice, [], (to) => {
    void propose('setContact', { to: to.trim() });
  });
  return (
    <Screen
      title={words.title}
      lead={words.lead}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <>
          <SubmitRow
            words={settings.contactSubmit}
            waitingWords={settings.contactWaiting}
            working={working}
            notice={notice}
            long={step.for === 'activation' ? 'may-give-up' : 'asking'}
          />
          {step.for === 'activation' && (
            <Button unavailable={working} onPress={() => void propose('skip', {})}>
              {settings.later}
            </Button>
          )}
        </>
      }
    >
      {step.kept !== null && <p className="kept">{settings.kept(step.kept)}</p>}
      <div className="fields">
        <Field
          label={words.label}
          hint={words.hint}
          fault={isEmpty ? words.empty : null}
          takes={step.channel === 'mail' ? 'words' : 'phone'}
          inputRef={field}
          input={{
            name: step.channel,
            dir: 'ltr',
            maxLength: longestContact,
            onInput,
          }}
        />
      </div>
    </Screen>
  );
}
