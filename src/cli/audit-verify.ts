import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readHead, type Head } from '../main/audit/head.ts';
import { verifyJournal, type BrokenLine, type VerifiedJournal } from '../main/audit/verify.ts';
import { fileAnd } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';

const reasons: Readonly<Record<BrokenLine['reason'], string>> = {
  'not-json': 'is not a line of a journal',
  hash: 'was edited: its own hash does not fit',
  chain: 'does not follow the line before: a line was edited, removed, added or moved',
  sequence: 'has a number out of order',
  'cut-off': 'is missing or another one: the audit key vouches for a line here that was cut off or replaced',
  unreadable: 'cannot be read',
};

/** The chain of a journal; with the audit key, also that nothing was cut off its end. */
export const auditVerify: Command = {
  words: ['audit', 'verify'],
  usage: 'FILE [--key-file KEY]',
  summary: 'whether a journal is whole; with the audit key, its end too',
  async run(rest, { print, complain }) {
    const { file, options } = fileAnd(rest, ['key-file']);
    const keyFile = options['key-file'];
    const refuse = (message: string): ExitCode => {
      complain(message);
      return 1;
    };
    let head: Head | null = null;
    if (keyFile !== undefined) {
      const key = await readKey(keyFile);
      if (key === null) return refuse(`${keyFile}: cannot be read`);
      const read = await readHead(dirname(file), key);
      if (!read.ok) {
        return refuse(
          read.failure === 'absent'
            ? `${file}: there is no head file beside it, which the audit key could vouch for`
            : `${file}: the head file beside it was not written under this key`,
        );
      }
      head = read.value;
    }
    const verified = await verifyJournal(file, head, 'allowed');
    if (!verified.ok) return refuse(`${file}:${verified.failure.line}: ${reasons[verified.failure.reason]}`);
    await print(summary(file, verified.value));
    if (await isTorn(file, verified.value)) {
      await print(
        `${file}: a last line without its end was passed over: a crash tore it, and the kiosk cuts it off at its next start`,
      );
    }
    if (head !== null) await print(`${file}: the audit key vouches for line ${head.seq} and all before it`);
    return 0;
  },
};

async function isTorn(file: string, { length }: VerifiedJournal): Promise<boolean> {
  return (await stat(file)).size > length;
}

async function readKey(file: string): Promise<Buffer | null> {
  try {
    // As the secrets port hands it to the journal: the text of the file without its line end.
    return Buffer.from((await readFile(file, 'utf8')).trimEnd(), 'utf8');
  } catch {
    return null;
  }
}

function summary(file: string, { lines, first, last, unfinishedWrites }: VerifiedJournal): string {
  const span = first === null ? '' : `, from ${first} to ${last}`;
  const unfinished =
    unfinishedWrites.length === 0 ? '' : `; writes without an outcome: ${unfinishedWrites.join(', ')}`;
  return `${file}: the chain is whole, ${lines} lines${span}${unfinished}`;
}
