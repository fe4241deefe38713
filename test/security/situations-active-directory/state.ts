import { domainAdmins, sambaStaffGroup } from '../../directory/lab/samba-content.ts';
import type { Situation } from '../situation.ts';
import {
  campusStates,
  endsAfterProof,
  endsAtTheWrite,
  lockedByFailures,
  member,
  sets,
} from '../situations/state.ts';
import { privilegedGroup, type KiosksOnSamba } from './lab.ts';

/** In 100 nanoseconds since 1601 (MS-DTYP section 2.3.3). */
export const longAgo = '133000000000000000';
/** NORMAL_ACCOUNT, ACCOUNTDISABLE (MS-ADTS section 2.2.16). */
export const disabledAccount = '514';
/** SUPANN's account state where a campus has put it; the schema has no attribute of its own. */
export const stateAttribute = 'employeeType';

/** One more than the domain allows. */
export async function fourWrongPasswords(lab: KiosksOnSamba, { dn }: { readonly dn: string }): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt += 1) await lab.canBind(dn, 'wrong');
}

export const states: readonly Situation<KiosksOnSamba>[] = [
  lockedByFailures(fourWrongPasswords),
  endsAfterProof('a disabled account', 'account-disabled', sets('userAccountControl', disabledAccount)),
  endsAfterProof('an account that has expired', 'account-expired', sets('accountExpires', longAgo)),
  endsAtTheWrite('an account that is disabled right before the write', 'account-disabled', [
    'userAccountControl',
    disabledAccount,
  ]),
  endsAtTheWrite('an account that expires right before the write', 'account-expired', [
    'accountExpires',
    longAgo,
  ]),
  ...campusStates({
    accountState: stateAttribute,
    privilegedGroup,
    staffGroup: sambaStaffGroup,
    spare: 'employeeType',
  }),
  member('a member of Domain Admins, which no configuration names', domainAdmins),
  endsAfterProof('whoever the server protects (adminCount)', 'privileged', sets('adminCount', '1')),
];
