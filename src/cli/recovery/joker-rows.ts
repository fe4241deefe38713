import { jokerQuestionIds, longestAnswer, longestOwnQuestion } from '../../contract/joker.ts';
import type { JokerQuestion } from '../../contract/joker.ts';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { digestOf, type AnswerDigest } from '../../main/recovery/joker.ts';
import type { CsvRow } from './csv.ts';

export const jokerColumns = ['person', 'question', 'answer'] as const;
type Column = (typeof jokerColumns)[number];

/** A question of an earlier portal, with its answer in clear or as the digest that was kept there. */
export interface JokerRow {
  readonly person: string;
  readonly question: JokerQuestion;
  readonly answer: { readonly form: 'clear'; readonly clear: string } | DigestAnswer;
}
type DigestAnswer = { readonly form: 'digest'; readonly digest: AnswerDigest };

/** One line of the file, by its number: what it says, or why it says nothing. */
export interface ReadRow {
  readonly line: number;
  readonly row: Result<JokerRow, string>;
}

/**
 * The rows of an import, which the first line gives their columns, in whatever order.
 * @returns the failure is what is wrong with the first line. No failure ever holds what stands in the file.
 */
export function jokerRows([head, ...rows]: readonly CsvRow[]): Result<readonly ReadRow[], string> {
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  for (const column of jokerColumns) {
    const count = names.filter((name) => name === column).length;
    if (count === 0) return failed(`the column ${column} is missing`);
    if (count > 1) return failed(`the column ${column} is there twice`);
  }
  return succeeded(rows.map(({ line, cells }) => ({ line, row: jokerRow(names, cells) })));
}

function jokerRow(names: readonly string[], cells: readonly string[]): Result<JokerRow, string> {
  const beyond = cells.slice(names.length).some((cell) => cell.trim() !== '');
  if (beyond || cells.length < names.length) {
    return failed(
      `has ${cells.length} cells, and the first line ${names.length}: a cell with the separator in it stands in quotation marks`,
    );
  }
  const cellOf = (column: Column): string => cells[names.indexOf(column)]?.trim() ?? '';
  const person = cellOf('person');
  if (person === '') return failed('no person is named');
  if (person.length > longestPerson) return failed(`the person is longer than ${longestPerson} characters`);
  const question = questionOf(cellOf('question'));
  if (!question.ok) return question;
  const answer = answerOf(cellOf('answer'));
  return answer.ok ? succeeded({ person, question: question.value, answer: answer.value }) : answer;
}

/** Of a login, which is the longest of what people are called. */
const longestPerson = 256;

/** One of ours by its id, or the words themselves. */
function questionOf(worded: string): Result<JokerQuestion, string> {
  const id = jokerQuestionIds.find((known) => known === worded);
  if (id !== undefined) return succeeded({ id });
  const ownWords = worded.normalize('NFC');
  if (ownWords === '') return failed('the question is empty');
  if (ownWords.length > longestOwnQuestion) {
    return failed(`the question is longer than ${longestOwnQuestion} characters`);
  }
  return /\p{Cc}/u.test(ownWords)
    ? failed('the question holds a line end or another control character')
    : succeeded({ ownWords });
}

/** A digest that says its kind and is not known, or one of `crypt` (`$6$…`): nobody could ever type it. */
const otherDigest = /^(?:\{[\w/-]+\}|\$[\w-]{1,16}\$)/u;
/** What MD5, SHA-1, SHA-256 and SHA-512 give, in hexadecimal. */
const bareDigest = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/iu;

function answerOf(answer: string): Result<JokerRow['answer'], string> {
  const digest = digestOf(answer);
  if (digest !== null) return succeeded({ form: 'digest', digest });
  if (otherDigest.test(answer)) {
    return failed('the digest is none of {MD5}, {SHA}, {SHA256}, {SHA512} in hexadecimal or base64');
  }
  if (bareDigest.test(answer)) {
    return failed('the answer looks like a digest: its kind stands before it, as in {MD5}0cc1…');
  }
  if (answer === '') return failed('the answer is empty');
  return answer.length > longestAnswer
    ? failed(`the answer is longer than ${longestAnswer} characters`)
    : succeeded({ form: 'clear', clear: answer });
}
