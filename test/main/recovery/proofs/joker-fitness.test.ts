import { describe, expect, it } from 'vitest';
import { longestOwnQuestion } from '../../../../src/contract/joker.ts';
import type { JokerQuestion } from '../../../../src/contract/joker.ts';
import { jokerFaults } from '../../../../src/main/recovery/proofs/joker-fitness.ts';

const entry = {
  login: 'cdurand7',
  givenName: 'Noémie-Claire',
  names: ['Noémie-Claire', 'Delacourtille'],
  numbers: ['22001234', '080012345AB'],
  birthDates: ['2001-02-03'],
  mailAddresses: ['ncd.study@mail.example'],
};
const settings = { ask: 2, choose: 1, ownQuestions: true, shortestAnswer: 3 };
const pet = { id: 'first-pet' } as const;

/** The reasons against one answer. */
const against = (
  answer: string,
  question: JokerQuestion = pet,
  changed: Partial<typeof settings> = {},
): readonly string[] =>
  jokerFaults([{ question, answer }], entry, { ...settings, ...changed }).map(({ reason }) => reason);

describe('an answer', () => {
  it.each(['Pistache', 'Saint-Amand-les-Eaux', 'l’Haÿ', '斑点', '봄이', 'سلمى', 'Ζηνοβία', 'Ka9'])(
    'is taken: %s',
    (answer) => {
      expect(against(answer)).toEqual([]);
    },
  );

  it.each(['', '   ', '...', '\u200b'])('is missing: %j', (answer) => {
    expect(against(answer)).toEqual(['answer-missing']);
  });

  it('is too short by the letters and digits that count', () => {
    expect(against('K.v')).toEqual(['answer-too-short']);
    expect(against('K.v.z')).toEqual([]);
    expect(against('K.v.z', pet, { shortestAnswer: 4 })).toEqual(['answer-too-short']);
    expect(against('斑')).toEqual(['answer-too-short']);
  });

  it.each(
    [
      'Rouge; BLEU; purple; médor; Rex; Félix; rien; Je ne sais pas; I don’t know; azerty',
      'QWERTY; Marie; Martin; Maman; Paris; New-York; Harry Potter; Le roi lion; swimming pool',
      'aaa; 🐶🐶🐶; 1111; 1234; 123456789; 987654; abcdef; zyxw; 1998; 2042; ١٢٣٤',
    ].flatMap((row) => row.split('; ')),
  )('is guessable: %s', (answer) => {
    expect(against(answer)).toEqual(['answer-guessable']);
  });

  it.each(['Rougette', 'Parisot', '123457', 'abcdg', 'aab', '19987'])(
    'is not for its beginning: %s',
    (answer) => {
      expect(against(answer)).toEqual([]);
    },
  );

  it.each(
    [
      'CDurand7; Delacourtille; noemie claire; Noémie-Claire Delacourtille; Delacourtille, Noémie-Claire',
      '22 00 12 34; 080012345ab; ncd.study@mail.example; ncd study',
      '03/02/2001; 3/2/2001; 2001-02-03; 02/03/2001; 030201; 3 février 2001; february 3; Février 2001',
    ].flatMap((row) => row.split('; ')),
  )('is known of everybody who knows the person: %s', (answer) => {
    expect(against(answer)).toEqual(['answer-is-yours']);
  });
});

describe('a question in one’s own words', () => {
  const asks = (ownWords: string): JokerQuestion => ({ ownWords });

  it('is taken where the campus allows it, and not where it does not', () => {
    expect(against('Pistache', asks('Which tree stood there?'))).toEqual([]);
    expect(against('Pistache', asks('Which tree?'), { ownQuestions: false })).toEqual(['question-missing']);
    expect(against('Pistache', pet, { ownQuestions: false })).toEqual([]);
  });

  it.each(['', ' ', '???', 'a'.repeat(longestOwnQuestion + 1)])('is none: %j', (ownWords) => {
    expect(against('Pistache', asks(ownWords))).toEqual(['question-missing']);
  });

  it.each([
    ['Mon chien s’appelait Pistache, non ?', 'pistache'],
    ['The name of Kavi’s boat', 'Kavi'],
    ['Where is Saint Amand?', 'Saint-Amand'],
    ['Où est Saint-Amand ?', 'saint amand'],
    ['我的狗叫斑点吗', '斑点'],
  ])('may not hold its answer: %s', (question, answer) => {
    expect(against(answer, asks(question))).toEqual(['answer-in-question']);
  });

  it.each([
    ['En quelle année ?', 'Annelise'],
    ['Which chateau?', 'Chatou'],
    ['Who ran the pistachery?', 'Pistache'],
  ])('may hold letters of it: %s', (question, answer) => {
    expect(against(answer, asks(question))).toEqual([]);
  });
});

describe('several questions', () => {
  it('are each asked once, and each have an answer of their own, however they are spelt', () => {
    const faults = jokerFaults(
      [
        { question: pet, answer: 'Pistache' },
        { question: { ownWords: 'Which tree?' }, answer: 'Sureau' },
        { question: pet, answer: 'Vanneau' },
        { question: { ownWords: 'which  TREE' }, answer: 'pistache !' },
      ],
      entry,
      { ...settings, choose: 4 },
    );
    expect(faults).toEqual([
      { place: 2, reason: 'question-twice' },
      { place: 3, reason: 'question-twice' },
      { place: 3, reason: 'answer-twice' },
    ]);
  });

  it('are as many as the campus asks for, or more', () => {
    const two = [
      { question: pet, answer: 'Pistache' },
      { question: { id: 'first-concert' }, answer: 'Vanneau' },
    ] as const;
    expect(jokerFaults(two, entry, { ...settings, choose: 4 })).toEqual([
      { place: 2, reason: 'question-missing' },
      { place: 3, reason: 'question-missing' },
    ]);
    expect(jokerFaults(two, entry, { ...settings, choose: 1 })).toEqual([]);
  });

  it('are told apart from nothing: two missing answers are missing', () => {
    const faults = jokerFaults(
      [
        { question: pet, answer: '' },
        { question: { id: 'first-concert' }, answer: ' ' },
      ],
      entry,
      settings,
    );
    expect(faults.map(({ reason }) => reason)).toEqual(['answer-missing', 'answer-missing']);
  });
});

describe('somebody of whom little is known', () => {
  it('is not told that everything is theirs', () => {
    const bare = { login: 'x', givenName: '', names: [], numbers: [], birthDates: [], mailAddresses: [] };
    expect(jokerFaults([{ question: pet, answer: 'Pistache' }], bare, settings)).toEqual([]);
  });
});
