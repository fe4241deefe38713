import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { journalFile, openJournal, type Journal } from '../../../src/main/audit/journal.ts';
import { systemClock } from '../../../src/main/system-clock.ts';

export const key = Buffer.from('the audit key');

let opened: Journal[] = [];
export let folder: string;
export let file: string;

/** A folder of its own for each test of a file; what a test opened is closed after it. */
export function journalFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loquet-journal-'));
    file = join(folder, journalFile);
  });
  afterEach(async () => {
    await closed();
    rmSync(folder, { recursive: true, force: true });
  });
}

export async function open(withKey = key): Promise<Journal> {
  const journal = await openJournal({ folder, key: withKey, clock: systemClock });
  if (!journal.ok) throw new Error(JSON.stringify(journal.failure));
  opened.push(journal.value);
  return journal.value;
}

/** Closes whatever is open. */
export async function closed(): Promise<void> {
  const all = opened;
  opened = [];
  for (const journal of all) await journal.close();
}

/** Why the journal is not opened; null: it is. */
export async function refusal(): Promise<unknown> {
  const journal = await openJournal({ folder, key, clock: systemClock });
  if (journal.ok) opened.push(journal.value);
  return journal.ok ? null : journal.failure;
}

export const lines = (): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');
export const write = (content: readonly string[]): void => writeFileSync(file, `${content.join('\n')}\n`);

/** A journal of four lines, closed in good order. */
export async function fourLines(): Promise<void> {
  const journal = await open();
  for (const visit of ['a', 'b', 'c']) {
    await journal.append({ event: 'visit.started', visit }, 'durable');
  }
  await closed();
}
