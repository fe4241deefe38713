import { deletion } from '../exact-change.ts';
import type { LockoutReading, Unlocking } from '../dialect.ts';
import { generalizedTime } from '../generalized-time.ts';
import { countIn } from '../policy-number.ts';

/** slapo-ppolicy(5): locked until an administrator unlocks it. A reset by anybody would remove it. */
export const lockedForGood = '000001010000Z';

/** Wrong passwords as slapo-ppolicy(5) counts them: one value of pwdFailureTime each, which lapses after a while. */
export const ppolicyLockout: LockoutReading = {
  attributes: ['pwdFailureTime'],
  always: [],
  sourceAttributes: ['pwdLockout', 'pwdMaxFailure', 'pwdFailureCountInterval'],
  threshold(policy) {
    if (policy === null) return null;
    return policy.first('pwdLockout')?.toUpperCase() === 'TRUE' ? (countIn(policy, 'pwdMaxFailure') ?? 0) : 0;
  },
  failures(found, policy, now) {
    const lapse = (policy === null ? undefined : countIn(policy, 'pwdFailureCountInterval')) ?? 0;
    return found
      .all('pwdFailureTime')
      .filter((at) => lapse === 0 || (generalizedTime(at) ?? now) + lapse * 1000 > now).length;
  },
};

/** pwdFailureTime is the server's own: it stays, and one more wrong password locks the account again. */
export const ppolicyUnlocking: Unlocking = {
  attributes: ['pwdAccountLockedTime'],
  shownBy: 'state',
  changes: (found) =>
    found
      .all('pwdAccountLockedTime')
      .filter((value) => value !== lockedForGood)
      .map((value) => deletion('pwdAccountLockedTime', value)),
  right: 'take-away',
  writes: ['pwdAccountLockedTime'],
};
