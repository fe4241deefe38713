import { ExtensibleFilter, PresenceFilter, ResultCodeError } from 'ldapts';
import { attributesOf } from '../../attributes.ts';
import type { Membership } from '../dialect.ts';
import { FaultFound } from '../../faults.ts';
import { resultRow } from '../../result-codes.ts';
import type { LdapSession } from '../../session.ts';
import { sidOf } from './windows-octets.ts';

/** LDAP_MATCHING_RULE_TRANSITIVE_EVAL (MS-ADTS section 3.1.1.3.4.4.3): groups inside groups too. */
const transitively = '1.2.840.113556.1.4.1941';

/** Groups of every Windows (MS-DTYP section 2.4.2.4): operators, and Replicator; Microsoft protects their members. */
const builtInGroups: ReadonlySet<string> = new Set(
  [544, 548, 549, 550, 551, 552].map((number) => `S-1-5-32-${number}`),
);

/**
 * Groups of a domain by the end of their SID: Domain Admins, Domain Controllers, Schema Admins, Enterprise Admins, Group Policy
 * Creator Owners, Read-only Domain Controllers, Key Admins, Enterprise Key Admins.
 */
const domainGroups = /^S-1-5-21-\d+-\d+-\d+-(?:512|516|518|519|520|521|526|527)$/u;

/**
 * Membership as Active Directory itself counts it: by groups inside groups, and by the primary group, which no group lists.
 * A comparison on `member` would see neither.
 */
export const activeDirectoryMembership: Membership = {
  async isMember(session, group, { dn }) {
    const [sid] = await sidsAt(session, group, 'objectSid');
    if (sid === undefined) throw unreadable();
    if ((await groupsOf(session, dn)).has(sid)) return true;
    // The token holds security groups alone; a campus may have named a mailing list.
    const { searchEntries } = await session.client.search(dn, {
      scope: 'base',
      filter: new ExtensibleFilter({ matchType: 'memberOf', rule: transitively, value: group }),
      attributes: ['objectClass'],
    });
    return searchEntries.length > 0;
  },
  async administers(session, { dn }) {
    const sids = [...(await groupsOf(session, dn))];
    return sids.some((sid) => builtInGroups.has(sid) || domainGroups.test(sid));
  },
};

/** Everybody has a primary group: an empty token is one that we may not see. */
async function groupsOf(session: LdapSession, dn: string): Promise<ReadonlySet<string>> {
  const sids = await sidsAt(session, dn, 'tokenGroups');
  if (sids.length === 0) throw unreadable();
  return new Set(sids);
}

async function sidsAt({ client }: LdapSession, dn: string, attribute: string): Promise<readonly string[]> {
  try {
    const { searchEntries } = await client.search(dn, {
      scope: 'base',
      filter: new PresenceFilter({ attribute: 'objectClass' }),
      attributes: [attribute],
      explicitBufferAttributes: [attribute],
    });
    return searchEntries.flatMap((found) =>
      attributesOf(found)
        .octets(attribute)
        .flatMap((octets) => sidOf(octets) ?? []),
    );
  } catch (error) {
    if (error instanceof ResultCodeError && resultRow(error.code).compare !== undefined) return [];
    throw error;
  }
}

function unreadable(): FaultFound {
  return new FaultFound({ fault: 'access-refused', cause: 'group-unreadable' });
}
