import type { IdentifierKind } from '../../../src/contract/identifiers.ts';
import { createLdapDirectory } from '../../../src/main/directory/ldap-directory.ts';
import type { LdapDirectoryParts } from '../../../src/main/directory/ldap-directory.ts';
import type { LdapDirectorySettings } from '../../../src/main/directory/settings.ts';
import type { DirectoryPort, Entry } from '../../../src/main/recovery/ports.ts';
import { settingsFor } from './settings.ts';
import type { LabServer } from './settings.ts';
import { servicePassword } from './slapd.ts';

/** The adapter under test on a lab server. */
export function directoryOn(
  server: LabServer,
  settings: Partial<LdapDirectorySettings> = {},
  parts: Partial<LdapDirectoryParts> = {},
): DirectoryPort {
  return createLdapDirectory({
    settings: settingsFor(server, settings),
    password: servicePassword,
    clock: { now: () => Date.now() },
    ...parts,
  });
}

/** The one entry with a number. @throws Error when there is none, or more than one, or a fault */
export async function findOne(
  directory: DirectoryPort,
  number: string,
  kind: IdentifierKind = 'student',
): Promise<Entry> {
  const found = await directory.lookup(kind, number);
  if (!found.ok) throw new Error(`lookup: ${JSON.stringify(found.failure)}`);
  const [entry, second] = found.value;
  if (entry === undefined || second !== undefined) throw new Error(`${found.value.length} entries`);
  return entry;
}
