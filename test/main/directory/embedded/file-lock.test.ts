import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../../src/main/directory/embedded/file-lock.ts';
import { ownFolder } from './sample-directory.ts';

let folder = '';
let lock = '';
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await ownFolder());
  lock = join(folder, 'x.lock');
});
afterEach(() => remove());

const module = join(import.meta.dirname, '../../../../src/main/directory/embedded/file-lock.ts');
const taker = `
  const { takeLock } = await import(process.argv[1]);
  const taken = await takeLock(process.argv[2]);
  process.stdout.write(taken.ok ? 'taken' : taken.failure.kind);
  setInterval(() => {}, 1000);
`;

/** Another process that takes the lock and lives on. */
async function other(): Promise<{ said: string; pid: number; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', taker, module, lock], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    said: said.toString(),
    pid: child.pid ?? 0,
    kill: async () => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}

describe('the lock', () => {
  it('is held once, until it is given back, and leaves nothing behind', async () => {
    const first = await takeLock(lock);
    expect(await takeLock(lock)).toEqual({ ok: false, failure: { kind: 'in-use' } });
    if (first.ok) await first.value.release();
    expect(await readdir(folder)).toEqual([]);
    expect((await takeLock(lock)).ok).toBe(true);
    expect(await readdir(folder)).toEqual(['x.lock']);
  });

  it('is refused while another process lives, taken over once that was killed', async () => {
    const holder = await other();
    expect(holder.said).toBe('taken');
    expect(await takeLock(lock)).toEqual({ ok: false, failure: { kind: 'in-use' } });
    await holder.kill();
    expect((await takeLock(lock)).ok).toBe(true);
    const late = await other();
    expect(late.said).toBe('in-use');
    await late.kill();
    expect(await readdir(folder)).toEqual(['x.lock']);
  });

  it.runIf(process.platform === 'linux')(
    'is not held by whoever has the number of a dead process',
    async () => {
      await writeFile(lock, JSON.stringify({ process: process.pid, start: 'another boot 123', token: 'x' }));
      expect((await takeLock(lock)).ok).toBe(true);
    },
  );

  it.each(['', '{', 'null', '{"process":"1","start":null}', '{"process":-1,"start":null}'])(
    'is not held by a file that names no process: %j',
    async (text) => {
      await writeFile(lock, text);
      expect((await takeLock(lock)).ok).toBe(true);
    },
  );

  it('goes to one of many that come for it at once', async () => {
    await writeFile(lock, '{"process":999999999,"start":null}');
    const taken = await Promise.all(Array.from({ length: 12 }, () => takeLock(lock)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['x.lock']);
  });

  it('is not removed by who has lost it', async () => {
    const first = await takeLock(lock);
    const text = JSON.stringify({ process: process.pid, start: null, token: 'other' });
    await writeFile(lock, text);
    if (first.ok) await first.value.release();
    expect(await readFile(lock, 'utf8')).toBe(text);
  });
});
