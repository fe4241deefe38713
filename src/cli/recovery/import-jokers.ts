import { fileAnd } from '../arguments.ts';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { changing, installationOptions, installationUsage, type Tell } from '../installation.ts';
import { csvFile } from './csv-file.ts';
import { jokerColumns, jokerRows, type ReadRow } from './joker-rows.ts';
import { createTakeOver, type TakeOverParts } from './take-over.ts';

/** Questions and answers of an earlier portal: clear, or as the digests that it kept. */
export const importJokers: Command = {
  words: ['import-jokers'],
  usage: `FILE ${installationUsage}`,
  summary: `takes old questions over: CSV with the columns ${jokerColumns.join(', ')}; repeatable`,
  async run(rest, terminal) {
    const { file, options } = fileAnd(rest, installationOptions);
    const csv = await csvFile(file);
    if (!csv.ok) {
      terminal.complain(`${csv.failure}. Nothing was taken over.`);
      return 1;
    }
    const rows = jokerRows(csv.value);
    if (!rows.ok) {
      terminal.complain(`${file}:1: ${rows.failure}. Nothing was taken over.`);
      return 1;
    }
    return changing(options, terminal, ({ directory, records, keys, settings }, tell) => {
      const { shortestAnswer } = settings.jokers;
      return takeAll(file, rows.value, { directory, records, keys, shortestAnswer }, tell, terminal);
    });
  },
};

const reported = { kept: 'taken over', unchanged: 'there already' } as const;

/**
 * Takes one row after the other over and reports it by its line: neither the person, the question nor the answer, since a
 * report is passed around. Stops where the directory or the journal fails; the same file then goes on from there.
 * @returns 1 when a row was refused or not reached
 */
export async function takeAll(
  file: string,
  rows: readonly ReadRow[],
  parts: TakeOverParts,
  tell: Tell,
  { print }: Pick<Terminal, 'print'>,
): Promise<ExitCode> {
  const takeOver = createTakeOver(parts);
  const total = { kept: 0, unchanged: 0, refused: 0 };
  let stopped: ReadRow['line'] | null = null;
  for (const { line, row } of rows) {
    const taken = row.ok ? await takeOver(line, row.value) : row;
    if (taken.ok) {
      const { outcome, uuid } = taken.value;
      total[outcome] += 1;
      await print(`${file}:${line}: ${reported[outcome]}`);
      if (outcome === 'unchanged' || !row.ok) continue;
      const { form } = row.value.answer;
      if (await tell({ event: 'joker.imported', subject: { entry: uuid }, form })) continue;
      stopped = line;
      await print(`${file}:${line}: stopped after this line: the journal could not be written`);
      break;
    }
    const { why, stops } =
      typeof taken.failure === 'string' ? { why: taken.failure, stops: false } : taken.failure;
    if (stops) {
      stopped = line;
      await print(`${file}:${line}: stopped at this line: ${why}`);
      break;
    }
    total.refused += 1;
    await print(`${file}:${line}: refused: ${why}`);
  }
  const { kept, unchanged, refused } = total;
  const left = rows.length - kept - unchanged - refused;
  await print(`${file}: ${kept} taken over, ${unchanged} there already, ${refused} refused`);
  if (stopped === null) return refused === 0 ? 0 : 1;
  const were = left === 1 ? 'line was' : 'lines were';
  await print(
    `${file}: ${left} ${were} not reached. What is taken over stays: run this again with the same file`,
  );
  return 1;
}
