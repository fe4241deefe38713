import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { OpenedDirectory } from '../../main/compose-command.ts';
import { randomSymbols, grouped } from '../../main/recovery/proofs/random-code.ts';
import { storeCode } from '../../main/recovery/proofs/stored-code.ts';
import { changeRecord } from '../../main/recovery/record.ts';
import { fileAnd } from '../arguments.ts';
import { WrongUsage, type Command, type ExitCode, type Terminal } from '../command.ts';
import { changing, installationOptions, installationUsage, type Tell } from '../installation.ts';
import { csvFile } from './csv-file.ts';
import { csvCell, type CsvRow } from './csv.ts';
import { directoryFault, isOfOnePerson } from './directory-fault.ts';
import { findPerson, notFound } from './person.ts';

const usualDays = 120;
const longestDays = 3660;
const day = 86_400_000;
/** 60 bits: it travels by letter, and is taken once. */
const length = 12;

/** Codes for the enrolment papers, as many as a file names people; each takes the place of an earlier one. */
export const activationCodes: Command = {
  words: ['activation-codes'],
  usage: `FILE [--days ${usualDays}] ${installationUsage}`,
  summary: 'makes an activation code for each person of a file (one a line), and prints them as CSV',
  async run(rest, terminal) {
    const { file, options } = fileAnd(rest, [...installationOptions, 'days']);
    const days = Number(options.days ?? usualDays);
    if (!Number.isInteger(days) || days < 1 || days > longestDays) {
      throw new WrongUsage(`--days is 1 to ${longestDays}`);
    }
    const csv = await csvFile(file);
    if (!csv.ok) {
      terminal.complain(`${csv.failure}. No code was made.`);
      return 1;
    }
    return changing(options, terminal, (opened, tell) => {
      const { activation, proofs } = opened.settings;
      if (activation.offered && proofs.activation.points['activation-code'] > 0) {
        return makeAll({ file, rows: csv.value, days }, opened, tell, terminal);
      }
      terminal.complain('No kiosk takes such a code: activation is off, or the code counts 0 for it.');
      return Promise.resolve(1);
    });
  },
};

interface Order {
  readonly file: string;
  readonly rows: readonly CsvRow[];
  readonly days: number;
}

/** Prints each code once it is kept; a code that nobody has seen is of no use, and the next one takes its place. */
async function makeAll(
  { file, rows, days }: Order,
  opened: Pick<OpenedDirectory, 'directory' | 'records' | 'keys'>,
  tell: Tell,
  { print, complain }: Terminal,
): Promise<ExitCode> {
  const served = new Map<string, number>();
  let exit: ExitCode = 0;
  await print('person,code');
  for (const { line, cells } of rows) {
    const person = cells[0]?.trim() ?? '';
    const made = await codeFor(opened, served, { line, person, expiresAt: Date.now() + days * day });
    if (made.ok) {
      const { uuid, code } = made.value;
      await print(`${csvCell(person)},${code}`);
      if (await tell({ event: 'activation-code.made', subject: { entry: uuid }, days })) continue;
      complain(`${file}:${line}: stopped after this line. What is printed is good`);
      return 1;
    }
    const { why, stops } = made.failure;
    exit = 1;
    complain(`${file}:${line}: ${why}`);
    if (!stops) continue;
    complain(`${file}:${line}: stopped at this line. What is printed is good; begin the next file here`);
    break;
  }
  return exit;
}

async function codeFor(
  { directory, records, keys }: Pick<OpenedDirectory, 'directory' | 'records' | 'keys'>,
  served: Map<string, number>,
  { line, person, expiresAt }: { readonly line: number; readonly person: string; readonly expiresAt: number },
): Promise<
  Result<{ readonly uuid: string; readonly code: string }, { readonly why: string; readonly stops: boolean }>
> {
  const found = await findPerson(directory, person);
  if (!found.ok) {
    const stops = typeof found.failure !== 'string' && !isOfOnePerson(found.failure);
    return failed({ why: notFound(found.failure), stops });
  }
  const entry = found.value;
  const { uuid } = entry;
  if (entry.account !== 'not-activated') {
    return failed({ why: `this account is ${entry.account}`, stops: false });
  }
  const before = served.get(uuid);
  // A second code would make the first one, which is printed already, worthless.
  if (before !== undefined) return failed({ why: `line ${before} is the same person`, stops: false });
  const code = grouped(randomSymbols(length));
  const stored = storeCode(keys, uuid, 'activation', code);
  const kept = await changeRecord(records, entry, (record) => ({
    ...record,
    activationCode: { code: stored, expiresAt },
  }));
  if (!kept.ok) return failed({ why: directoryFault(kept.failure), stops: !isOfOnePerson(kept.failure) });
  served.set(uuid, line);
  return succeeded({ uuid, code });
}
