import { compareValue } from '../../compare.ts';
import type { Membership } from '../dialect.ts';
import { FaultFound } from '../../faults.ts';
import { directMembership } from '../group-membership.ts';

/** Where every FreeIPA keeps people; what follows is its suffix. */
const people = /,cn=users,cn=accounts,(?<suffix>.+)$/iu;

/**
 * Groups of FreeIPA. Each entry bears all its groups, groups inside groups included, in `memberOf`.
 * Documented in FreeIPA's design pages, not tried.
 */
export const freeipaMembership: Membership = {
  async isMember(session, group, member) {
    // The group is asked too: one that is not there would otherwise have no members, and nobody would notice.
    if (await directMembership.isMember(session, group, member)) return true;
    const answer = await compareValue(session, member.dn, 'memberOf', group);
    if (answer === 'hidden') throw new FaultFound({ fault: 'access-refused', cause: 'group-unreadable' });
    return answer === 'equal';
  },
  async administers(session, { dn }) {
    const suffix = people.exec(dn)?.groups?.['suffix'];
    if (suffix === undefined) return false;
    const answer = await compareValue(session, dn, 'memberOf', `cn=admins,cn=groups,cn=accounts,${suffix}`);
    if (answer === 'hidden') throw new FaultFound({ fault: 'access-refused', cause: 'group-unreadable' });
    return answer === 'equal';
  },
};
