import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Electron's binary, or null: its npm package holds none, `install-electron` fetches it. */
export function findElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/**
 * Finds Electron's binary, or fetches it, within two minutes.
 * @returns {Promise<string | null>}
 */
export async function provideElectron(root, node) {
  const found = findElectron(root);
  if (found !== null) return found;
  await run(node, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    quiet: true,
    milliseconds: 120_000,
  });
  return findElectron(root);
}
