import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Whether nobody but root may change a file, by its owner and mode. Always so on Windows, where the folder's ACL must see
 * to it: Node does not tell.
 */
export function isRootsAlone({ uid, mode }: Stats): boolean {
  return process.platform === 'win32' || (uid === 0 && (mode & 0o022) === 0);
}

/** A folder that others than root may change, and what shows it. */
export interface OpenFolder {
  readonly folder: string;
  readonly facts: Stats;
}

/**
 * The folders on the way to a file in which somebody other than root may rename: whoever may puts another file in its place.
 * Looked at from the name as it is written, and from where links lead.
 * @param file a path that is there
 * @returns the nearest first
 * @throws what `realpath` and `stat` throw
 */
export async function openFolders(file: string): Promise<readonly OpenFolder[]> {
  const written = resolve(file);
  const folders = new Set([...foldersAbove(written), ...foldersAbove(await realpath(written))]);
  const found = await Promise.all(
    [...folders].map(async (folder) => ({ folder, facts: await stat(folder) })),
  );
  return found.filter(({ facts }) => !isRootsAlone(facts) && !isRootsShared(facts));
}

/** What a fault says of such a folder. */
export function folderRemedy(folder: string): string {
  return `As root: chown root:root ${folder} && chmod go-w ${folder}`;
}

function foldersAbove(file: string): readonly string[] {
  const folder = dirname(file);
  return folder === file ? [] : [folder, ...foldersAbove(folder)];
}

/** A folder such as /tmp, in which only the owner of a file may replace it. */
function isRootsShared({ uid, mode }: Stats): boolean {
  return uid === 0 && (mode & 0o1000) !== 0;
}
