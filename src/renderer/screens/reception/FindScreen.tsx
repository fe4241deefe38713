import type { Notice } from '../../../contract/failures.ts';
import { longestSearch } from '../../../contract/reception.ts';
import type { Step } from '../../../contract/view.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useOneField } from '../../frame/use-one-field.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface FindScreenProps {
  readonly step: Extract<Step, { name: 'reception-find' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** Who stands before the reception. */
export function FindScreen({ step, notice, working }: FindScreenProps) {
  const { reception, titles } = useMessages();
  const words = reception.find;
  const { found, tooMany } = step;
  const { field, isEmpty, onInput, submit } = useOneField(notice, [], (text) => {
    void propose('findPeople', { text });
  });
  return (
    <Screen
      title={titles['reception-find']}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <SubmitRow words={words.submit} waitingWords={words.waiting} working={working} notice={notice} />
      }
    >
      <div className="fields">
        <Field
          label={words.label}
          hint={words.hint}
          fault={isEmpty ? words.empty : null}
          inputRef={field}
          input={{ name: 'search', dir: 'auto', maxLength: longestSearch, onInput }}
        />
      </div>
      {found !== null && found.length > 0 && (
        <div className="found">
          <p role="status" className="found-count">
            {tooMany ? words.some : words.found(found.length)}
          </p>
          {found.map(({ displayName, populations }, place) => (
            <Choice
              key={`${place} ${displayName}`}
              look="row"
              title={displayName}
              hint={populations.map((population) => reception.populations[population]).join(', ')}
              unavailable={working}
              onChoose={() => void propose('choosePerson', { place })}
            />
          ))}
        </div>
      )}
    </Screen>
  );
}
