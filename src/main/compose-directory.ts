import { join } from 'node:path';
import { failed, succeeded, type Result } from '../contract/result.ts';
import { kindOf } from './config/directory-schema.ts';
import { ldapSettings } from './config/directory-settings.ts';
import { demoConfiguration } from './config/demo.ts';
import { readNamedFiles, type NamedFiles } from './config/named-files.ts';
import { readConfiguration, type ReadConfiguration } from './config/read.ts';
import type { Configuration } from './config/schema.ts';
import { recoverySettings } from './config/settings.ts';
import { dialectOf } from './directory/dialects/dialects.ts';
import { demoPeople } from './directory/embedded/demo-people.ts';
import { demoContent } from './directory/embedded/demo-seed.ts';
import { openEmbeddedDirectory } from './directory/embedded/embedded-directory.ts';
import { createLdapDirectory } from './directory/ldap-directory.ts';
import { createLdapRecords } from './directory/ldap-record.ts';
import { createServerHealth } from './directory/server-health.ts';
import { configurationOutOfOrder, type OutOfOrder } from './out-of-order.ts';
import { readRecordKeys, type RecordKeys } from './recovery/keys.ts';
import type { DirectoryPort, RecordCodec, RecordPort, SecretName, SecretsPort } from './recovery/ports.ts';
import { createRecordCodec } from './recovery/record-codec.ts';
import type { RecoverySettings } from './recovery/settings.ts';
import { configuredSecrets } from './secrets/configured-secrets.ts';
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
      : failed({ cause: 'directory', said: [`The embedded directory: ${opened.failure.kind}`] });
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

/** What a command needs of an installation, without a kiosk in service. */
export interface OpenedDirectory extends InstalledDirectory {
  readonly keys: RecordKeys;
  readonly settings: RecoverySettings;
  readonly read: ReadConfiguration;
}

/**
 * Opens the directory of an installation for a command.
 * @param configuration its file; null: the demo's own
 * @returns what is to be said where it cannot be opened
 */
export async function openDirectory(options: {
  readonly configuration: string | null;
  readonly dataFolder: string;
  readonly resources: string;
}): Promise<Result<OpenedDirectory, OutOfOrder>> {
  const read =
    options.configuration === null
      ? succeeded(demoConfiguration(options.resources))
      : await readConfiguration(options.configuration);
  if (!read.ok) return configurationOutOfOrder(options.configuration, read.failure);
  const files = await readNamedFiles(read.value);
  if (!files.ok) return configurationOutOfOrder(options.configuration, files.failure);
  const secrets = configuredSecrets(read.value.configuration, {
    folder: read.value.folder,
    dataFolder: options.dataFolder,
  });
  const keys = await recordKeys(secrets);
  if (!keys.ok) return keys;
  const opened = await directoryOf(options, read.value.configuration, files.value, secrets, keys.value);
  if (!opened.ok) return opened;
  const settings = recoverySettings(read.value.configuration, files.value);
  return succeeded({ ...opened.value, keys: keys.value, settings, read: read.value });
}
