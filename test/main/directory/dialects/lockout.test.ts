import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../../../src/main/directory/attributes.ts';
import type { Attributes } from '../../../../src/main/directory/attributes.ts';
import { activeDirectory } from '../../../../src/main/directory/dialects/active-directory/active-directory.ts';
import { ds389 } from '../../../../src/main/directory/dialects/ds389/ds389.ts';
import { freeipa } from '../../../../src/main/directory/dialects/freeipa/freeipa.ts';
import { openldap } from '../../../../src/main/directory/dialects/openldap/openldap.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const entry = (found: Record<string, string | string[]>): Attributes =>
  attributesOf({ dn: 'uid=zoe,ou=people', ...found });
/** 100 nanoseconds since 1601. */
const fileTime = (instant: number): string => String((BigInt(instant) + 11_644_473_600_000n) * 10_000n);

describe('the threshold of a lockout', () => {
  it.each([
    [openldap, { pwdLockout: 'TRUE', pwdMaxFailure: '5' }, 5],
    [openldap, { pwdLockout: 'FALSE', pwdMaxFailure: '5' }, 0],
    [openldap, { pwdMaxFailure: '5' }, 0],
    [openldap, { pwdLockout: 'TRUE' }, 0],
    [activeDirectory, { lockoutThreshold: '5' }, 5],
    [activeDirectory, { lockoutThreshold: '0' }, 0],
    [activeDirectory, { 'msDS-LockoutThreshold': '7' }, 7],
    [activeDirectory, {}, null],
    [ds389, { passwordLockout: 'on', passwordMaxFailure: '5' }, 5],
    [ds389, { passwordLockout: 'on' }, 3],
    [ds389, { passwordLockout: 'off', passwordMaxFailure: '5' }, 0],
    [freeipa, { krbPwdMaxFailure: '6' }, 6],
    [freeipa, {}, 0],
  ] as const)('$0.kind %j', ({ lockout }, policy, threshold) => {
    expect(lockout.threshold(entry(policy))).toBe(threshold);
    expect(lockout.threshold(null)).toBeNull();
  });
});

describe('wrong passwords so far', () => {
  const lately = '20261124115500.123456Z';
  const before = '20261124110000Z';
  it.each([
    [openldap, { pwdFailureTime: [lately, before] }, { pwdFailureCountInterval: '600' }, 1],
    [openldap, { pwdFailureTime: [lately, before] }, { pwdFailureCountInterval: '0' }, 2],
    [openldap, { pwdFailureTime: [lately, before] }, {}, 2],
    [openldap, { pwdFailureTime: 'no time' }, { pwdFailureCountInterval: '600' }, 1],
    [openldap, {}, {}, 0],
    [
      activeDirectory,
      { badPwdCount: '2', badPasswordTime: fileTime(now - 60_000) },
      { lockOutObservationWindow: '-6000000000' },
      2,
    ],
    [
      activeDirectory,
      { badPwdCount: '2', badPasswordTime: fileTime(now - 601_000) },
      { lockOutObservationWindow: '-6000000000' },
      0,
    ],
    [
      activeDirectory,
      { badPwdCount: '2', badPasswordTime: fileTime(now - 601_000) },
      { 'msDS-LockoutObservationWindow': '-9000000000' },
      2,
    ],
    [activeDirectory, { badPwdCount: '2' }, {}, 2],
    [ds389, { passwordRetryCount: '2', retryCountResetTime: '20261124120001Z' }, {}, 2],
    [ds389, { passwordRetryCount: '2', retryCountResetTime: before }, {}, 0],
    [ds389, {}, {}, 0],
    [
      freeipa,
      { krbLoginFailedCount: '2', krbLastFailedAuth: lately },
      { krbPwdFailureCountInterval: '600' },
      2,
    ],
    [
      freeipa,
      { krbLoginFailedCount: '2', krbLastFailedAuth: before },
      { krbPwdFailureCountInterval: '600' },
      0,
    ],
    [
      freeipa,
      { krbLoginFailedCount: '2', krbLastFailedAuth: before },
      { krbPwdFailureCountInterval: '0' },
      2,
    ],
  ] as const)('$0.kind %j under %j', ({ lockout }, found, policy, failures) => {
    expect(lockout.failures(entry(spread(found)), entry(policy), now)).toBe(failures);
  });
});

describe('what lifts a lock', () => {
  it.each([
    [openldap, { pwdAccountLockedTime: '20261124110000Z' }, ['delete pwdAccountLockedTime 20261124110000Z']],
    [openldap, { pwdAccountLockedTime: '000001010000Z' }, []],
    [openldap, {}, []],
    [activeDirectory, { lockoutTime: '133' }, ['replace lockoutTime 0']],
    [activeDirectory, { lockoutTime: '0' }, []],
    [
      ds389,
      { accountUnlockTime: '19700101000000Z', passwordRetryCount: '3' },
      ['delete accountUnlockTime 19700101000000Z', 'delete passwordRetryCount 3', 'add passwordRetryCount 0'],
    ],
    [ds389, { passwordRetryCount: '1' }, []],
    [
      freeipa,
      { krbLoginFailedCount: '6' },
      [
        'delete krbLoginFailedCount 6',
        'add krbLoginFailedCount 0',
        'replace krbLastAdminUnlock 20261124120000Z',
      ],
    ],
    [freeipa, { krbLoginFailedCount: '0' }, []],
  ] as const)('$0.kind %j', ({ unlocking }, found, changes) => {
    const made = unlocking.changes(entry(found), now);
    expect(
      made.map(({ operation, modification: { type, values } }) => `${operation} ${type} ${values.join()}`),
    ).toEqual(changes);
    expect(made.every(({ modification: { type } }) => unlocking.writes.includes(type))).toBe(true);
  });
});

function spread(
  found: Readonly<Record<string, string | readonly string[]>>,
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
