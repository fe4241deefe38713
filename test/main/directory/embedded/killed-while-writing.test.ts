import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSchema } from '../../../../src/main/directory/embedded/content.ts';
import { entryBy, opened, ownFolder } from './sample-directory.ts';

const writer = join(import.meta.dirname, 'write-without-end.ts');
const rounds = process.env['LOQUET_ALL'] === '1' ? 12 : 3;

let file = '';
let remove: () => Promise<void>;
beforeEach(async () => {
  const own = await ownFolder();
  file = join(own.folder, 'directory.json');
  remove = own.remove;
});
afterEach(() => remove());

/** Lets the writer run for a while after its first write, kills it outright, gives the last write it has promised. */
async function writeAndKill(): Promise<{ record: number; password: number }> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let killing = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (killing || !/password \d+\n/u.test(said)) return;
    killing = true;
    setTimeout(() => child.kill('SIGKILL'), randomInt(0, 100));
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const last = (what: string): number =>
    Number([...said.matchAll(new RegExp(`^${what} (\\d+)\n`, 'gmu'))].at(-1)?.[1]);
  return { record: last('record'), password: last('password') };
}

describe('a directory that is being written', () => {
  it('is whole to whoever reads the file at any moment', async () => {
    const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await once(child.stdout, 'data');
    const closed = once(child, 'close');
    let reads = 0;
    try {
      // As many reads as it takes for the writer to have replaced the file many times among them.
      while (child.exitCode === null && ((said.match(/\n/gu) ?? []).length < 60 || reads < 60)) {
        expect(contentSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).success).toBe(true);
        reads += 1;
      }
    } finally {
      child.kill('SIGKILL');
    }
    expect((await closed)[1]).toBe('SIGKILL');
    expect(reads).toBeGreaterThanOrEqual(60);
  });
});

describe('a directory whose process is killed while it writes', () => {
  it('is whole each time, holds what was promised, and opens at once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const promised = await writeAndKill();
      const directory = await opened(file);
      const entry = await entryBy(directory, 'student', '22001234');
      const read = await directory.read(entry);
      if (!read.ok) throw new Error(read.failure.fault);
      const count = read.value.record.identification?.count;
      expect([promised.record, promised.record + 1]).toContain(count);
      const candidates = [promised.password, promised.password + 1].map((number) => `Password ${number}`);
      const outcomes = await Promise.all(candidates.map((password) => directory.verify(entry, password)));
      expect(outcomes.toSorted()).toEqual(['refused', 'works']);
      await directory.close();
    }
  });
});
