import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * Fetches the dependencies when they are missing or older than the lockfile.
 * @param {string} root folder of package.json
 * @returns {Promise<string | null>} what went wrong, or null
 */
export async function provideDependencies(root) {
  const stamp = join(root, 'node_modules', '.loquet-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null;
  console.log('Fetching the dependencies (npm ci)…');
  const windows = process.platform === 'win32';
  const { code, output } = await run(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, quiet: true, shell: windows },
  );
  if (code !== 0) {
    return `npm ci failed (exit code ${code}):\n${output.trim().split('\n').slice(-15).join('\n')}`;
  }
  writeFileSync(stamp, wanted);
  return null;
}

/**
 * The pinned Node that everything but the start-up scripts runs on.
 * @param {string} root folder of package.json
 * @returns {string | null} null: there is none for this system, and the Node that runs now is too old
 */
export function pinnedNode(root) {
  const system = { linux: 'linux', win32: 'win' }[process.platform];
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned =
    system === undefined ? null : join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', file);
  if (pinned !== null && existsSync(pinned)) return pinned;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}
