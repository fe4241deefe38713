import { addition, deletion } from '../exact-change.ts';
import type { LockoutReading, Unlocking } from '../dialect.ts';
import { generalizedTime } from '../generalized-time.ts';
import { countIn } from '../policy-number.ts';

/** What cn=config has where a local policy does not say (slapd's own default). */
const usualMaxFailure = 3;

/** Wrong passwords as 389 Directory Server counts them: the count begins anew after retryCountResetTime. */
export const ds389Lockout: LockoutReading = {
  attributes: ['passwordRetryCount', 'retryCountResetTime'],
  always: [],
  sourceAttributes: ['passwordLockout', 'passwordMaxFailure'],
  threshold(policy) {
    if (policy === null) return null;
    return policy.first('passwordLockout')?.toLowerCase() === 'on'
      ? (countIn(policy, 'passwordMaxFailure') ?? usualMaxFailure)
      : 0;
  },
  failures(found, _policy, now) {
    const begins = generalizedTime(found.first('retryCountResetTime'));
    return begins !== undefined && begins <= now ? 0 : (countIn(found, 'passwordRetryCount') ?? 0);
  },
};

/** The administration locks by nsAccountLock; these two are the server's own marks. */
export const ds389Unlocking: Unlocking = {
  attributes: ['accountUnlockTime', 'passwordRetryCount'],
  shownBy: 'state',
  changes(found) {
    const unlocks = found.first('accountUnlockTime');
    const wrong = found.first('passwordRetryCount');
    if (unlocks === undefined || wrong === undefined) return [];
    return [
      deletion('accountUnlockTime', unlocks),
      deletion('passwordRetryCount', wrong),
      addition('passwordRetryCount', '0'),
    ];
  },
  right: 'write',
  writes: ['accountUnlockTime', 'passwordRetryCount'],
};
