import { addition, deletion, replacement } from '../exact-change.ts';
import type { LockoutReading, Unlocking } from '../dialect.ts';
import { generalizedTime } from '../generalized-time.ts';
import { countIn } from '../policy-number.ts';

/**
 * Wrong passwords as ipa-lockout counts them, on each server for itself. Documented (FreeIPA design pages, "Replication of
 * lockout attributes" and ipa-lockout), not tried.
 */
export const freeipaLockout: LockoutReading = {
  attributes: ['krbLoginFailedCount', 'krbLastFailedAuth'],
  always: [],
  sourceAttributes: ['krbPwdMaxFailure', 'krbPwdFailureCountInterval'],
  threshold: (policy) => (policy === null ? null : (countIn(policy, 'krbPwdMaxFailure') ?? 0)),
  failures(found, policy, now) {
    const lapse = (policy === null ? undefined : countIn(policy, 'krbPwdFailureCountInterval')) ?? 0;
    const last = generalizedTime(found.first('krbLastFailedAuth'));
    if (lapse > 0 && last !== undefined && last + lapse * 1000 <= now) return 0;
    return countIn(found, 'krbLoginFailedCount') ?? 0;
  },
};

/** What `ipa user-unlock` writes: the count at nought, and when. */
export const freeipaUnlocking: Unlocking = {
  attributes: ['krbLoginFailedCount'],
  shownBy: 'failures',
  changes(found, now) {
    const wrong = found.first('krbLoginFailedCount');
    if (wrong === undefined || wrong === '0') return [];
    return [
      deletion('krbLoginFailedCount', wrong),
      addition('krbLoginFailedCount', '0'),
      replacement('krbLastAdminUnlock', [timeOf(now)]),
    ];
  },
  right: 'write',
  writes: ['krbLoginFailedCount', 'krbLastAdminUnlock'],
};

/** GeneralizedTime to the second (RFC 4517 section 3.3.13). */
function timeOf(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}Z`;
}
