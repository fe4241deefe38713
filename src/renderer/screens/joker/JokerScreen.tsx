import { useId, useRef, useState } from 'react';
import type { Notice } from '../../../contract/failures.ts';
import { longestAnswer } from '../../../contract/joker.ts';
import type { JokerQuestion } from '../../../contract/joker.ts';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useAnswered } from '../../frame/use-answered.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';

interface JokerScreenProps {
  readonly question: JokerQuestion;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The question chosen at activation. */
export function JokerScreen({ question, notice, working }: JokerScreenProps) {
  const { joker, titles } = useMessages();
  const id = useId();
  const answer = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(false);

  // A refused answer is typed again whole: what stands there is out of date, and strangers may be behind.
  useAnswered(() => {
    if (notice?.code === 'answer-wrong' && answer.current !== null) answer.current.value = '';
  });

  const submit = (): void => {
    const typed = answer.current?.value ?? '';
    setEmpty(typed.trim() === '');
    if (typed.trim() === '') answer.current?.focus();
    else void propose('answerJoker', { answer: typed });
  };

  return (
    <Screen
      title={titles.joker}
      lead={joker.lead}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <SubmitRow words={joker.submit} waitingWords={joker.waiting} working={working} notice={notice} />
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
          inputRef={answer}
          input={{ name: 'answer', maxLength: longestAnswer, onInput: () => setEmpty(false) }}
        />
      </div>
    </Screen>
  );
}
