import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'LOQUET_TEST_DEMO_CONTENT';
/** The demo's people as they are before anybody comes, and the keys under which their answers are kept. */
const kept = ['directory.json', 'keys'];

/**
 * To hash every password and answer of the demo takes seconds of a processor: once for all files of a run is enough.
 * Vitest calls this before the first of them.
 * @returns what it calls after the last
 */
export default function shareDemoContent(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'loquet-demo-content-'));
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Where the first kiosk of a run leaves it; null outside of a run. */
function content(): string | null {
  const folder = process.env[variable];
  return folder === undefined ? null : join(folder, 'content');
}

/** Fills a data folder that is new as the demo would, once a kiosk of this run has. */
export function startWithDemoContent(data: string): void {
  const from = content();
  if (from === null || !existsSync(from) || existsSync(join(data, 'directory.json'))) return;
  cpSync(from, data, { recursive: true });
}

/** Keeps what a kiosk has just made of a new data folder, for those that come after it. */
export function keepDemoContent(data: string): void {
  const to = content();
  if (to === null || existsSync(to) || !existsSync(join(data, 'directory.json'))) return;
  const draft = mkdtempSync(`${to}-`);
  for (const name of kept) cpSync(join(data, name), join(draft, name), { recursive: true });
  try {
    renameSync(draft, to);
  } catch {
    // Another file of the run was first.
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @returns the data folder, there and filled */
export function demoData(data: string): string {
  mkdirSync(data, { recursive: true });
  startWithDemoContent(data);
  return data;
}
