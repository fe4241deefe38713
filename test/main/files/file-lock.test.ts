import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/main/files/file-lock.ts';
import { ownFolder } from '../directory/embedded/sample-directory.ts';

let folder = '';
let file = '';
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await ownFolder());
  file = join(folder, 'x.json');
});
afterEach(() => remove());

const module = join(import.meta.dirname, '../../../src/main/files/file-lock.ts');
const taker = `
  const { takeLock } = await import(process.argv[1]);
  const taken = await takeLock(process.argv[2]);
  process.stdout.write(taken.ok ? 'taken' : taken.failure.kind);
  setInterval(() => {}, 1000);
`;

/** Another process that takes the lock and lives on. */
async function other(): Promise<{ said: string; pid: number; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', taker, module, file], {
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
    const first = await takeLock(file);
    expect(await takeLock(file)).toEqual({ ok: false, failure: { kind: 'in-use' } });
    if (first.ok) await first.value.release();
    expect(await readdir(folder)).toEqual([]);
    expect((await takeLock(file)).ok).toBe(true);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('is refused while another process lives, taken over once that was killed', async () => {
    const holder = await other();
    expect(holder.said).toBe('taken');
    expect(await takeLock(file)).toEqual({ ok: false, failure: { kind: 'in-use' } });
    await holder.kill();
    expect((await takeLock(file)).ok).toBe(true);
    const late = await other();
    expect(late.said).toBe('in-use');
    await late.kill();
    const claims = await readdir(folder);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toContain(`.lock.${process.pid}.`);
  });

  it.runIf(process.platform === 'linux')(
    'is not held by whoever has the number of a dead process',
    async () => {
      const earlier = `x.json.lock.${process.pid}.0a1b-2c_123.00ff`;
      await writeFile(join(folder, earlier), '');
      expect((await takeLock(file)).ok).toBe(true);
      expect(await readdir(folder)).not.toContain(earlier);
    },
  );

  it('is held by a living process of which it is not known when it began', async () => {
    await writeFile(join(folder, `x.json.lock.${process.pid}.unknown.00ff`), '');
    expect(await takeLock(file)).toEqual({ ok: false, failure: { kind: 'in-use' } });
  });

  it('is another one for another file', async () => {
    expect((await takeLock(file)).ok).toBe(true);
    expect((await takeLock(join(folder, 'y.json'))).ok).toBe(true);
  });

  it.each(['x.json.lock', 'x.json.lock.0.unknown.00ff', 'x.json.lock.backup', 'x.json.new'])(
    'is not held by a file that names no process, which stays: %s',
    async (name) => {
      await writeFile(join(folder, name), '');
      expect((await takeLock(file)).ok).toBe(true);
      expect(await readdir(folder)).toContain(name);
    },
  );

  it('never goes to two of many that come for it at once, after a process that died', async () => {
    for (let round = 0; round < 10; round += 1) {
      await writeFile(join(folder, 'x.json.lock.999999999.unknown.00ff'), '');
      const taken = await Promise.all(Array.from({ length: 12 }, () => takeLock(file)));
      const holders = taken.filter((one) => one.ok);
      expect(holders.length).toBeLessThanOrEqual(1);
      expect(await readdir(folder)).toHaveLength(holders.length);
      for (const holder of holders) await holder.value.release();
    }
    expect((await takeLock(file)).ok).toBe(true);
  });

  it('is unusable, with the system’s code, where no file can be made', async () => {
    expect(await takeLock(join(folder, 'no', 'x.json'))).toEqual({
      ok: false,
      failure: { kind: 'unusable', cause: 'ENOENT' },
    });
  });
});
