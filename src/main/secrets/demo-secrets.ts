import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed } from '../../contract/result.ts';
import { freshRecordKeyLine } from '../recovery/keys.ts';
import type { SecretName, SecretsPort } from '../recovery/ports.ts';
import { readSecretFile } from './file-secrets.ts';

const made: Readonly<Partial<Record<SecretName, () => string>>> = {
  'record-key': () => freshRecordKeyLine('demo'),
  'audit-key': () => randomBytes(32).toString('base64'),
};

/** The demo makes its own keys, once, in a folder of its data. It has no password of anybody's. */
export function demoSecrets(folder: string): SecretsPort {
  return {
    async read(name) {
      const make = made[name];
      if (make === undefined) return failed('absent');
      const file = join(folder, name);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(file, `${make()}\n`, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
      return readSecretFile(file, [process.getuid?.() ?? 0]);
    },
  };
}
