import {
  ConstraintViolationError,
  InsufficientAccessError,
  InvalidCredentialsError,
  NoSuchAttributeError,
  UnwillingToPerformError,
} from 'ldapts';
import type { Client } from 'ldapts';
import { describe, expect, it } from 'vitest';
import type { DirectoryRule } from '../../../../src/contract/failures.ts';
import type { AccountState, NotUsable } from '../../../../src/main/recovery/ports.ts';
import { attributesOf } from '../../../../src/main/directory/attributes.ts';
import { dialectOf } from '../../../../src/main/directory/dialects/dialects.ts';
import { FaultFound } from '../../../../src/main/directory/faults.ts';
import { freeipa } from '../../../../src/main/directory/dialects/freeipa/freeipa.ts';
import type { LdapSession } from '../../../../src/main/directory/session.ts';
import type { LdapDirectorySettings } from '../../../../src/main/directory/settings.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const dn = 'uid=somebody,cn=users,cn=accounts,dc=univ,dc=example';
const found = (attributes: Readonly<Record<string, string>>) => attributesOf({ dn, ...attributes });

/** A session in which a person reads their own entry, and comparisons are answered from a table. */
function sessionWith(
  entry: Readonly<Record<string, string>>,
  compare: (dn: string, attribute: string, value: string) => boolean | Error = () =>
    new NoSuchAttributeError(),
): LdapSession {
  const client = {
    search: () => Promise.resolve({ searchEntries: [{ dn, ...entry }], searchReferences: [] }),
    compare: (of: string, attribute: string, value: string) => {
      const answer = compare(of, attribute, value);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  return { client: client as unknown as Client } as LdapSession;
}

describe('FreeIPA, as it is documented', () => {
  it('is a kind of its own', () => {
    expect(dialectOf('freeipa')).toBe(freeipa);
  });

  it.each([
    ['D9AE9C5A-E79C-11F1-8B2D-525400A1B2C3', 'd9ae9c5a-e79c-11f1-8b2d-525400a1b2c3'],
    ['autogenerate', undefined],
  ])('names an entry by ipaUniqueID: %s', (value, uuid) => {
    expect(freeipa.uuid.of(found({ ipaUniqueID: value }))).toBe(uuid);
  });

  const states: readonly (readonly [Readonly<Record<string, string>>, AccountState])[] = [
    [{}, 'active'],
    [{ nsAccountLock: 'TRUE' }, 'disabled'],
    [{ nsAccountLock: 'FALSE' }, 'active'],
    [{ krbPrincipalExpiration: '20261123120000Z' }, 'expired'],
    [{ krbPrincipalExpiration: '20261123120001Z' }, 'active'],
  ];
  it.each(states)('reads %o as %s', (attributes, state) => {
    expect(freeipa.state.of(found(attributes), now)).toBe(state);
  });

  const refused: readonly (readonly [string, number | undefined, DirectoryRule])[] = [
    ['Password is too short', 6, 'too-short'],
    ['Password is too short', undefined, 'too-short'],
    ['Password reuse not permitted', 8, 'in-history'],
    ['Too soon to change password', 7, 'too-young'],
    ['Password is too simple', 5, 'too-weak'],
    // The control has no number for these and says passwordModNotAllowed, which is no refusal of the password elsewhere.
    ['Password is based on a dictionary word', 3, 'too-weak'],
    ['Password contains username', 3, 'too-weak'],
    ['Password has too many consecutive characters', 3, 'too-weak'],
  ];
  it.each(refused)('reads "%s" with error %s as %s', (text, policyError, rule) => {
    const error = new ConstraintViolationError(`${text} Code: 0x13`);
    expect(freeipa.password.refusal(error, policyError)).toEqual({ rule });
  });

  const answers: readonly (readonly [string, NotUsable | 'unverified'])[] = [
    ['Account (Kerberos principal) is expired', 'account-expired'],
    ['Account inactivated. Contact system administrator.', 'disabled'],
    ['Too many failed logins.\n', 'locked'],
    ['Entry permanently locked.\n', 'locked'],
    ['something new', 'unverified'],
  ];
  it.each(answers)('reads a bind that is refused with "%s" as %s', (text, reason) => {
    expect(freeipa.signIn.read(new UnwillingToPerformError(text), undefined)).toBe(reason);
  });

  it('reads a bind past the last grace login as an expired password', () => {
    expect(freeipa.signIn.read(new InvalidCredentialsError(''), 0)).toBe('password-expired');
    expect(freeipa.signIn.read(new InvalidCredentialsError(''), undefined)).toBe('refused');
  });

  it.each([
    // What ipa-pwd-extop writes when an administrator sets a password: a second before now.
    [{ krbPasswordExpiration: '20261123115959Z' }, 'password-expired'],
    [{ krbPasswordExpiration: '20261123120000Z' }, 'password-expired'],
    [{ krbPasswordExpiration: '20270221120000Z' }, 'works'],
    // A policy under which passwords never expire.
    [{}, 'works'],
  ] as const)('after a bind that succeeded, with %o: %s', async (entry, outcome) => {
    expect(await freeipa.signIn.afterwards?.(sessionWith(entry), dn, now)).toBe(outcome);
  });

  it('does not call a password usable when its expiry cannot be read', async () => {
    const hidden = sessionWith({}, () => new InsufficientAccessError());
    await expect(freeipa.signIn.afterwards?.(hidden, dn, now)).rejects.toEqual(
      new FaultFound({ fault: 'access-refused', cause: 'expiry-unreadable' }),
    );
  });

  it('asks for the length and the kinds of the policy, and promises no history', () => {
    const settings = { passwordPolicy: 'cn=global_policy' } as LdapDirectorySettings;
    expect(freeipa.policy.source(found({}), settings)).toBe('cn=global_policy');
    expect(freeipa.policy.source(found({ krbPwdPolicyReference: 'cn=students' }), settings)).toBe(
      'cn=students',
    );
    const policy = found({
      krbPwdMinLength: '12',
      krbPwdMinDiffChars: '5',
      krbPwdHistoryLength: '4',
      ipaPwdMaxRepeat: '2',
      ipaPwdMaxSequence: '3',
      ipaPwdUserCheck: 'TRUE',
    });
    expect(freeipa.policy.rules(policy, found({ krbLastPwdChange: '20261123115900Z' }), new Set())).toEqual({
      policy: {
        length: { min: 12 },
        kindsAtLeast: 4,
        longestRepeatedRun: 2,
        longestConsecutiveRun: 3,
        notContaining: { login: true },
        history: 0,
      },
      changeableFrom: null,
    });
    expect(freeipa.policy.rules(null, found({}), new Set()).policy).toEqual({});
  });

  it('knows members of groups inside groups, and the administrators, by memberOf', async () => {
    const group = 'cn=staff,cn=groups,cn=accounts,dc=univ,dc=example';
    const admins = 'cn=admins,cn=groups,cn=accounts,dc=univ,dc=example';
    const member = { dn, login: 'somebody' };
    const bearing = (groups: readonly string[]): LdapSession =>
      sessionWith(
        {},
        (of, attribute, value) => of === dn && attribute === 'memberOf' && groups.includes(value),
      );
    expect(await freeipa.groups.isMember(bearing([group]), group, member)).toBe(true);
    expect(await freeipa.groups.isMember(bearing([]), group, member)).toBe(false);
    expect(await freeipa.groups.administers(bearing([admins]), member)).toBe(true);
    expect(await freeipa.groups.administers(bearing([group]), member)).toBe(false);
    const blind = sessionWith({}, (of) => (of === dn ? new InsufficientAccessError() : false));
    await expect(freeipa.groups.isMember(blind, group, member)).rejects.toThrow(FaultFound);
    await expect(freeipa.groups.administers(blind, member)).rejects.toThrow(FaultFound);
  });
});
