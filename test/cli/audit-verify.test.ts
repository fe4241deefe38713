import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/main/audit/journal.ts';
import { systemClock } from '../../src/main/system-clock.ts';
import { run } from './run.ts';

let folder: string;
let file: string;
let keyFile: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loquet-'));
  [file, keyFile] = [join(folder, 'journal.jsonl'), join(folder, 'audit-key')];
  await writeFile(keyFile, 'a key of the audit\n');
  const journal = await openJournal({ folder, key: Buffer.from('a key of the audit'), clock: systemClock });
  if (!journal.ok) throw new Error(journal.failure.kind);
  await journal.value.append({ event: 'kiosk.stopped', reason: 'staff' }, 'durable');
  await journal.value.append({ event: 'kiosk.stopped', reason: 'staff' }, 'durable');
  await journal.value.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lines = async (): Promise<string[]> => (await readFile(file, 'utf8')).split('\n');

describe('audit verify', () => {
  it('says how many lines, from when to when', async () => {
    const { exit, printed } = await run(['audit', 'verify', file]);
    expect(exit).toBe(0);
    expect(printed).toMatch(/: the chain is whole, 3 lines, from 20\S+Z to 20\S+Z$/u);
  });

  it('with the audit key, that the end is there', async () => {
    const { exit, printed } = await run(['audit', 'verify', file, '--key-file', keyFile]);
    expect(exit).toBe(0);
    expect(printed).toContain('vouches for line 3 and all before it');
  });

  it('names the line that was edited', async () => {
    const [first = '', second = '', ...rest] = await lines();
    await writeFile(file, [first, second.replace('staff', 'signal'), ...rest].join('\n'));
    expect(await run(['audit', 'verify', file])).toMatchObject({
      exit: 1,
      complained: `${file}:2: was edited: its own hash does not fit`,
    });
  });

  it('names the line before which another one was taken out', async () => {
    const [first = '', , ...rest] = await lines();
    await writeFile(file, [first, ...rest].join('\n'));
    expect(await run(['audit', 'verify', file])).toMatchObject({ exit: 1 });
    expect((await run(['audit', 'verify', file])).complained).toContain(`${file}:2: does not follow`);
  });

  it('finds an end that was cut off only with the key, and says what is missing', async () => {
    await writeFile(file, `${(await lines()).slice(0, 2).join('\n')}\n`);
    expect(await run(['audit', 'verify', file])).toMatchObject({ exit: 0 });
    const { exit, complained } = await run(['audit', 'verify', file, '--key-file', keyFile]);
    expect(exit).toBe(1);
    expect(complained).toContain(`${file}:3: is missing or another one`);
  });

  it('passes over a last line that a crash tore, and says so', async () => {
    await appendFile(file, '{"seq":4,"at":"2026-11-2');
    const { exit, printed } = await run(['audit', 'verify', file, '--key-file', keyFile]);
    expect(exit).toBe(0);
    expect(printed).toContain('the chain is whole, 3 lines');
    expect(printed).toContain('a crash tore it');
    // One with its end was written whole: it is no line of a journal.
    await appendFile(file, '\n');
    expect(await run(['audit', 'verify', file])).toMatchObject({ exit: 1 });
  });

  it('trusts no head of another key, and misses one that is not there', async () => {
    await writeFile(keyFile, 'another key');
    expect((await run(['audit', 'verify', file, '--key-file', keyFile])).complained).toContain(
      'was not written under this key',
    );
    await rm(join(folder, 'journal.head'));
    expect(await run(['audit', 'verify', file, '--key-file', keyFile])).toMatchObject({ exit: 1 });
  });

  it('says that a file cannot be read', async () => {
    expect((await run(['audit', 'verify', join(folder, 'none')])).complained).toContain('cannot be read');
    expect((await run(['audit', 'verify', file, '--key-file', join(folder, 'none')])).complained).toContain(
      `${join(folder, 'none')}: cannot be read`,
    );
  });
});
