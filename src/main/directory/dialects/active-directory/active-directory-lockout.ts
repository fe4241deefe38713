import type { Attributes } from '../../attributes.ts';
import type { LockoutReading, Unlocking } from '../dialect.ts';
import { replacement } from '../exact-change.ts';
import { countIn } from '../policy-number.ts';
import { instantOfFileTime } from './windows-octets.ts';

/** A span of time as Windows writes it: 100 nanoseconds, below nought (MS-DTYP section 2.3.3). */
const ticksPerMillisecond = 10_000n;

/**
 * Wrong passwords as a domain controller counts them, for itself alone (MS-SAMR section 3.1.1.8.6; the PDC emulator hears of
 * all): the count begins anew once the last one is older than the observation window.
 */
export const activeDirectoryLockout: LockoutReading = {
  attributes: ['badPwdCount', 'badPasswordTime'],
  always: ['badPwdCount'],
  sourceAttributes: [
    'lockoutThreshold',
    'lockOutObservationWindow',
    'msDS-LockoutThreshold',
    'msDS-LockoutObservationWindow',
  ],
  threshold: (policy) =>
    policy === null
      ? null
      : (countIn(policy, 'msDS-LockoutThreshold') ?? countIn(policy, 'lockoutThreshold') ?? null),
  failures(found, policy, now) {
    const last = instantOfFileTime(found.first('badPasswordTime'));
    const window = policy === null ? undefined : observationWindow(policy);
    if (last !== undefined && window !== undefined && last + window <= now) return 0;
    return countIn(found, 'badPwdCount') ?? 0;
  },
};

/** In milliseconds; undefined where the policy does not say. */
function observationWindow(policy: Attributes): number | undefined {
  const text = policy.first('msDS-LockoutObservationWindow') ?? policy.first('lockOutObservationWindow');
  if (text === undefined || !/^-\d{1,19}$/u.test(text)) return undefined;
  return Number(-BigInt(text) / ticksPerMillisecond);
}

/** lockoutTime: 0 (MS-ADTS section 3.1.1.5.3.2); what an administrator does is disable, elsewhere. */
export const activeDirectoryUnlocking: Unlocking = {
  attributes: ['lockoutTime'],
  shownBy: 'state',
  changes: (found) =>
    (found.first('lockoutTime') ?? '0') === '0' ? [] : [replacement('lockoutTime', ['0'])],
  right: 'write',
  writes: ['lockoutTime'],
};
