import type { DirectoryFault } from '../recovery/ports.ts';
import { compareValue } from './compare.ts';
import { FaultFound } from './faults.ts';
import type { LdapSession } from './session.ts';

/** Who is asked about. */
export interface Member {
  readonly dn: string;
  readonly login: string;
}

const unreadable: DirectoryFault = { fault: 'access-refused', cause: 'group-unreadable' };

/**
 * Whether somebody is a direct member of a group: groupOfNames, groupOfUniqueNames or posixGroup.
 * @throws FaultFound when the group is not there or we may not see its members: then nobody may pass for an outsider
 */
export async function isMember(session: LdapSession, group: string, { dn, login }: Member): Promise<boolean> {
  const answers = await Promise.all([
    compareValue(session, group, 'member', dn),
    compareValue(session, group, 'uniqueMember', dn),
    compareValue(session, group, 'memberUid', login),
  ]);
  if (answers.includes('equal')) return true;
  if (!answers.includes('different') && answers.includes('hidden')) throw new FaultFound(unreadable);
  return false;
}
