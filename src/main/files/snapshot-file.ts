import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SnapshotPort } from '../recovery/ports.ts';

const largestSnapshot = 8 * 1024 * 1024;

/**
 * A JSON file that is replaced atomically.
 * @param file in a folder that exists
 * @throws Error from `save` when the disk refuses: what cannot be remembered must not be promised
 */
export function snapshotFile(file: string): SnapshotPort {
  return {
    load() {
      try {
        const text = readFileSync(file, 'utf8');
        return text.length > largestSnapshot ? undefined : (JSON.parse(text) as unknown);
      } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : undefined;
      }
    },
    save(value) {
      const fresh = `${file}.new`;
      const descriptor = openSync(fresh, 'w', 0o600);
      try {
        writeFileSync(descriptor, JSON.stringify(value));
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      renameSync(fresh, file);
      syncFolder(dirname(file));
    },
  };
}

/** Makes a rename in a folder durable; Windows has no such thing and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
