import { PresenceFilter, ResultCodeError } from 'ldapts';
import { attributesOf } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import type { Dialect, ServerRules } from './dialects/dialect.ts';
import { resultRow } from './result-codes.ts';
import { supportedControls } from './root-dse.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** Reads what the server's own policy asks of people. */
export interface ServerPolicies {
  /** @throws what a session throws; a policy that is hidden or not there is none */
  of(session: LdapSession, found: Attributes): Promise<ServerRules>;
}

/** How long a policy is taken as it was read, in milliseconds: an administrator who changes it sees it soon. */
const keptFor = 60_000;

/** More policies than any campus has. */
const mostKept = 64;

/** @param monotonic milliseconds that never go back */
export function createServerPolicies(
  settings: LdapDirectorySettings,
  { policy, password }: Dialect,
  monotonic: () => number = () => performance.now(),
): ServerPolicies {
  const kept = new Map<string, { readonly read: Attributes | null; readonly until: number }>();

  async function sourceAt(session: LdapSession, dn: string): Promise<Attributes | null> {
    const held = kept.get(dn);
    if (held !== undefined && held.until > monotonic()) return held.read;
    const read = await readPolicy(session, dn, policy.sourceAttributes);
    kept.delete(dn);
    kept.set(dn, { read, until: monotonic() + keptFor });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return read;
  }

  return {
    async of(session, found) {
      const dn = policy.source(found, settings);
      const read = dn === null ? null : await sourceAt(session, dn);
      return policy.rules(read, found, await supportedControls(session, password.wantedControls));
    },
  };
}

/**
 * The entry of a policy.
 * @returns null where it is hidden or not there
 * @throws what a session throws
 */
export async function readPolicy(
  { client }: LdapSession,
  dn: string,
  attributes: readonly string[],
): Promise<Attributes | null> {
  try {
    const filter = new PresenceFilter({ attribute: 'objectClass' });
    const { searchEntries } = await client.search(dn, { scope: 'base', filter, attributes: [...attributes] });
    return searchEntries.map(attributesOf)[0] ?? null;
  } catch (error) {
    if (error instanceof ResultCodeError && resultRow(error.code).compare !== undefined) return null;
    throw error;
  }
}
