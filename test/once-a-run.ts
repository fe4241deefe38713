import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'LOQUET_TEST_RUN';

/**
 * What takes seconds to make and is the same for every file is made by the first that needs it.
 * Vitest calls this before the first file of a run.
 * @returns what it calls after the last
 */
export default function beginRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'loquet-run-'));
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Where it is kept under a name; null outside of a run. */
function placeOf(name: string): string | null {
  const run = process.env[variable];
  return run === undefined ? null : join(run, name);
}

/**
 * Copies what was kept.
 * @param into a folder, made if need be
 * @returns whether there was something
 */
export function takeFromRun(name: string, into: string): boolean {
  const from = placeOf(name);
  if (from === null || !existsSync(from)) return false;
  cpSync(from, into, { recursive: true, force: false, errorOnExist: true });
  return true;
}

/**
 * Keeps a copy for the files that come after, unless another one was first.
 * @param entries the names in the folder that matter; default: all of it
 */
export function keepForRun(name: string, from: string, entries: readonly string[] = ['']): void {
  const to = placeOf(name);
  if (to === null || existsSync(to)) return;
  const draft = mkdtempSync(`${to}-`);
  for (const entry of entries) cpSync(join(from, entry), join(draft, entry), { recursive: true });
  try {
    renameSync(draft, to);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}
