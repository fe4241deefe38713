import { randomBytes, randomInt } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { codeOf } from './replace-file.ts';

/** A lock that is held until `release`, or until this process dies. */
export interface FileLock {
  release(): Promise<void>;
}

/** `in-use`: a living process holds it. `cause`: a Node error code. */
export type LockFailure = { readonly kind: 'in-use' } | { readonly kind: 'unusable'; readonly cause: string };

const attempts = 4;
const longestPause = 60;

/**
 * Takes a lock: an empty file beside the locked one whose name tells the process that holds it. Everybody makes a claim
 * first and looks at the others' after, so that of two who come together at least one sees the other and gives way (both
 * may; they come again after a random pause). Claims of processes that are dead are cleared away; no two claims ever
 * have one name, so nobody's living claim can be taken for a dead one.
 * @param file the file to be locked, in a folder that exists; it need not exist itself
 */
export async function takeLock(file: string): Promise<Result<FileLock, LockFailure>> {
  const folder = dirname(file);
  const prefix = `${basename(file)}.lock.`;
  try {
    const own = await startOf(process.pid);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (attempt > 0) await pause(randomInt(1, longestPause));
      const name = `${prefix}${process.pid}.${own ?? unknownStart}.${randomBytes(9).toString('hex')}`;
      const release = (): Promise<void> => rm(join(folder, name), { force: true });
      await writeFile(join(folder, name), '', { flag: 'wx', mode: 0o600 });
      if (await alone(folder, prefix, name)) return succeeded({ release });
      await release();
    }
    return failed({ kind: 'in-use' });
  } catch (error) {
    return failed({ kind: 'unusable', cause: codeOf(error) });
  }
}

async function alone(folder: string, prefix: string, own: string): Promise<boolean> {
  for (const name of await readdir(folder)) {
    if (name === own || !name.startsWith(prefix)) continue;
    const claim = claimPattern.exec(name.slice(prefix.length));
    if (claim === null) continue;
    const [, id, start] = claim;
    if (await alive(Number(id), start === unknownStart ? null : (start ?? null))) return false;
    await rm(join(folder, name), { force: true });
  }
  return true;
}

const unknownStart = 'unknown';
const claimPattern = /^([1-9]\d{0,9})\.(unknown|[0-9a-f-]+_\d+)\.[0-9a-f]+$/u;

async function alive(id: number, claimedStart: string | null): Promise<boolean> {
  try {
    process.kill(id, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const start = await startOf(id);
  return start === null || claimedStart === null || start === claimedStart;
}

/**
 * When a process began, which tells it from an earlier one with its number: the boot, and the clock ticks since then,
 * field 22 of proc_pid_stat(5).
 * @returns null where the system does not say
 */
async function startOf(id: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${id}/stat`, 'utf8');
    // The name in field 2 may hold blanks and parentheses: counted from behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot.trim()}_${ticks}`;
  } catch {
    return null;
  }
}
