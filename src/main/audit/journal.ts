import { randomBytes } from 'node:crypto';
import { mkdir, open, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { takeLock } from '../files/file-lock.ts';
import { codeOf } from '../files/replace-file.ts';
import type { AuditEvent } from '../recovery/audit-event.ts';
import type { AuditPort, Clock } from '../recovery/ports.ts';
import { readHead } from './head.ts';
import { journalWriter } from './journal-writer.ts';
import { verifyJournal, type VerifiedJournal } from './verify.ts';

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
  /** The first line that does not verify, from 1; 0: the head file, forged or missing. */
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'unusable'; readonly cause: string };

/**
 * Opens the journal, checks the whole chain and its head, and goes on after its last line. A last line that a crash tore is cut off
 * (it was never acknowledged); anything else that does not verify is left as it is, and there is no service. Only a journal of
 * one line may be without a head: the first line is on the disk before its head is, and the second comes after both.
 */
export async function openJournal({
  folder,
  key,
  clock,
}: JournalParts): Promise<Result<Journal, JournalFailure>> {
  const file = join(folder, journalFile);
  let closeFile = async (): Promise<void> => undefined;
  let letGo = async (): Promise<void> => undefined;
  const refuse = async (failure: JournalFailure): Promise<Result<never, JournalFailure>> => {
    await closeFile().catch(() => undefined);
    await letGo().catch(() => undefined);
    return failed(failure);
  };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = await takeLock(file);
    if (!lock.ok) return failed(lock.failure);
    letGo = lock.value.release;
    const handle = await open(file, 'a', 0o600);
    closeFile = () => handle.close();
    const verified = await verifiedWithHead(folder, key);
    if (!verified.ok) return await refuse({ kind: 'broken', line: verified.failure });
    await truncate(file, verified.value.length);
    const journal = journalWriter({ handle, folder, key, clock, from: verified.value });
    if (verified.value.lines === 0) await journal.append(genesisEvent(), 'durable');
    else await journal.vouch();
    return succeeded({
      append: journal.append,
      unfinishedWrites: verified.value.unfinishedWrites,
      async close() {
        try {
          await journal.close();
        } finally {
          await letGo();
        }
      },
    });
  } catch (error) {
    return refuse({ kind: 'unusable', cause: codeOf(error) });
  }
}

/** @returns the failure is the line, 0 for the head */
async function verifiedWithHead(folder: string, key: Buffer): Promise<Result<VerifiedJournal, number>> {
  const head = await readHead(folder, key);
  if (!head.ok && head.failure === 'forged') return failed(0);
  const verified = await verifyJournal(join(folder, journalFile), head.ok ? head.value : null, 'allowed');
  if (!verified.ok) return failed(verified.failure.line);
  return !head.ok && verified.value.lines > 1 ? failed(0) : verified;
}

function genesisEvent(): AuditEvent {
  return { event: 'journal.opened', journal: randomBytes(16).toString('hex') };
}
