import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json'];

/**
 * Builds main, preload and renderer when a source differs from what was built last.
 * @param {string} root folder of package.json
 * @param {string} node the pinned Node
 * @returns {Promise<string | null>} what went wrong, or null
 */
export async function provideBuild(root, node) {
  const stamp = join(root, 'out', '.sources');
  const wanted = hashOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null;
  console.log('Building…');
  const { code, output } = await run(
    node,
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    { cwd: root, quiet: true },
  );
  if (code !== 0) return `the build failed (exit code ${code}):\n${output.trim()}`;
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, wanted);
  return null;
}

function hashOf(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  };
  for (const source of sources) {
    if (/\.\w+$/u.test(source)) add(source);
    else for (const file of filesUnder(root, source)) add(file);
  }
  return hash.digest('hex');
}

function filesUnder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(root, path) : [path];
    });
}
