import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';

/** Why a file was not replaced, or may be lost again with the power. */
export interface ReplaceFailure {
  /** A Node error code such as `ENOSPC`. */
  readonly cause: string;
  /** The new text is in place, only that it will survive a loss of power is not certain. */
  readonly replaced: boolean;
}

/**
 * Replaces a file as a whole: at every instant, and after a crash at any instant, it holds the old text or the new one.
 * One caller at a time for one file: the text is first written beside it under one fixed name.
 * @param file in a folder that exists; readable to its owner alone afterwards
 */
export async function replaceFile(file: string, text: string): Promise<Result<void, ReplaceFailure>> {
  const fresh = `${file}.new`;
  try {
    const handle = await open(fresh, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } catch (error) {
    return failed({ cause: codeOf(error), replaced: false });
  }
  try {
    await syncFolder(dirname(file));
  } catch (error) {
    return failed({ cause: codeOf(error), replaced: true });
  }
  return succeeded(undefined);
}

/** The code of an error of the file system, and nothing of its message, which names paths. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/** Makes a rename durable; Windows cannot open folders and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
