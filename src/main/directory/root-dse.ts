import { PresenceFilter } from 'ldapts';
import { attributesOf } from './attributes.ts';
import type { LdapSession } from './session.ts';

/**
 * Which of some controls a server says it knows (RFC 4512 section 5.1). A critical control that it does not know would
 * be refused, and one that is not critical silently ignored.
 * @param wanted OIDs; nobody asks when there are none
 * @throws what a session throws
 */
export async function supportedControls(
  { client }: LdapSession,
  wanted: readonly string[],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const { searchEntries } = await client.search('', {
    scope: 'base',
    filter: new PresenceFilter({ attribute: 'objectClass' }),
    attributes: ['supportedControl'],
  });
  const listed = new Set(searchEntries.map(attributesOf)[0]?.all('supportedControl'));
  return new Set(wanted.filter((oid) => listed.has(oid)));
}
