import { longestOwnQuestion } from '../../../contract/joker.ts';
import type { JokerQuestion } from '../../../contract/joker.ts';
import type { JokerFault } from '../../../contract/failures.ts';
import { normaliseAnswer } from '../joker.ts';
import type { Entry } from '../ports.ts';
import type { RecoverySettings } from '../settings.ts';
import { isGuessable } from './guessable-answers.ts';

/** A question with the answer that somebody wants to give to it. */
export interface NewJoker {
  readonly question: JokerQuestion;
  readonly answer: string;
}

type Reason = JokerFault['reason'];
type About = Pick<Entry, 'login' | 'givenName' | 'names' | 'numbers' | 'birthDates' | 'mailAddresses'>;

/**
 * What is wrong with questions and answers that somebody chooses. Answers are compared as they are kept: normalised. Whether
 * an answer stands in its question is known of a person's own words only; ours hold no answers.
 * @param entry whose they would be
 * @param settings `choose`: as many are asked for; `shortestAnswer`: letters and digits
 * @returns at most one fault of a question and one of its answer for each place, in the order of the places; empty: all fit
 */
export function jokerFaults(
  jokers: readonly NewJoker[],
  entry: About,
  settings: Pick<RecoverySettings['jokers'], 'choose' | 'ownQuestions' | 'shortestAnswer'>,
): readonly JokerFault[] {
  const names = jokers.map(({ question }) => spellingOf(question));
  const answers = jokers.map(({ answer }) => normaliseAnswer(answer));
  const own = ownedBy(entry);
  const faults = jokers.flatMap(({ question }, place): JokerFault[] => {
    const answer = answers[place] ?? '';
    const reasons = [
      questionFault(question, names, place, settings.ownQuestions),
      answerFault(answer, question, own, answers.indexOf(answer) < place, settings.shortestAnswer),
    ];
    return reasons.flatMap((reason) => (reason === null ? [] : [{ place, reason }]));
  });
  const missing = Array.from(
    { length: Math.max(settings.choose - jokers.length, 0) },
    (_, more): JokerFault => ({
      place: jokers.length + more,
      reason: 'question-missing',
    }),
  );
  return [...faults, ...missing];
}

function questionFault(
  question: JokerQuestion,
  names: readonly string[],
  place: number,
  ownQuestions: boolean,
): Reason | null {
  if ('ownWords' in question) {
    const { ownWords } = question;
    if (!ownQuestions || wordsOf(ownWords).length === 0 || ownWords.length > longestOwnQuestion)
      return 'question-missing';
  }
  return names.indexOf(names[place] ?? '') < place ? 'question-twice' : null;
}

function answerFault(
  answer: string,
  question: JokerQuestion,
  own: ReadonlySet<string>,
  twice: boolean,
  shortest: number,
): Reason | null {
  if (answer === '') return 'answer-missing';
  if (lengthOf(answer) < shortest) return 'answer-too-short';
  if (isGuessable(answer)) return 'answer-guessable';
  if (twice) return 'answer-twice';
  if ('ownWords' in question && standsIn(answer, question.ownWords)) return 'answer-in-question';
  return own.has(answer) ? 'answer-is-yours' : null;
}

/** One spelling of a question: the same one in other capitals is no second one. */
export function spellingOf(question: JokerQuestion): string {
  return 'id' in question ? `id ${question.id}` : `own ${normaliseAnswer(question.ownWords)}`;
}

/** A sign that stands for a syllable or a word says more than a letter. */
const syllable = /[\p{Script=Han}\p{Script=Hangul}]/u;

function lengthOf(answer: string): number {
  return [...answer].reduce((length, symbol) => length + (syllable.test(symbol) ? 2 : 1), 0);
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}\p{So}\p{Emoji_Modifier}]+/u)
    .map(normaliseAnswer)
    .filter((word) => word !== '');
}

/** Whether an answer is one or more of the question's words in a row; of scripts that part no words, any of its parts. */
function standsIn(answer: string, question: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(answer))
    return normaliseAnswer(question).includes(answer);
  const words = wordsOf(question);
  return words.some((_, first) =>
    words.some((__, last) => last >= first && words.slice(first, last + 1).join('') === answer),
  );
}

/** What the institution knows of the person, and others do too: it identifies, it does not prove. */
function ownedBy({
  login,
  givenName,
  names,
  numbers,
  birthDates,
  mailAddresses,
}: About): ReadonlySet<string> {
  const called = [...names, givenName];
  const fullNames = called.flatMap((one) => called.map((other) => `${one} ${other}`));
  const addresses = mailAddresses.flatMap((address) => [address, address.slice(0, address.lastIndexOf('@'))]);
  const all = [login, ...called, ...fullNames, ...numbers, ...birthDates.flatMap(writtenDates), ...addresses];
  return new Set(all.map(normaliseAnswer).filter((each) => each !== ''));
}

const months = [
  ['janvier', 'january'],
  ['février', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['août', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['décembre', 'december'],
] as const;

/** A date, `YYYY-MM-DD`, in the ways in which people write theirs. */
function writtenDates(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const short = year.slice(-2);
  const bare = String(Number(day));
  const figures = [year, short].flatMap((y) => [
    `${day}${month}${y}`,
    `${month}${day}${y}`,
    `${y}${month}${day}`,
    `${bare}${Number(month)}${y}`,
  ]);
  const named = (months[Number(month) - 1] ?? []).flatMap((name) => [
    `${bare}${name}${year}`,
    `${bare}${name}`,
    `${name}${bare}${year}`,
    `${name}${bare}`,
    `${name}${year}`,
  ]);
  return [...figures, ...named];
}
