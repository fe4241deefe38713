import {
  ConstraintViolationError,
  InsufficientAccessError,
  InvalidCredentialsError,
  UnwillingToPerformError,
} from 'ldapts';
import { describe, expect, it } from 'vitest';
import type { AccountState } from '../../../../src/main/recovery/ports.ts';
import { attributesOf } from '../../../../src/main/directory/attributes.ts';
import { dialectOf } from '../../../../src/main/directory/dialects/dialects.ts';
import { ds389 } from '../../../../src/main/directory/dialects/ds389/ds389.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const found = (attributes: Readonly<Record<string, string>>) =>
  attributesOf({ dn: 'uid=somebody,dc=univ,dc=example', ...attributes });

describe('389 Directory Server', () => {
  it('is a kind of its own', () => {
    expect(dialectOf('389')).toBe(ds389);
  });

  it.each([
    ['9A969FAA-e79211f1-90a8f837-aefa83a2', '9a969faa-e79211f1-90a8f837-aefa83a2'],
    ['9a969faa-e792-11f1-90a8-f837aefa83a2', undefined],
    ['x,dc=example', undefined],
    ['', undefined],
  ])('names an entry by nsUniqueId: %s', (value, uuid) => {
    expect(ds389.uuid.of(found({ nsUniqueId: value }))).toBe(uuid);
  });

  const states: readonly (readonly [Readonly<Record<string, string>>, AccountState])[] = [
    [{}, 'active'],
    [{ nsAccountLock: 'TRUE' }, 'locked-by-administration'],
    [{ nsAccountLock: 'false' }, 'active'],
    [{ accountUnlockTime: '20261123120001Z', passwordRetryCount: '3' }, 'locked-by-failures'],
    [{ accountUnlockTime: '20261123120000Z', passwordRetryCount: '3' }, 'active'],
    [{ accountUnlockTime: '19700101000000Z', passwordRetryCount: '3' }, 'locked-by-failures'],
    // What a reset leaves behind.
    [{ accountUnlockTime: '19700101000000Z', passwordRetryCount: '0' }, 'active'],
    [{ accountUnlockTime: 'nonsense', passwordRetryCount: '3' }, 'active'],
    [{ passwordRetryCount: '3' }, 'active'],
    [
      { nsAccountLock: 'true', accountUnlockTime: '19700101000000Z', passwordRetryCount: '3' },
      'locked-by-administration',
    ],
  ];
  it.each(states)('reads %o as %s', (attributes, state) => {
    expect(ds389.state.of(found(attributes), now)).toBe(state);
  });

  it('asks nothing where the policy cannot be read, and knows no more kinds than we count', () => {
    expect(ds389.policy.rules(null, found({}), new Set())).toEqual({ policy: {}, changeableFrom: null });
    const policy = found({ passwordCheckSyntax: 'ON', passwordMinCategories: '5', passwordMinLength: '-3' });
    expect(ds389.policy.rules(policy, found({}), new Set()).policy).toMatchObject({
      kindsAtLeast: 4,
      length: { min: 0 },
      history: 0,
    });
  });

  it('reads refusals by the control, and by the text where the control says little', () => {
    const violation = (text: string) => new ConstraintViolationError(`${text} Code: 0x13`);
    const exop = violation('Failed to update password\n');
    expect(ds389.password.refusal(exop, undefined)).toEqual({ rule: 'same-as-current' });
    expect(ds389.password.refusal(exop, 5)).toEqual({ rule: 'too-weak' });
    expect(ds389.password.refusal(exop, 6)).toEqual({ rule: 'too-short' });
    expect(ds389.password.refusal(exop, 7)).toEqual({ rule: 'too-young' });
    expect(ds389.password.refusal(exop, 8)).toEqual({ rule: 'in-history' });
    expect(ds389.password.refusal(exop, 3)).toEqual({ fault: 'misconfigured' });
    expect(ds389.password.refusal(exop, 77)).toEqual({ fault: 'unexpected' });
    expect(ds389.password.refusal(violation('password in history'), 8)).toEqual({ rule: 'in-history' });
    expect(ds389.password.refusal(violation('Password contains a monotonic sequence'), 5)).toEqual({
      rule: 'too-weak',
    });
    expect(ds389.password.refusal(violation('something new'), undefined)).toEqual({ rule: 'too-weak' });
    // The access control refused; its control says passwordModNotAllowed.
    expect(ds389.password.refusal(new InsufficientAccessError('Insufficient'), 3)).toBeNull();
  });

  it('reads a bind by the text before the control', () => {
    const inactivated = new UnwillingToPerformError('Account inactivated. Contact system administrator.');
    expect(ds389.signIn.read(inactivated, 1)).toBe('disabled');
    expect(ds389.signIn.read(new UnwillingToPerformError('Minimum SSF not met.'), undefined)).toBe(
      'unverified',
    );
    expect(ds389.signIn.read(new ConstraintViolationError('Exceed password retry limit.'), undefined)).toBe(
      'locked',
    );
    expect(ds389.signIn.read(new InvalidCredentialsError('password expired!'), 0)).toBe('password-expired');
    expect(ds389.signIn.read(new InvalidCredentialsError(''), undefined)).toBe('refused');
    expect(ds389.signIn.read(null, 2)).toBe('must-change');
    expect(ds389.signIn.read(null, undefined)).toBe('works');
  });
});
