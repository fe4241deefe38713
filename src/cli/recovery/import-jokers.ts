import { readFile } from 'node:fs/promises';
import { jokerQuestionIds, longestAnswer, longestOwnQuestion, mostJokers } from '../../contract/joker.ts';
import type { JokerQuestion } from '../../contract/joker.ts';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { OpenedDirectory } from '../../main/compose-directory.ts';
import { digestOf, hashAnswer, hashDigest } from '../../main/recovery/joker.ts';
import type { StoredHash } from '../../main/recovery/ports.ts';
import { nameOf } from '../../main/recovery/proofs/joker-choice.ts';
import { changeRecord } from '../../main/recovery/record.ts';
import { fileAnd } from '../arguments.ts';
import type { Command } from '../command.ts';
import { findPerson, installationOptions, installationUsage, onInstallation } from '../installation.ts';
import { csvRows, type CsvRow } from './csv.ts';

const columns = ['person', 'question', 'answer'] as const;

/** Questions and answers of an earlier portal: clear, or as the digests that it kept. */
export const importJokers: Command = {
  words: ['import-jokers'],
  usage: `FILE ${installationUsage}`,
  summary: `takes old questions over: CSV with the columns ${columns.join(', ')}; repeatable`,
  async run(rest, terminal) {
    const { file, options } = fileAnd(rest, installationOptions);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch {
      terminal.complain(`${file}: cannot be read`);
      return 1;
    }
    const [head, ...rows] = csvRows(text);
    const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    const missing = columns.filter((column) => !names.includes(column));
    if (missing.length > 0) {
      terminal.complain(`${file}:1: the column ${missing.join(', ')} is missing`);
      return 1;
    }
    const cellOf = (row: CsvRow, column: (typeof columns)[number]): string =>
      row.cells[names.indexOf(column)]?.trim() ?? '';
    return onInstallation(options, terminal, async (opened) => {
      const total = { kept: 0, unchanged: 0, refused: 0 };
      for (const row of rows) {
        const outcome = await take(opened, {
          person: cellOf(row, 'person'),
          question: cellOf(row, 'question'),
          answer: cellOf(row, 'answer'),
        });
        const word = outcome.ok ? outcome.value : 'refused';
        total[word] += 1;
        // Neither the question nor the answer: a report is passed around.
        await terminal.print(`${file}:${row.line}: ${outcome.ok ? word : outcome.failure}`);
      }
      await terminal.print(
        `${file}: ${total.kept} taken over, ${total.unchanged} there already, ${total.refused} refused`,
      );
      return total.refused === 0 ? 0 : 1;
    });
  },
};

async function take(
  opened: OpenedDirectory,
  { person, question: worded, answer }: Readonly<Record<(typeof columns)[number], string>>,
): Promise<Result<'kept' | 'unchanged', string>> {
  if (person === '') return failed('refused: no person is named');
  const question = questionOf(worded);
  if (question === null) return failed(`refused: the question is empty or longer than ${longestOwnQuestion}`);
  const found = await findPerson(opened, person);
  if ('said' in found) return failed(`refused: ${found.said}`);
  const hashed = await storedAnswer(opened, found.entry.uuid, answer);
  if (!hashed.ok) return hashed;
  let outcome: 'kept' | 'unchanged' | 'too-many' = 'kept';
  const changed = await changeRecord(opened.records, found.entry, (record) => {
    const isThere = record.jokers.some((joker) => nameOf(joker.question) === nameOf(question));
    // What somebody has chosen at a kiosk meanwhile is newer than an old portal's.
    outcome = isThere ? 'unchanged' : record.jokers.length >= mostJokers ? 'too-many' : 'kept';
    return outcome === 'kept'
      ? { ...record, jokers: [...record.jokers, { question, answer: hashed.value }] }
      : 'keep';
  });
  if (!changed.ok)
    return failed(`refused: the record cannot be changed: ${changed.failure.cause ?? changed.failure.fault}`);
  return (outcome as string) === 'too-many'
    ? failed(`refused: this person has ${mostJokers} questions already`)
    : succeeded(outcome);
}

/** One of ours by its id, or the words themselves. */
function questionOf(worded: string): JokerQuestion | null {
  const id = jokerQuestionIds.find((known) => known === worded);
  if (id !== undefined) return { id };
  const ownWords = worded.normalize('NFC').trim();
  return ownWords === '' || ownWords.length > longestOwnQuestion ? null : { ownWords };
}

async function storedAnswer(
  { keys }: OpenedDirectory,
  uuid: string,
  answer: string,
): Promise<Result<StoredHash, string>> {
  const digest = digestOf(answer);
  if (digest !== null) return succeeded(await hashDigest(keys, uuid, digest));
  if (/^\{[\w-]+\}/u.test(answer)) {
    return failed('refused: the digest is none of {MD5}, {SHA}, {SHA256}, {SHA512} in hexadecimal or base64');
  }
  if (answer.length > longestAnswer) return failed(`refused: the answer is longer than ${longestAnswer}`);
  const hashed = await hashAnswer(keys, uuid, answer);
  return hashed.ok ? hashed : failed('refused: nothing is left of the answer once it is normalised');
}
