import { PresenceFilter, ResultCodeError } from 'ldapts';
import { attributesOf } from './attributes.ts';
import { resultRow } from './result-codes.ts';
import type { LdapSession } from './session.ts';

/** How often a server is asked whether a change has arrived, in milliseconds. */
const interval = 100;

/**
 * How an entry shows that its password was written.
 * @param attributes of the dialect: the first that the entry has tells, with its name, so that two readings are only equal
 *   where they are of the same attribute
 * @returns undefined where all are absent or hidden, or the entry is not there (yet)
 * @throws what a session throws
 */
export async function readArrival(
  { client }: LdapSession,
  dn: string,
  attributes: readonly string[],
): Promise<string | undefined> {
  try {
    const { searchEntries } = await client.search(dn, {
      scope: 'base',
      filter: new PresenceFilter({ attribute: 'objectClass' }),
      attributes: [...attributes],
    });
    const found = searchEntries.map(attributesOf)[0];
    const name = attributes.find((attribute) => found?.first(attribute) !== undefined);
    return name === undefined ? undefined : `${name}: ${found?.first(name)}`;
  } catch (error) {
    if (error instanceof ResultCodeError && resultRow(error.code).compare !== undefined) return undefined;
    throw error;
  }
}

/** What is waited for on a server that did not take the write itself. */
export interface Awaited {
  readonly dn: string;
  readonly attributes: readonly string[];
  /** What the writer showed, before and after the sign-in there: on some servers that is a change of the entry as well. */
  readonly values: ReadonlySet<string>;
}

/**
 * Waits until one server shows what the writer has shown.
 * @param until on the clock of `performance.now`
 * @returns false when it still shows something else by then
 * @throws what a session throws
 */
export async function awaitArrival(
  session: LdapSession,
  { dn, attributes, values }: Awaited,
  until: number,
): Promise<boolean> {
  for (;;) {
    const shown = await readArrival(session, dn, attributes);
    if (shown !== undefined && values.has(shown)) return true;
    if (performance.now() + interval > until) return false;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
