import { ExtensibleFilter } from 'ldapts';
import type { Membership } from './dialect.ts';

/** LDAP_MATCHING_RULE_TRANSITIVE_EVAL (MS-ADTS section 3.1.1.3.4.4.3): groups inside groups too. */
const transitively = '1.2.840.113556.1.4.1941';

export const activeDirectoryMembership: Membership = {
  async isMember({ client }, group, { dn }) {
    const { searchEntries } = await client.search(dn, {
      scope: 'base',
      filter: new ExtensibleFilter({ matchType: 'memberOf', rule: transitively, value: group }),
      attributes: ['objectClass'],
    });
    return searchEntries.length > 0;
  },
  administers: () => Promise.resolve(false),
};
