import { ConstraintViolationError } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { openldap } from '../../../src/main/directory/dialects/openldap/openldap.ts';
import { policyErrors, resultCodes, resultRow } from '../../../src/main/directory/result-codes.ts';

/** IANA's registry "LDAP result codes" (RFC 4520), as far as standards-track operations can return them. */
const registered = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 32, 33, 34, 36,
].concat([48, 49, 50, 51, 52, 53, 54, 64, 65, 66, 67, 68, 69, 71, 80, 118, 119, 120, 121, 122, 123, 4096]);

describe('result codes', () => {
  it('has a row for every code of the registry, and for no other', () => {
    expect(
      Object.keys(resultCodes)
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual(registered);
  });

  it('has an answer for every other number, which leaves a write open', () => {
    for (const code of [9, 15, 70, 94, 254, 16_654, -1]) {
      expect(resultRow(code)).toMatchObject({ fault: 'unexpected', write: 'outcome-unknown' });
    }
  });

  it('never calls a person wrong for what is not their password', () => {
    const blamed = registered.filter((code) => resultRow(code).personSignIn === 'refused');
    expect(blamed).toEqual([48, 49]);
    expect(registered.filter((code) => resultRow(code).write === 'policy')).toEqual([19]);
  });

  it('takes a record for lost only where somebody else has changed it', () => {
    expect(registered.filter((code) => resultRow(code).swap === 'lost')).toEqual([16, 19, 20, 68, 122]);
  });

  it.each([
    [51, 'busy'],
    [52, 'unreachable'],
    [50, 'access-refused'],
    [49, 'sign-in-refused'],
    [32, 'misconfigured'],
    [10, 'misconfigured'],
    [13, 'misconfigured'],
  ] as const)('%i is %s', (code, fault) => {
    expect(resultRow(code).fault).toBe(fault);
  });
});

describe('why OpenLDAP refused a password', () => {
  it('has a reading for every error of the control', () => {
    expect(Object.keys(policyErrors).map(Number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    [5, '', { rule: 'too-weak' }],
    [6, 'Password fails quality checking policy', { rule: 'too-short' }],
    [7, 'Password is too young to change', { rule: 'too-young' }],
    [8, 'Password is in history of old passwords', { rule: 'in-history' }],
    [8, 'Password is not being changed from existing value', { rule: 'same-as-current' }],
    [9, 'Password fails quality checking policy', { rule: 'too-long' }],
    [4, 'Must supply old password to be changed as well as new one', { fault: 'misconfigured' }],
    [3, '', { fault: 'misconfigured' }],
    [1, '', { fault: 'sign-in-refused' }],
    [77, '', { fault: 'unexpected' }],
    // The control did not come back: a server of before 2.5, or another overlay.
    [undefined, 'Password is in history of old passwords', { rule: 'in-history' }],
    [undefined, 'some other constraint', { rule: 'too-weak' }],
  ] as const)('error %s, %s', (error, diagnostic, reading) => {
    const refused = new ConstraintViolationError(diagnostic);
    expect(openldap.password.refusal(refused, error)).toEqual(reading);
  });
});
