import { stat } from 'node:fs/promises';
import { failed, succeeded, type Result } from '../contract/result.ts';
import { journalFault } from './audit/journal-fault.ts';
import { openJournal, type Journal } from './audit/journal.ts';
import { directoryOf, recordKeys, secret, type InstalledDirectory } from './compose-directory.ts';
import { readNamedFiles } from './config/named-files.ts';
import { readConfiguration, type ReadConfiguration } from './config/read.ts';
import { recoverySettings } from './config/settings.ts';
import { codeOf } from './files/replace-file.ts';
import { configurationOutOfOrder, type OutOfOrder } from './out-of-order.ts';
import type { RecordKeys } from './recovery/keys.ts';
import type { SecretsPort } from './recovery/ports.ts';
import type { RecoverySettings } from './recovery/settings.ts';
import { configuredSecrets } from './secrets/configured-secrets.ts';
import { systemClock } from './system-clock.ts';

/** Where an installation is. */
export interface CommandPlaces {
  readonly configuration: string;
  readonly dataFolder: string;
}

/** What a command needs of an installation, without a kiosk in service. */
export interface OpenedDirectory extends InstalledDirectory {
  readonly keys: RecordKeys;
  readonly settings: RecoverySettings;
  readonly read: ReadConfiguration;
  readonly secrets: SecretsPort;
}

/**
 * Opens the directory of an installation for a command. A data folder that is needed is never made: a slip in its name would make a demo.
 * @returns what is to be said where it cannot be opened
 */
export async function openDirectory({
  configuration,
  dataFolder,
}: CommandPlaces): Promise<Result<OpenedDirectory, OutOfOrder>> {
  const read = await readConfiguration(configuration);
  if (!read.ok) return configurationOutOfOrder(configuration, read.failure);
  const files = await readNamedFiles(read.value);
  if (!files.ok) return configurationOutOfOrder(configuration, files.failure);
  const { directory, secrets: kept } = read.value.configuration;
  if (directory.kind === 'embedded' || kept.from === 'own') {
    const fault = await folderFault(dataFolder);
    if (fault !== null) return fault;
  }
  const secrets = configuredSecrets(read.value.configuration, { folder: read.value.folder, dataFolder });
  const keys = await recordKeys(secrets);
  if (!keys.ok) return keys;
  const opened = await directoryOf(
    { dataFolder },
    read.value.configuration,
    files.value,
    secrets,
    keys.value,
  );
  if (!opened.ok) return opened;
  const settings = recoverySettings(read.value.configuration, files.value);
  return succeeded({ ...opened.value, keys: keys.value, settings, read: read.value, secrets });
}

/**
 * Opens the journal of an installation for a command that changes something. It has one writer: no kiosk runs on the same data
 * folder meanwhile.
 */
export async function openCommandJournal(
  dataFolder: string,
  secrets: SecretsPort,
): Promise<Result<Journal, OutOfOrder>> {
  const fault = await folderFault(dataFolder);
  if (fault !== null) return fault;
  const key = await secret(secrets, 'audit-key');
  if (!key.ok) return key;
  const journal = await openJournal({
    folder: dataFolder,
    key: Buffer.from(key.value, 'utf8'),
    clock: systemClock,
  });
  if (journal.ok) return journal;
  const why = journalFault(dataFolder, journal.failure);
  return failed({ cause: 'journal', said: [`${why}. Nothing was changed.`] });
}

/**
 * A command writes into the data folder as whoever runs it, and the kiosk could not open what is not its own: it is run as the
 * owner of the folder, root included.
 */
async function folderFault(folder: string): Promise<Result<never, OutOfOrder> | null> {
  const outOfOrder = (what: string) => failed<OutOfOrder>({ cause: 'journal', said: [`${folder}: ${what}`] });
  try {
    const facts = await stat(folder);
    if (!facts.isDirectory()) return outOfOrder('is no folder. Name the data folder with --data.');
    const own = process.getuid?.() ?? facts.uid;
    return facts.uid === own
      ? null
      : outOfOrder(
          `belongs to another user (${facts.uid}). Run this as that user, or name a folder of your own with --data.`,
        );
  } catch (error) {
    return outOfOrder(
      codeOf(error) === 'ENOENT'
        ? 'there is no such data folder. Make it (install -d -m 700), or name another one with --data.'
        : `cannot be looked at (${codeOf(error)}).`,
    );
  }
}
