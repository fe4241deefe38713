import { useId } from 'react';
import type { Ref } from 'react';
import type { JokerFault } from '../../../contract/failures.ts';
import { longestAnswer, longestOwnQuestion } from '../../../contract/joker.ts';
import { Field } from '../../controls/Field.tsx';
import { useMessages } from '../../messages/context.ts';
import { isOfQuestion } from './joker-drafts.ts';
import type { Picked } from './joker-drafts.ts';

interface JokerDraftProps {
  readonly hidden: boolean;
  readonly picked: Picked;
  /** Of its question and of its answer: at most one each. */
  readonly faults: readonly JokerFault[];
  readonly questionRef: Ref<HTMLInputElement>;
  readonly answerRef: Ref<HTMLInputElement>;
  readonly onInput: () => void;
}

/** One question and its answer. Out of sight it keeps what was typed. */
export function JokerDraft({ hidden, picked, faults, questionRef, answerRef, onInput }: JokerDraftProps) {
  const { joker, settings } = useMessages();
  const words = settings.jokers;
  const id = useId();
  const said = (fault: JokerFault | undefined): string | null =>
    fault === undefined ? null : words.faults[fault.reason];
  const questions = said(faults.find(isOfQuestion));
  const answers = said(faults.find((fault) => !isOfQuestion(fault)));
  const isOurs = picked !== null && picked !== 'own';
  return (
    <div className="joker-draft" hidden={hidden}>
      {isOurs && (
        <p className="question" id={id}>
          {joker.questions[picked]}
        </p>
      )}
      <div className="fields">
        <div hidden={isOurs}>
          <Field
            label={words.ownQuestion}
            hint={words.ownQuestionHint}
            fault={questions}
            inputRef={questionRef}
            input={{ name: 'own-question', maxLength: longestOwnQuestion, dir: 'auto', onInput }}
          />
        </div>
        <Field
          label={words.answer}
          hint={words.answerHint}
          fault={answers}
          describedBy={isOurs ? id : undefined}
          inputRef={answerRef}
          input={{ name: 'answer', maxLength: longestAnswer, dir: 'auto', onInput }}
        />
      </div>
    </div>
  );
}
