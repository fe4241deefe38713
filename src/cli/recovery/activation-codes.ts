import { readFile } from 'node:fs/promises';
import type { OpenedDirectory } from '../../main/compose-directory.ts';
import { randomSymbols, grouped } from '../../main/recovery/proofs/random-code.ts';
import { storeCode } from '../../main/recovery/proofs/stored-code.ts';
import { changeRecord } from '../../main/recovery/record.ts';
import { fileAnd } from '../arguments.ts';
import { WrongUsage, type Command } from '../command.ts';
import { findPerson, installationOptions, installationUsage, onInstallation } from '../installation.ts';
import { csvRows } from './csv.ts';

const usualDays = 120;
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
    if (!Number.isInteger(days) || days < 1 || days > 3660) throw new WrongUsage('--days is 1 to 3660');
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch {
      terminal.complain(`${file}: cannot be read`);
      return 1;
    }
    return onInstallation(options, terminal, async (opened) => {
      let refused = 0;
      await terminal.print('person,code');
      for (const { line, cells } of csvRows(text)) {
        const person = cells[0]?.trim() ?? '';
        const made = await codeFor(opened, person, Date.now() + days * day);
        if ('said' in made) {
          refused += 1;
          terminal.complain(`${file}:${line}: ${made.said}`);
        } else await terminal.print(`${person},${made.code}`);
      }
      return refused === 0 ? 0 : 1;
    });
  },
};

async function codeFor(
  opened: OpenedDirectory,
  person: string,
  expiresAt: number,
): Promise<{ readonly code: string } | { readonly said: string }> {
  const found = await findPerson(opened, person);
  if ('said' in found) return found;
  const { entry } = found;
  if (entry.account !== 'not-activated') return { said: `the account of ${person} is ${entry.account}` };
  const code = grouped(randomSymbols(length));
  const stored = storeCode(opened.keys, entry.uuid, 'activation', code);
  const kept = await changeRecord(opened.records, entry, (record) => ({
    ...record,
    activationCode: { code: stored, expiresAt },
  }));
  return kept.ok
    ? { code }
    : { said: `the record cannot be changed: ${kept.failure.cause ?? kept.failure.fault}` };
}
