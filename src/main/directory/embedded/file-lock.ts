import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { codeOf } from './replace-file.ts';

/** A lock that is held until `release`, or until this process dies. */
export interface FileLock {
  release(): Promise<void>;
}

/** `in-use`: a living process holds it. `cause`: a Node error code. */
export type LockFailure = { readonly kind: 'in-use' } | { readonly kind: 'unusable'; readonly cause: string };

/**
 * Takes a lock file that names this process. One left behind by a process that is dead, or by an earlier process whose
 * number is in use again, is taken over.
 * @param file path of the lock file, in a folder that exists
 */
export async function takeLock(file: string): Promise<Result<FileLock, LockFailure>> {
  const token = randomBytes(9).toString('hex');
  const own = `${file}.${token}`;
  const claim = JSON.stringify({ process: process.pid, start: await startOf(process.pid), token });
  try {
    // Linked into place complete, so that nobody ever reads a lock half written.
    await writeFile(own, claim, { flag: 'wx', mode: 0o600 });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await placed(own, file)) return succeeded({ release: () => release(file, claim) });
      const holder = await textOf(file);
      if (holder !== null && (await alive(holder))) break;
      if (holder !== null) await removeStale(file, holder, own);
    }
    return failed({ kind: 'in-use' });
  } catch (error) {
    return failed({ kind: 'unusable', cause: codeOf(error) });
  } finally {
    await rm(own, { force: true });
  }
}

async function placed(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Another process may have taken the stale lock over in the meantime: then its lock is put back. */
async function removeStale(file: string, stale: string, own: string): Promise<void> {
  const aside = `${own}.stale`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await textOf(aside)) !== stale) await placed(aside, file);
  await rm(aside, { force: true });
}

async function release(file: string, claim: string): Promise<void> {
  if ((await textOf(file)) === claim) await rm(file, { force: true });
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function alive(holder: string): Promise<boolean> {
  const claim = parsed(holder);
  if (claim === null) return false;
  try {
    process.kill(claim.process, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const start = await startOf(claim.process);
  return start === null || claim.start === null || start === claim.start;
}

function parsed(holder: string): { readonly process: number; readonly start: string | null } | null {
  try {
    const claim: unknown = JSON.parse(holder);
    if (typeof claim !== 'object' || claim === null || !('process' in claim) || !('start' in claim))
      return null;
    const { process: id, start } = claim;
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) return null;
    return { process: id, start: typeof start === 'string' ? start : null };
  } catch {
    return null;
  }
}

/**
 * When a process began, which tells it from an earlier one with its number: the boot and the clock ticks since then,
 * field 22 of proc_pid_stat(5).
 * @returns null where the system does not say
 */
async function startOf(id: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await readFile(`/proc/${id}/stat`, 'utf8');
    // The name in field 2 may hold blanks and parentheses: counted from behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot.trim()} ${ticks}`;
  } catch {
    return null;
  }
}
