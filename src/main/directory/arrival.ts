import { PresenceFilter, ResultCodeError } from 'ldapts';
import { attributesOf } from './attributes.ts';
import { resultRow } from './result-codes.ts';
import type { LdapSession } from './session.ts';

/** How often a server is asked whether a change has arrived, in milliseconds. */
const interval = 100;

/**
 * The operational attribute that changes with every write of a password, as one server has it.
 * @param attribute of the dialect
 * @returns undefined where it is absent, hidden, or the entry is not there (yet)
 * @throws what a session throws
 */
export async function readArrival(
  { client }: LdapSession,
  dn: string,
  attribute: string,
): Promise<string | undefined> {
  try {
    const { searchEntries } = await client.search(dn, {
      scope: 'base',
      filter: new PresenceFilter({ attribute: 'objectClass' }),
      attributes: [attribute],
    });
    return searchEntries.map(attributesOf)[0]?.first(attribute);
  } catch (error) {
    if (error instanceof ResultCodeError && resultRow(error.code).compare !== undefined) return undefined;
    throw error;
  }
}

/**
 * Waits until one server has the same value as the writer.
 * @param until on the clock of `performance.now`
 * @returns false when it still has another one by then
 * @throws what a session throws
 */
export async function awaitArrival(
  session: LdapSession,
  { dn, attribute, value }: { readonly dn: string; readonly attribute: string; readonly value: string },
  until: number,
): Promise<boolean> {
  for (;;) {
    if ((await readArrival(session, dn, attribute)) === value) return true;
    if (performance.now() + interval > until) return false;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
