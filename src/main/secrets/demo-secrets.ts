import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failed } from '../../contract/result.ts';
import { codeOf } from '../files/replace-file.ts';
import { freshRecordKeyLine } from '../recovery/keys.ts';
import type { SecretName, SecretsPort } from '../recovery/ports.ts';
import { readSecretFile } from './file-secrets.ts';

const made: Readonly<Partial<Record<SecretName, () => string>>> = {
  'record-key': () => freshRecordKeyLine('demo'),
  'audit-key': () => randomBytes(32).toString('base64'),
};

/**
 * The demo makes its own keys, once, in a folder of its data. It has no password of anybody's.
 * @param folder created when missing
 */
export function demoSecrets(folder: string): SecretsPort {
  return {
    async read(name) {
      const make = made[name];
      if (make === undefined) return failed('absent');
      const file = join(folder, name);
      const owners = [process.getuid?.() ?? 0];
      const kept = await readSecretFile(file, owners);
      if (kept.ok || kept.failure !== 'absent') return kept;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await putOnce(file, `${make()}\n`);
      } catch {
        return failed('unavailable');
      }
      return readSecretFile(file, owners);
    },
  };
}

/** Makes a file as a whole, unless there is one: half a key would be no key for ever. */
async function putOnce(file: string, text: string): Promise<void> {
  const fresh = `${file}.${randomBytes(9).toString('hex')}.new`;
  try {
    const handle = await open(fresh, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(fresh, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}
