import type { DirectoryFault } from '../../recovery/ports.ts';
import { compareValue } from '../compare.ts';
import type { Membership } from './dialect.ts';
import { FaultFound } from '../faults.ts';

const unreadable: DirectoryFault = { fault: 'access-refused', cause: 'group-unreadable' };

/** Direct members of a group: groupOfNames, groupOfUniqueNames or posixGroup. */
export const directMembership: Membership = {
  async isMember(session, group, { dn, login }) {
    const answers = await Promise.all([
      compareValue(session, group, 'member', dn),
      compareValue(session, group, 'uniqueMember', dn),
      compareValue(session, group, 'memberUid', login),
    ]);
    if (answers.includes('equal')) return true;
    if (!answers.includes('different') && answers.includes('hidden')) throw new FaultFound(unreadable);
    return false;
  },
  /** These servers know no administration but what their access control says. */
  administers: () => Promise.resolve(false),
};
