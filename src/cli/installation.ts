import { join } from 'node:path';
import { openDirectory, type OpenedDirectory } from '../main/compose-directory.ts';
import { canonicalNumber, identifierKinds, type IdentifierKind } from '../contract/identifiers.ts';
import { installedPlaces } from '../main/kiosk/arguments.ts';
import type { Entry } from '../main/recovery/ports.ts';
import { WrongUsage, type ExitCode, type Terminal } from './command.ts';

/** The options by which a command finds an installation. */
export const installationOptions = ['config', 'data'] as const;
export const installationUsage = '--config FILE [--data DIR]';

/**
 * Opens the directory of an installation, does some work on it and closes it again.
 * @returns what the work returns; 1 when it cannot be opened, which is said
 */
export async function onInstallation(
  options: Readonly<Partial<Record<(typeof installationOptions)[number], string>>>,
  { complain }: Terminal,
  work: (opened: OpenedDirectory) => Promise<ExitCode>,
): Promise<ExitCode> {
  const installed = installedPlaces({ platform: process.platform, environment: process.env });
  const configuration = options.config ?? installed.configuration;
  if (configuration === null || configuration === undefined) throw new WrongUsage('--config is missing');
  const opened = await openDirectory({
    configuration,
    dataFolder: options.data ?? installed.dataFolder,
    resources: join(import.meta.dirname, '..', '..', 'resources'),
  });
  if (!opened.ok) {
    for (const line of opened.failure.said) complain(line);
    return 1;
  }
  try {
    return await work(opened.value);
  } finally {
    await opened.value.closeDirectory();
  }
}

/** `22001234`, `uid:adupont`, `student:22001234`: a login unless a kind of number stands before it. */
export function personNamed(text: string): {
  readonly kind: IdentifierKind | 'login';
  readonly number: string;
} {
  const [, prefix, rest] = /^(\w+):(.+)$/u.exec(text) ?? [];
  const kind = identifierKinds.find((known) => known === prefix);
  return kind === undefined || rest === undefined
    ? { kind: 'login', number: text.normalize('NFKC').trim() }
    : { kind, number: canonicalNumber(kind, rest) };
}

/** Exactly one person, or what is to be said. */
export async function findPerson(
  { directory }: OpenedDirectory,
  text: string,
): Promise<{ readonly entry: Entry } | { readonly said: string }> {
  const { kind, number } = personNamed(text);
  const found = kind === 'login' ? await directory.lookupLogin(number) : await directory.lookup(kind, number);
  if (!found.ok) return { said: `the directory cannot be asked: ${found.failure.fault}` };
  const entries = found.value.map((one) => ('entry' in one ? one.entry : one));
  const [entry, second] = entries;
  if (entry === undefined) return { said: `nobody is found for ${text}` };
  return second === undefined ? { entry } : { said: `${text} stands for more than one person` };
}
