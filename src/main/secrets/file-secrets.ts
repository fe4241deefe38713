import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import type { SecretFailure, SecretsPort } from '../recovery/ports.ts';

const largestSecret = 64 * 1024;

export interface FileSecretsOptions {
  /** One file a secret, named as in `secretNames`. */
  readonly folder: string;
  /** Who may own the files: numeric user ids. */
  readonly owners: readonly number[];
}

/**
 * Secrets in files that their owner alone may read. Each is checked and read through one descriptor, so that what was
 * checked is what is read: a regular file, no link, an allowed owner, no permission for group or others. On Windows the
 * owner and the mode say nothing: there the folder's ACL must, and the vault is the better place.
 */
export function fileSecrets({ folder, owners }: FileSecretsOptions): SecretsPort {
  return { read: (name) => readSecretFile(join(folder, name), owners) };
}

/** systemd's credentials (systemd.exec(5), LoadCredential): files that systemd made for this service alone. */
export function systemdSecrets(environment: NodeJS.ProcessEnv): SecretsPort {
  const folder = environment['CREDENTIALS_DIRECTORY'];
  return {
    read: async (name) =>
      folder === undefined ? failed('unavailable') : readSecretFile(join(folder, name), null),
  };
}

/**
 * Reads one secret.
 * @param owners null: whoever owns it (systemd's folder is private already)
 * @returns the content without the line end at its end; `absent`, `untrusted`, `malformed` (empty, too large, no UTF-8), or
 *   `unavailable` when the system will not let it be read
 */
export async function readSecretFile(
  file: string,
  owners: readonly number[] | null,
): Promise<Result<string, SecretFailure>> {
  let handle;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return failed('absent');
    return failed(code === 'ELOOP' ? 'untrusted' : 'unavailable');
  }
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) return failed('untrusted');
    if (owners !== null && process.platform !== 'win32') {
      if (!owners.includes(facts.uid) || (facts.mode & 0o077) !== 0) return failed('untrusted');
    }
    if (facts.size > largestSecret) return failed('malformed');
    const text = (await handle.readFile('utf8')).replace(/\r?\n$/u, '');
    return text === '' || text.includes('\uFFFD') ? failed('malformed') : succeeded(text);
  } catch {
    return failed('unavailable');
  } finally {
    await handle.close();
  }
}
