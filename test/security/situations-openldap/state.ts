import { privilegedGroup, staffGroup } from '../../directory/lab/slapd.ts';
import type { Situation } from '../situation.ts';
import { campusStates, endsAfterProof, endsAtTheWrite, lockedByFailures, sets } from '../situations/state.ts';
import type { OpenldapLab } from './lab.ts';

/** slapo-ppolicy(5): until an administrator unlocks it. */
export const lockedForGood = '000001010000Z';
export const longAgo = '20200101000000Z';
export const farAway = '20990101000000Z';

export const states: readonly Situation<OpenldapLab>[] = [
  endsAfterProof(
    'a lock by the administration, known before the proofs',
    'locked-by-administration',
    sets('pwdAccountLockedTime', lockedForGood),
  ),
  endsAtTheWrite(
    'a lock by the administration that comes right before the write',
    'locked-by-administration',
    ['pwdAccountLockedTime', lockedForGood],
  ),
  lockedByFailures(async (lab, { dn }) => {
    for (let attempt = 0; attempt < 5; attempt += 1) await lab.canBind(dn, 'wrong');
  }),
  endsAfterProof('a disabled account', 'account-disabled', sets('pwdStartTime', farAway)),
  endsAfterProof('an account that has expired', 'account-expired', sets('pwdEndTime', longAgo)),
  endsAtTheWrite('an account that is disabled right before the write', 'account-disabled', [
    'pwdStartTime',
    farAway,
  ]),
  endsAtTheWrite('an account that expires right before the write', 'account-expired', [
    'pwdEndTime',
    longAgo,
  ]),
  ...campusStates({
    accountState: 'supannRessourceEtat',
    privilegedGroup,
    staffGroup,
    spare: 'displayName',
  }),
];
