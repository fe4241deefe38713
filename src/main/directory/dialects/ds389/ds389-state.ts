import { strictest } from '../../account-state.ts';
import { compareValue } from '../../compare.ts';
import type { StateReading } from '../dialect.ts';
import { generalizedTime } from '../generalized-time.ts';

/** What 389 writes where a lock by wrong passwords lasts until somebody lifts it (passwordUnlock: off). */
const untilLifted = '19700101000000Z';

/**
 * The state of an account of 389 Directory Server. `nsAccountLock` is an attribute of the entry or comes from a role
 * (nsManagedDisabledRole); both read the same. A reset lifts a lock by wrong passwords, and not the other.
 */
export const ds389State: StateReading = {
  attributes: ['nsAccountLock', 'accountUnlockTime', 'passwordRetryCount'],
  always: [],
  of(found, now) {
    const unlocks = found.first('accountUnlockTime');
    const wrong = Number(found.first('passwordRetryCount') ?? '0');
    // The count alone decides: a reset puts it to nought and leaves the time where it was.
    const locked =
      wrong > 0 &&
      unlocks !== undefined &&
      (unlocks === untilLifted || (generalizedTime(unlocks) ?? 0) > now);
    return strictest([
      found.first('nsAccountLock')?.toLowerCase() === 'true' ? 'locked-by-administration' : 'active',
      locked ? 'locked-by-failures' : 'active',
    ]);
  },
  async lockByAdministration(session, dn) {
    const answer = await compareValue(session, dn, 'nsAccountLock', 'true');
    if (answer === 'hidden') return 'hidden';
    return answer === 'equal' ? 'locked' : 'free';
  },
};
