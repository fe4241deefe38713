import type { Entry, Lockout } from '../recovery/ports.ts';
import { isHidden } from './compare.ts';
import type { Dialect } from './dialects/dialect.ts';
import { FaultFound } from './faults.ts';
import { readEntry } from './read-entry.ts';
import { readPolicy } from './server-policy.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

/**
 * How many wrong passwords the server that is asked takes of somebody, and how many it has counted: each server may count for
 * itself.
 * @param now milliseconds since 1970
 * @throws what a session throws; FaultFound when the entry is not there any more
 */
export async function lockoutOf(
  session: LdapSession,
  { settings, dialect, now }: { settings: LdapDirectorySettings; dialect: Dialect; now: number },
  { locator }: Pick<Entry, 'locator'>,
): Promise<Lockout> {
  const { lockout, policy } = dialect;
  const attributes = [...policy.attributes, ...lockout.attributes, 'objectClass'];
  const found = await readEntry(session, locator, { attributes });
  if (found === undefined) throw new FaultFound({ fault: 'unexpected', cause: 'entry-moved' });
  const source = policy.source(found, settings);
  const read = source === null ? null : await readPolicy(session, source, lockout.sourceAttributes);
  const threshold = lockout.threshold(read);
  for (const name of lockout.attributes) {
    if (found.first(name) !== undefined) continue;
    // An account that has never seen a wrong password has no count; one that is hidden looks the same.
    if (lockout.always.includes(name) || (await isHidden(session, locator, name))) {
      return { threshold, failures: null };
    }
  }
  return { threshold, failures: lockout.failures(found, read, now) };
}
