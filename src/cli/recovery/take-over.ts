import type { JokerFault } from '../../contract/failures.ts';
import { mostJokers } from '../../contract/joker.ts';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { hashAnswer, hashDigest, normaliseAnswer } from '../../main/recovery/joker.ts';
import type { RecordKeys } from '../../main/recovery/keys.ts';
import type {
  DirectoryFault,
  DirectoryPort,
  Entry,
  PersonRecord,
  RecordPort,
  StoredHash,
} from '../../main/recovery/ports.ts';
import { isGuessableDigest } from '../../main/recovery/proofs/guessable-answers.ts';
import { jokerFaults, spellingOf } from '../../main/recovery/proofs/joker-fitness.ts';
import { changeRecord } from '../../main/recovery/record.ts';
import type { ScryptWork } from '../../main/recovery/scrypt.ts';
import { directoryFault, isOfOnePerson } from './directory-fault.ts';
import type { JokerRow, ReadRow } from './joker-rows.ts';
import { findPerson, notFound } from './person.ts';

export interface TakeOverParts {
  readonly directory: Pick<DirectoryPort, 'lookup' | 'lookupLogin'>;
  readonly records: RecordPort;
  readonly keys: RecordKeys;
  /** Letters and digits of an answer in clear. */
  readonly shortestAnswer: number;
  /** Smaller only in tests. */
  readonly work?: ScryptWork;
}

/** `stops`: whatever comes after would fare no better. */
export interface NotTaken {
  readonly why: string;
  readonly stops: boolean;
}
export interface Taken {
  readonly outcome: 'kept' | 'unchanged';
  readonly uuid: string;
}

/**
 * Puts questions of an earlier portal into people's records, one row after the other. What somebody has chosen at a kiosk
 * meanwhile is newer than the file and stays; a row that is there already changes nothing.
 * @returns what takes one row over, and knows of the rows before it
 */
export function createTakeOver(
  parts: TakeOverParts,
): (line: ReadRow['line'], row: JokerRow) => Promise<Result<Taken, NotTaken>> {
  const earlier = new Map<string, EarlierRows>();
  return async (line, row) => {
    const found = await findPerson(parts.directory, row.person);
    if (!found.ok) {
      return typeof found.failure === 'string' ? refused(notFound(found.failure)) : broken(found.failure);
    }
    const entry = found.value;
    if (entry.account === 'privileged') return refused('this account never recovers at a kiosk');
    const unfit = unfitness(row, entry, parts.shortestAnswer);
    if (unfit !== null) return refused(unfit);
    const rows = earlier.get(entry.uuid) ?? { questions: new Map(), answers: new Map() };
    earlier.set(entry.uuid, rows);
    const twice = notedTwice(rows, line, row);
    return twice === null ? keep(parts, entry, row) : refused(twice);
  };
}

/** What the file has said of one person so far: the line of each question and of each answer. */
interface EarlierRows {
  readonly questions: Map<string, number>;
  readonly answers: Map<string, number>;
}

function notedTwice(
  { questions, answers }: EarlierRows,
  line: number,
  { question, answer }: JokerRow,
): string | null {
  const asked = spellingOf(question);
  const said =
    answer.form === 'clear'
      ? normaliseAnswer(answer.clear)
      : `${answer.digest.algorithm} ${answer.digest.digest}`;
  const sameQuestion = questions.get(asked);
  if (sameQuestion !== undefined) return `line ${sameQuestion} has this question for the same person`;
  const sameAnswer = answers.get(said);
  if (sameAnswer !== undefined) return `line ${sameAnswer} has this answer for the same person`;
  questions.set(asked, line);
  answers.set(said, line);
  return null;
}

const unfitWords: Readonly<Record<JokerFault['reason'], string>> = {
  'question-missing': 'the question has no word',
  'question-twice': 'the question is there twice',
  'answer-missing': 'nothing is left of the answer once it is normalised',
  'answer-too-short': 'the answer is too short',
  'answer-guessable': 'the answer is one of the first that anybody would try',
  'answer-twice': 'the answer is there twice',
  'answer-in-question': 'the answer stands in the question',
  'answer-is-yours': 'the answer is what the directory says of the person',
};

/** As for a question that is chosen at a kiosk; of a digest one cannot know as much. */
function unfitness({ question, answer }: JokerRow, entry: Entry, shortestAnswer: number): string | null {
  const clear = answer.form === 'clear' ? answer.clear : '';
  const settings = { choose: 0, ownQuestions: true, shortestAnswer };
  const reasons = jokerFaults([{ question, answer: clear }], entry, settings).map(({ reason }) => reason);
  if (answer.form === 'clear') return reasons[0] === undefined ? null : unfitWords[reasons[0]];
  if (reasons.includes('question-missing')) return unfitWords['question-missing'];
  return isGuessableDigest(answer.digest) ? unfitWords['answer-guessable'] : null;
}

async function keep(
  { records, keys, work }: TakeOverParts,
  entry: Entry,
  { question, answer }: JokerRow,
): Promise<Result<Taken, NotTaken>> {
  const asked = spellingOf(question);
  const isThere = ({ jokers }: PersonRecord): boolean =>
    jokers.some((joker) => spellingOf(joker.question) === asked);
  const isFull = ({ jokers }: PersonRecord): boolean => jokers.length >= mostJokers;
  const { uuid } = entry;

  const held = await records.read(entry);
  if (!held.ok) return broken(held.failure);
  const { record } = held.value;
  if (entry.account === 'not-activated' && record.activation?.state !== 'active') {
    return refused('this account is not activated: its owner chooses questions then');
  }
  if (isThere(record)) return succeeded({ outcome: 'unchanged', uuid });
  if (isFull(record)) return refused(`this person has ${mostJokers} questions already`);

  const stored = await storedAnswer(keys, uuid, answer, work);
  const changed = await changeRecord(
    records,
    entry,
    (now) =>
      isThere(now) || isFull(now)
        ? 'keep'
        : { ...now, jokers: [...now.jokers, { question, answer: stored }] },
    { held: held.value },
  );
  if (!changed.ok) return broken(changed.failure);
  // The salt is fresh: no other answer has this hash.
  const isOurs = changed.value.record.jokers.some((joker) => joker.answer.hash === stored.hash);
  return succeeded({ outcome: isOurs ? 'kept' : 'unchanged', uuid });
}

async function storedAnswer(
  keys: RecordKeys,
  uuid: string,
  answer: JokerRow['answer'],
  work: ScryptWork | undefined,
): Promise<StoredHash> {
  if (answer.form === 'digest') return hashDigest(keys, uuid, answer.digest, work);
  const hashed = await hashAnswer(keys, uuid, answer.clear, work);
  if (!hashed.ok) throw new Error('an answer that was found fit came to nothing');
  return hashed.value;
}

function refused(why: string): Result<never, NotTaken> {
  return failed({ why, stops: false });
}

function broken(fault: DirectoryFault): Result<never, NotTaken> {
  return failed({ why: directoryFault(fault), stops: !isOfOnePerson(fault) });
}
