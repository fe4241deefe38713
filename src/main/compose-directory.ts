import { join } from 'node:path';
import { failed, succeeded, type Result } from '../contract/result.ts';
import { kindOf } from './config/directory-schema.ts';
import { ldapSettings } from './config/directory-settings.ts';
import type { NamedFiles } from './config/named-files.ts';
import type { Configuration } from './config/schema.ts';
import { dialectOf } from './directory/dialects/dialects.ts';
import { demoPeople } from './directory/embedded/demo-people.ts';
import { demoContent } from './directory/embedded/demo-seed.ts';
import type { OpenFailure } from './directory/embedded/content-file.ts';
import { openEmbeddedDirectory } from './directory/embedded/embedded-directory.ts';
import { createLdapDirectory } from './directory/ldap-directory.ts';
import { createLdapRecords } from './directory/ldap-record.ts';
import { createServerHealth } from './directory/server-health.ts';
import type { OutOfOrder } from './out-of-order.ts';
import { readRecordKeys, type RecordKeys } from './recovery/keys.ts';
import type { DirectoryPort, RecordCodec, RecordPort, SecretName, SecretsPort } from './recovery/ports.ts';
import { createRecordCodec } from './recovery/record-codec.ts';
import { secretFault } from './secrets/secret-fault.ts';
import { systemClock } from './system-clock.ts';

/** The directory and the records in it, on the keys under which they are kept. */
export interface InstalledDirectory {
  readonly directory: DirectoryPort;
  readonly records: RecordPort;
  readonly closeDirectory: () => Promise<void>;
}

/** Makes the adapters of a directory: the embedded one, or LDAP in the dialect of its kind. */
export async function directoryOf(
  options: { readonly dataFolder: string },
  { directory }: Configuration,
  files: NamedFiles,
  secrets: SecretsPort,
  keys: RecordKeys,
): Promise<Result<InstalledDirectory, OutOfOrder>> {
  const codec: RecordCodec = createRecordCodec(keys);
  if (directory.kind === 'embedded') {
    const opened = await openEmbeddedDirectory({
      file: join(options.dataFolder, 'directory.json'),
      codec,
      clock: systemClock,
      seed: () => demoContent({ people: demoPeople, keys, codec }),
    });
    return opened.ok
      ? succeeded({
          directory: opened.value,
          records: opened.value,
          closeDirectory: () => opened.value.close(),
        })
      : failed({ cause: 'directory', said: [embeddedFault(opened.failure)] });
  }
  const dialect = dialectOf(kindOf(directory));
  const password = await secret(secrets, 'directory');
  if (!password.ok) return password;
  const settings = ldapSettings(directory, files);
  // One for both: who has waited for a dead server spares the other the wait.
  const health = createServerHealth({ journey: 2 * settings.deadline });
  const parts = { settings, password: password.value, dialect, health };
  return succeeded({
    directory: createLdapDirectory({ ...parts, clock: systemClock }),
    records: createLdapRecords({ ...parts, codec }),
    closeDirectory: async () => undefined,
  });
}

function embeddedFault(failure: OpenFailure): string {
  switch (failure.kind) {
    case 'in-use':
      return 'The embedded directory: another process holds it. Stop the kiosk that runs on this data folder.';
    case 'malformed':
      return 'The embedded directory: directory.json is malformed. Put it away to begin with the people of the demo.';
    case 'unusable':
      return `The embedded directory: directory.json cannot be used (${failure.cause}).`;
  }
}

/** @returns why there is no service without it */
export async function secret(secrets: SecretsPort, name: SecretName): Promise<Result<string, OutOfOrder>> {
  const read = await secrets.read(name);
  return read.ok
    ? read
    : failed({
        cause: 'secret',
        secret: name,
        failure: read.failure,
        said: [secretFault(name, read.failure)],
      });
}

/** The keys of the records, out of their secret. */
export async function recordKeys(secrets: SecretsPort): Promise<Result<RecordKeys, OutOfOrder>> {
  const text = await secret(secrets, 'record-key');
  if (!text.ok) return text;
  const keys = readRecordKeys(text.value);
  return keys.ok
    ? keys
    : failed({
        cause: 'secret',
        secret: 'record-key',
        failure: 'malformed',
        said: [`The secret \`record-key\`, line ${keys.failure.line}: ${keys.failure.problem}`],
      });
}
