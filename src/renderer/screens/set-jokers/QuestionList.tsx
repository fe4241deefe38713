import type { JokerQuestionId } from '../../../contract/joker.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useMessages } from '../../messages/context.ts';
import type { Picked } from './joker-drafts.ts';

interface QuestionListProps {
  readonly free: readonly JokerQuestionId[];
  readonly ownQuestions: boolean;
  readonly onPick: (question: Exclude<Picked, null>) => void;
}

/** The questions to choose from. */
export function QuestionList({ free, ownQuestions, onPick }: QuestionListProps) {
  const { joker, settings } = useMessages();
  const rows = [
    ...free.map((id) => [id, joker.questions[id]] as const),
    ...(ownQuestions ? [['own', settings.jokers.own] as const] : []),
  ];
  return (
    <ul className="questions" aria-label={settings.jokers.pickLabel}>
      {rows.map(([question, words]) => (
        <li key={question}>
          <button type="button" className="question-row" onClick={() => onPick(question)}>
            <span>{words}</span>
            <Icon name="forward" />
          </button>
        </li>
      ))}
    </ul>
  );
}
