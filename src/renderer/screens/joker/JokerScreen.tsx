import { useId } from 'react';
import type { Notice } from '../../../contract/failures.ts';
import { longestAnswer } from '../../../contract/joker.ts';
import type { Step } from '../../../contract/view.ts';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { OtherProof } from '../../frame/OtherProof.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useOneField } from '../../frame/use-one-field.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface JokerScreenProps {
  readonly step: Extract<Step, { name: 'joker' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** A question that the person chose, and their answer. */
export function JokerScreen({ step, notice, working }: JokerScreenProps) {
  const { joker, titles } = useMessages();
  const { question, place, of, others } = step;
  const id = useId();
  const { field, isEmpty, onInput, submit } = useOneField(notice, ['answer-wrong'], (answer) => {
    void propose('answerJoker', { answer });
  });
  return (
    <Screen
      title={titles.joker}
      lead={of > 1 ? joker.place(place, of) : joker.lead}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <>
          <SubmitRow words={joker.submit} waitingWords={joker.waiting} working={working} notice={notice} />
          <OtherProof others={others} working={working} />
        </>
      }
    >
      <p className="question" id={id} dir="auto">
        {'id' in question ? joker.questions[question.id] : question.ownWords}
      </p>
      <div className="fields">
        <Field
          label={joker.answer}
          hint={joker.answerHint}
          fault={isEmpty ? joker.empty : null}
          describedBy={id}
          inputRef={field}
          input={{ name: 'answer', maxLength: longestAnswer, dir: 'auto', onInput }}
        />
      </div>
    </Screen>
  );
}
