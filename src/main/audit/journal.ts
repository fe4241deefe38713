import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, truncate, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { takeLock } from '../files/file-lock.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { AuditEvent } from '../recovery/audit-event.ts';
import type { AuditPort, Clock } from '../recovery/ports.ts';
import { chained, genesis } from './chain.ts';
import { headFile, headOf, readHead } from './head.ts';
import { redacted } from './redaction.ts';
import { pseudonym } from './subject.ts';
import { verifyJournal } from './verify.ts';

export const journalFile = 'journal.jsonl';

export interface JournalParts {
  /** Created when missing. */
  readonly folder: string;
  /** From the secret `audit-key`. */
  readonly key: Buffer;
  readonly clock: Clock;
}

/** The journal, held by this process alone. */
export interface Journal extends AuditPort {
  /** Ids of writes that were started and never completed: what they came to is not known. */
  readonly unfinishedWrites: readonly string[];
  close(): Promise<void>;
}

/** Why the journal cannot be opened; without it there is no service. */
export type JournalFailure =
  | { readonly kind: 'in-use' }
  /** The first line that does not verify, from 1; 0: the head file. */
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'unusable'; readonly cause: string };

/**
 * Opens the journal, checks the whole chain and its head, and goes on after its last line. A last line that a crash tore is cut off
 * (it was never acknowledged); anything else that does not verify is left as it is, and there is no service.
 */
export async function openJournal({
  folder,
  key,
  clock,
}: JournalParts): Promise<Result<Journal, JournalFailure>> {
  const file = join(folder, journalFile);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = await takeLock(file);
    if (!lock.ok) return failed({ kind: 'in-use' });
    await cutTornLine(file);
    const head = await readHead(folder, key);
    const verified =
      head.ok || head.failure === 'absent'
        ? await verifyJournal(file, head.ok ? head.value : null)
        : failed({ line: 0 });
    if (!verified.ok) {
      await lock.value.release();
      return failed({ kind: 'broken', line: verified.failure.line });
    }
    const handle = await open(file, 'a', 0o600);
    const journal = write(handle, folder, key, clock, verified.value);
    if (verified.value.lines === 0) await journal.append(genesisEvent(), 'durable');
    return succeeded({
      append: journal.append,
      unfinishedWrites: verified.value.unfinishedWrites,
      async close() {
        await journal.close();
        await lock.value.release();
      },
    });
  } catch (error) {
    return failed({ kind: 'unusable', cause: codeOf(error) });
  }
}

function genesisEvent(): AuditEvent {
  return { event: 'journal.opened', journal: randomBytes(16).toString('hex') };
}

function write(
  handle: FileHandle,
  folder: string,
  key: Buffer,
  clock: Clock,
  from: { readonly lines: number; readonly lastHash: string },
) {
  let seq = from.lines;
  let last = from.lines === 0 ? genesis : from.lastHash;
  let waiting: { texts: string[]; durable: boolean; done: Promise<void> } | null = null;
  let before: Promise<void> = Promise.resolve();
  let closed = false;
  let broken = false;

  /** Lines that arrive while the disk is busy go out together, with one fsync for all of them. */
  function flushAfter(previous: Promise<void>): typeof waiting & object {
    const batch = { texts: [] as string[], durable: false, done: Promise.resolve() };
    batch.done = previous.then(async () => {
      if (waiting === batch) waiting = null;
      const head = headOf(key, { seq, hash: last });
      if (broken) throw new Error('the journal could not be written before');
      try {
        await handle.appendFile(batch.texts.join(''));
        if (!batch.durable) return;
        await handle.sync();
        const replaced = await replaceFile(join(folder, headFile), head);
        if (!replaced.ok) throw new Error(`the head of the journal: ${replaced.failure.cause}`);
      } catch (error) {
        // Whatever came after would be chained to a line that is not there.
        broken = true;
        throw error;
      }
    });
    before = batch.done.catch(() => undefined);
    return batch;
  }

  return {
    async append(event: AuditEvent, durability?: 'durable'): Promise<void> {
      if (closed) throw new Error('the journal was written after it was closed');
      const fields: Record<string, unknown> = redacted({ ...event });
      if ('subject' in event) fields['subject'] = pseudonym(key, event.subject);
      seq += 1;
      const at = new Date(clock.now()).toISOString();
      const line = chained({ seq, at, event: fields }, last);
      last = line.hash;
      waiting ??= flushAfter(before);
      waiting.texts.push(`${line.text}\n`);
      waiting.durable ||= durability === 'durable';
      return waiting.done;
    },
    async close(): Promise<void> {
      if (closed) return;
      closed = true;
      await before;
      await handle.sync();
      await handle.close();
      // Where this fails the head vouches for an earlier line, which is as true.
      if (seq > 0) await replaceFile(join(folder, headFile), headOf(key, { seq, hash: last }));
    },
  };
}

async function cutTornLine(file: string): Promise<void> {
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return writeFile(file, '', { mode: 0o600 });
  }
  const end = content.lastIndexOf(0x0a) + 1;
  if (end < content.length) await truncate(file, end);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
}
