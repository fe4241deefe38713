import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import type { AuditEvent } from '../recovery/audit-event.ts';
import type { AuditPort, Clock } from '../recovery/ports.ts';
import { chained, genesis } from './chain.ts';
import { headFile, headOf } from './head.ts';
import { redacted } from './redaction.ts';
import { pseudonyms } from './subject.ts';

export interface JournalWriterParts {
  /** Of the journal's file, for appending. */
  readonly handle: Pick<FileHandle, 'appendFile' | 'sync' | 'close'>;
  /** Of the head file. */
  readonly folder: string;
  readonly key: Buffer;
  readonly clock: Clock;
  /** After which line to go on. */
  readonly from: { readonly lines: number; readonly lastHash: string };
}

/** Puts events behind a journal that verifies. After the first write that fails it takes nothing more. */
export function journalWriter({ handle, folder, key, clock, from }: JournalWriterParts): AuditPort & {
  /** Writes the head for the line that was gone on after, once that is on the disk: an earlier run may not have waited for it. @throws Error when that fails */
  vouch(): Promise<void>;
  /** Waits for what is under way; the handle is closed afterwards, whatever is thrown. */
  close(): Promise<void>;
} {
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
        await putHead(head);
      } catch (error) {
        // Whatever came after would be chained to a line that is not there.
        broken = true;
        throw error;
      }
    });
    before = batch.done.catch(() => undefined);
    return batch;
  }

  async function putHead(head: string): Promise<void> {
    const replaced = await replaceFile(join(folder, headFile), head);
    if (replaced.ok) return;
    const { cause } = replaced.failure;
    throw Object.assign(new Error(`the head of the journal: ${cause}`), { code: cause });
  }

  return {
    async vouch(): Promise<void> {
      await handle.sync();
      await putHead(headOf(key, { seq: from.lines, hash: from.lastHash }));
    },
    async append(event: AuditEvent, durability?: 'durable'): Promise<void> {
      if (closed) throw new Error('the journal was written after it was closed');
      const fields = { ...redacted({ ...event }), ...pseudonyms(key, event) };
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
      try {
        if (broken) return;
        await handle.sync();
      } finally {
        await handle.close();
      }
      // Where this fails the head vouches for an earlier line, which is as true.
      if (seq > 0) await replaceFile(join(folder, headFile), headOf(key, { seq, hash: last }));
    },
  };
}
