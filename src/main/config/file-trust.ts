import type { Stats } from 'node:fs';

/**
 * Whether nobody but root may change a file, by its owner and mode. Always so on Windows, where the folder's ACL must see
 * to it: Node does not tell.
 */
export function isRootsAlone({ uid, mode }: Stats): boolean {
  return process.platform === 'win32' || (uid === 0 && (mode & 0o022) === 0);
}
