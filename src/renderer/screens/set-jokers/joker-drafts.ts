import type { JokerFault } from '../../../contract/failures.ts';
import { jokerQuestionIds } from '../../../contract/joker.ts';
import type { JokerQuestion, JokerQuestionId } from '../../../contract/joker.ts';

/** Which question stands at a place: one of ours, one in the person's own words, or none yet. */
export type Picked = JokerQuestionId | 'own' | null;

/** Our questions that are still free at a place, in their order; the one that stands there counts as free. */
export function freeQuestions(picked: readonly Picked[], place: number): readonly JokerQuestionId[] {
  return jokerQuestionIds.filter((id) => !picked.some((other, index) => other === id && index !== place));
}

/** What is to be corrected at a place before anything is asked of main; null: nothing. */
export function draftFault(
  place: number,
  picked: Picked,
  ownWords: string,
  answer: string,
): JokerFault | null {
  if (picked === null || (picked === 'own' && ownWords.trim() === '')) {
    return { place, reason: 'question-missing' };
  }
  return answer.trim() === '' ? { place, reason: 'answer-missing' } : null;
}

/** A question as main takes it. @throws Error where none was picked: a bug */
export function questionOf(picked: Picked, ownWords: string): JokerQuestion {
  if (picked === null) throw new Error('a question that was not picked');
  return picked === 'own' ? { ownWords: ownWords.trim() } : { id: picked };
}

/** Whether a fault is the question's; the others are the answer's. */
export function isOfQuestion({ reason }: JokerFault): boolean {
  return reason === 'question-missing' || reason === 'question-twice';
}
