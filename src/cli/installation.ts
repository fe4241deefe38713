import {
  openCommandJournal,
  openDirectory,
  type CommandPlaces,
  type OpenedDirectory,
} from '../main/compose-command.ts';
import { installedPlaces } from '../main/kiosk/arguments.ts';
import type { OutOfOrder } from '../main/out-of-order.ts';
import type { AuditEvent } from '../main/recovery/audit-event.ts';
import { WrongUsage, type ExitCode, type Terminal } from './command.ts';

/** The options by which a command finds an installation. */
export const installationOptions = ['config', 'data'] as const;
export const installationUsage = '--config FILE [--data DIR]';

type Options = Readonly<Partial<Record<(typeof installationOptions)[number], string>>>;

/** Puts a line into the journal, on the disk. @returns false when it could not be written, which is said */
export type Tell = (event: AuditEvent) => Promise<boolean>;

/**
 * Opens the directory of an installation, looks at something in it and closes it again.
 * @returns what the work returns; 1 when it cannot be opened, which is said
 */
export function lookingAt(
  options: Options,
  terminal: Terminal,
  work: (opened: OpenedDirectory) => Promise<ExitCode>,
): Promise<ExitCode> {
  return opening(placesFrom(options), terminal, work);
}

/** As `lookingAt`, for work that changes something: the journal of the data folder is opened too, and tells of it. */
export function changing(
  options: Options,
  terminal: Terminal,
  work: (opened: OpenedDirectory, tell: Tell) => Promise<ExitCode>,
): Promise<ExitCode> {
  const places = placesFrom(options);
  return opening(places, terminal, async (opened) => {
    const journal = await openCommandJournal(places.dataFolder, opened.secrets);
    if (!journal.ok) return said(terminal, journal.failure);
    const tell: Tell = async (event) => {
      try {
        await journal.value.append(event, 'durable');
        return true;
      } catch {
        terminal.complain(`${places.dataFolder}: the journal could not be written: it does not tell of this`);
        return false;
      }
    };
    try {
      return await work(opened, tell);
    } finally {
      await journal.value.close().catch(() => undefined);
    }
  });
}

async function opening(
  places: CommandPlaces,
  terminal: Terminal,
  work: (opened: OpenedDirectory) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openDirectory(places);
  if (!opened.ok) return said(terminal, opened.failure);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.closeDirectory();
  }
}

/** @throws WrongUsage where there is no file to begin with */
function placesFrom(options: Options): CommandPlaces {
  const installed = installedPlaces({ platform: process.platform, environment: process.env });
  const configuration = options.config ?? installed.configuration;
  if (configuration === null) throw new WrongUsage('--config is missing');
  return { configuration, dataFolder: options.data ?? installed.dataFolder };
}

function said({ complain }: Terminal, failure: OutOfOrder): 1 {
  for (const line of failure.said) complain(line);
  return 1;
}
