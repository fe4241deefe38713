import { disabledRole } from '../../directory/lab/ds389-policies.ts';
import { privilegedGroup, staffGroup } from '../../directory/lab/slapd.ts';
import type { Situation } from '../situation.ts';
import { campusStates, endsAfterProof, endsAtTheWrite, lockedByFailures, sets } from '../situations/state.ts';
import type { Ds389Lab } from './lab.ts';

export const states: readonly Situation<Ds389Lab>[] = [
  endsAfterProof(
    'a lock by the administration, known before the proofs',
    'locked-by-administration',
    sets('nsAccountLock', 'true'),
  ),
  endsAfterProof(
    'a lock by the administration that comes with a role',
    'locked-by-administration',
    sets('nsRoleDN', disabledRole),
  ),
  endsAtTheWrite(
    'a lock by the administration that comes right before the write',
    'locked-by-administration',
    ['nsAccountLock', 'true'],
  ),
  lockedByFailures(async (lab, { dn }) => {
    for (let attempt = 0; attempt < 5; attempt += 1) await lab.canBind(dn, 'wrong');
  }),
  ...campusStates({
    accountState: 'supannRessourceEtat',
    privilegedGroup,
    staffGroup,
    spare: 'displayName',
  }),
];
