import { describe, expect, it } from 'vitest';
import { jokerQuestionIds } from '../../../src/contract/joker.ts';
import {
  draftFault,
  freeQuestions,
  isOfQuestion,
  questionOf,
} from '../../../src/renderer/screens/set-jokers/joker-drafts.ts';

describe('questions that are being chosen', () => {
  it('leave the others free; at its own place a question may be kept, and one’s own words may stand anywhere', () => {
    const picked = ['first-pet', 'own', null] as const;
    expect(freeQuestions(picked, 2)).toEqual(jokerQuestionIds.filter((id) => id !== 'first-pet'));
    expect(freeQuestions(picked, 0)).toEqual(jokerQuestionIds);
  });

  it('are not gone on from while something is missing, the question before its answer', () => {
    expect(draftFault(1, null, '', 'Lille')).toEqual({ place: 1, reason: 'question-missing' });
    expect(draftFault(1, 'own', '  ', '')).toEqual({ place: 1, reason: 'question-missing' });
    expect(draftFault(0, 'first-pet', '', ' ')).toEqual({ place: 0, reason: 'answer-missing' });
    expect(draftFault(0, 'own', 'Où ?', 'Lille')).toBeNull();
    expect(draftFault(0, 'first-pet', '', 'Azor')).toBeNull();
  });

  it('are sent as one of ours or in one’s own words', () => {
    expect(questionOf('first-pet', 'ignored')).toEqual({ id: 'first-pet' });
    expect(questionOf('own', ' Où ? ')).toEqual({ ownWords: 'Où ?' });
    expect(() => questionOf(null, '')).toThrow(/picked/u);
  });

  it('have their faults told where they are', () => {
    expect(isOfQuestion({ place: 0, reason: 'question-twice' })).toBe(true);
    expect(isOfQuestion({ place: 0, reason: 'answer-in-question' })).toBe(false);
  });
});
