import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installCommand, programOnPath, providePackages } from '../../../scripts/prepare/packages.mjs';

const packageName = 'exim4-daemon-light';
const cache = path.join(import.meta.dirname, '../../../.cache');
const unpacked = path.join(cache, 'exim');

/**
 * Finds an exim4, or gets one. To install it would take the place of another mail server, so it is only unpacked into the
 * project's cache where that is enough; it is not where the machine lacks its libraries or its user, and then it is
 * installed if apt removes nothing.
 * @returns the program, or what to type to have it
 */
export async function provideExim(): Promise<{ readonly binary: string } | { readonly missing: string }> {
  const found = () =>
    [programOnPath('exim4'), path.join(unpacked, 'usr/sbin/exim4')].find(
      (binary) => binary !== null && runs(binary),
    );
  const there = found();
  if (typeof there === 'string') return { binary: there };
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    unpack();
    if (found() === undefined) await providePackages([packageName]);
  }
  const provided = found();
  return typeof provided === 'string'
    ? { binary: provided }
    : { missing: `exim4 is not installed: ${installCommand([packageName])}` };
}

/** It refuses to run at all where its own user is unknown; with a configuration of its own it needs no installed one. */
function runs(binary: string): boolean {
  return existsSync(binary) && spawnSync(binary, ['-C', '/dev/null', '-bV']).status === 0;
}

/** Leaves nothing behind when it does not succeed; several test files may do it at once. */
function unpack(): void {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'exim-'));
  const call = (program: string, ...args: string[]): boolean =>
    spawnSync(program, args, { cwd: folder, stdio: 'ignore' }).status === 0;
  const download = (): boolean => call('apt-get', 'download', packageName);
  try {
    if (!download() && !(call('apt-get', 'update', '-q') && download())) return;
    const file = readdirSync(folder).find((name) => name.endsWith('.deb'));
    if (file === undefined || !call('dpkg-deb', '-x', file, 'root')) return;
    // As packaged it becomes root for whoever starts it: not in a project's folder.
    chmodSync(path.join(folder, 'root/usr/sbin/exim4'), 0o755);
    if (!existsSync(unpacked)) renameSync(path.join(folder, 'root'), unpacked);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
