import {
  BerWriter,
  ConstraintViolationError,
  InvalidCredentialsError,
  UnwillingToPerformError,
} from 'ldapts';
import type { ResultCodeError } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { activeDirectory } from '../../../../src/main/directory/dialects/active-directory/active-directory.ts';
import { attributesOf } from '../../../../src/main/directory/attributes.ts';
import type { Attributes } from '../../../../src/main/directory/attributes.ts';
import { policyHints } from '../../../../src/main/directory/dialects/active-directory/active-directory-policy.ts';
import { dialectOf } from '../../../../src/main/directory/dialects/dialects.ts';
import type { LdapDirectorySettings } from '../../../../src/main/directory/settings.ts';
import {
  guidOf,
  instantOfFileTime,
  sidOf,
  unicodePassword,
} from '../../../../src/main/directory/dialects/active-directory/windows-octets.ts';

const found = (more: Record<string, string | Buffer>): Attributes =>
  attributesOf({ dn: 'CN=somebody,OU=people,DC=ad,DC=univ,DC=example', ...more });
const nul = String.fromCodePoint(0);
const now = Date.UTC(2026, 10, 23);

describe('what Windows keeps in octets', () => {
  it('a GUID, in the order in which Windows writes it', () => {
    const octets = Buffer.from('1a032b4f32697b49a2756c9b84480c33', 'hex');
    expect(guidOf(octets)).toBe('4f2b031a-6932-497b-a275-6c9b84480c33');
    expect(activeDirectory.uuid.of(found({ objectGUID: octets }))).toBe(
      '4f2b031a-6932-497b-a275-6c9b84480c33',
    );
    expect(guidOf(octets.subarray(1))).toBeUndefined();
    expect(activeDirectory.uuid.of(found({}))).toBeUndefined();
  });

  it('a SID', () => {
    expect(sidOf(Buffer.from('01020000000000052000000020020000', 'hex'))).toBe('S-1-5-32-544');
    expect(sidOf(Buffer.from('010500000000000515000000d49680117f9cd4ea2f9a203e00020000', 'hex'))).toBe(
      'S-1-5-21-293639892-3939802239-1042324015-512',
    );
    for (const wrong of ['', '01', '0102000000000005200000002002', '02020000000000052000000020020000']) {
      expect(sidOf(Buffer.from(wrong, 'hex'))).toBeUndefined();
    }
  });

  it('an instant', () => {
    expect(instantOfFileTime('116444736000000000')).toBe(0);
    expect(instantOfFileTime('134399486345634630')).toBe(Date.UTC(2026, 10, 23, 23, 3, 54, 563));
    for (const wrong of [undefined, '', 'soon', '1e9']) expect(instantOfFileTime(wrong)).toBeUndefined();
  });

  it('a password, in quotation marks and UTF-16', () => {
    expect(unicodePassword('aé€').toString('hex')).toBe('22006100e900ac202200');
  });
});

describe('the state of an account in Active Directory', () => {
  const expired = '133000000000000000';
  it.each([
    [{ userAccountControl: '512' }, 'active'],
    [{ userAccountControl: '66048', accountExpires: '9223372036854775807' }, 'active'],
    [{ userAccountControl: '512', accountExpires: '0', lockoutTime: '0' }, 'active'],
    [{ userAccountControl: '514' }, 'disabled'],
    [{ userAccountControl: '512', accountExpires: expired }, 'expired'],
    [{ userAccountControl: '514', accountExpires: expired }, 'disabled'],
    [{ userAccountControl: '512', 'msDS-User-Account-Control-Computed': '16' }, 'locked-by-failures'],
    // Over by time: the attribute stays until the next sign-in.
    [
      { userAccountControl: '512', 'msDS-User-Account-Control-Computed': '0', lockoutTime: expired },
      'active',
    ],
    [{ userAccountControl: '512', lockoutTime: expired }, 'locked-by-failures'],
    // A password that is past its age: the reset mends it.
    [{ userAccountControl: '512', 'msDS-User-Account-Control-Computed': '8388608' }, 'active'],
    [{ userAccountControl: '514', adminCount: '1' }, 'privileged'],
    [{ userAccountControl: '512', adminCount: '0' }, 'active'],
  ] as const)('%j is %s', (attributes, state) => {
    expect(activeDirectory.state.of(found(attributes), now)).toBe(state);
  });
});

describe('why Active Directory refused a password', () => {
  const samba = '0000052D: Constraint violation - check_password_restrictions: the password';
  const windows = `0000052D: SvcErr: DSID-031A126C, problem 5003 (WILL_NOT_PERFORM), data 0\n${nul}`;
  const change =
    '0000052D: AtrErr: DSID-03190FD6, #1:\n\t0: 0000052D: DSID-03190FD6, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 9005a (unicodePwd)\n';
  it.each([
    [`${samba} is too short. It should be equal or longer than 12 characters!`, { rule: 'too-short' }],
    [`${samba} does not meet the complexity criteria!`, { rule: 'too-weak' }],
    [`${samba} was already used (in history)!`, { rule: 'in-history' }],
    ['0000052D: Constraint violation - password is too young to change!', { rule: 'too-young' }],
    [windows, { rule: 'too-weak' }],
    [`${nul}${windows}`, { rule: 'too-weak' }],
    [change, { rule: 'too-weak' }],
    [
      `00000005: SecErr: DSID-03152501, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n${nul}`,
      { fault: 'access-refused' },
    ],
    ['00002098: Object CN=x has no write property access', { fault: 'access-refused' }],
    [
      `0000001F: SvcErr: DSID-031A11E5, problem 5003 (WILL_NOT_PERFORM), data 0\n${nul}`,
      { fault: 'misconfigured' },
    ],
    [
      "00002035: setup_io: it's not allowed to set the NT hash password directly'",
      { fault: 'misconfigured' },
    ],
    [
      "00000056: Constraint violation - The old password specified doesn't match!",
      { fault: 'misconfigured' },
    ],
  ] as const)('%j', (text, reading) => {
    // The result code differs between a reset, a change, and versions: it decides nothing.
    for (const error of [new UnwillingToPerformError(text), new ConstraintViolationError(text)]) {
      expect(activeDirectory.password.refusal(error, undefined)).toEqual(reading);
    }
  });

  it('is left to the result code where the text says nothing, and never blamed on the password', () => {
    const read = (error: ResultCodeError): unknown => activeDirectory.password.refusal(error, undefined);
    expect(read(new UnwillingToPerformError())).toBeNull();
    expect(read(new UnwillingToPerformError('the password 0000052D: is not at the head'))).toBeNull();
    expect(read(new ConstraintViolationError('00002081: something else'))).toEqual({ fault: 'unexpected' });
  });
});

describe('why Active Directory refused a sign-in', () => {
  it.each([
    ['525', 'refused'],
    ['52e', 'refused'],
    ['530', 'restricted'],
    ['531', 'restricted'],
    ['532', 'password-expired'],
    ['533', 'disabled'],
    ['701', 'account-expired'],
    ['773', 'must-change'],
    ['775', 'locked'],
    ['fff', 'refused'],
  ] as const)('data %s: %s', (data, reading) => {
    for (const end of ['v1db1', `v4563${nul}`]) {
      const text = `80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data ${data}, ${end}`;
      expect(activeDirectory.signIn.read(new InvalidCredentialsError(text), undefined)).toBe(reading);
    }
  });

  it('not at all, or not by the password', () => {
    expect(activeDirectory.signIn.read(null, undefined)).toBe('works');
    expect(activeDirectory.signIn.read(new UnwillingToPerformError('data 12'), undefined)).toBe('unverified');
  });
});

describe('what Active Directory asks of a password', () => {
  const settings = { passwordPolicy: null } as LdapDirectorySettings;
  const [hints = ''] = policyHints;
  const domain = { minPwdLength: '12', pwdHistoryLength: '24', pwdProperties: '1' };
  it('stands in the domain, or in the policy that applies to the person', () => {
    const { policy } = activeDirectory;
    expect(policy.source(found({}), settings)).toBe('DC=ad,DC=univ,DC=example');
    const pso = 'CN=staff,CN=Password Settings Container,CN=System,DC=ad,DC=univ,DC=example';
    expect(policy.source(found({ 'msDS-ResultantPSO': pso }), settings)).toBe(pso);
    expect(policy.source(attributesOf({ dn: 'CN=DC\\=x,O=elsewhere' }), settings)).toBeNull();
  });

  it('is told in characters; the history only where the server keeps it on a reset', () => {
    const rules = (more: Record<string, string>, supported: readonly string[] = []): unknown =>
      activeDirectory.policy.rules(found(more), found({}), new Set(supported)).policy;
    const complex = { kindsAtLeast: 3, notContaining: { login: true, names: true } };
    expect(rules(domain)).toEqual({ length: { min: 12 }, ...complex, history: 0 });
    expect(rules(domain, [hints])).toEqual({ length: { min: 12 }, ...complex, history: 24 });
    expect(rules({ ...domain, pwdProperties: '0' })).toEqual({ length: { min: 12 }, history: 0 });
    expect(rules({ 'msDS-MinimumPasswordLength': '20', 'msDS-PasswordComplexityEnabled': 'FALSE' })).toEqual({
      length: { min: 20 },
      history: 0,
    });
    expect(rules({})).toEqual({ history: 0 });
    expect(rules({}, [hints])).toEqual({});
  });

  it('is asked for on a reset too by a control that must be understood', () => {
    expect(activeDirectory.password.controls(new Set()).controls).toEqual([]);
    const [control, second] = activeDirectory.password.controls(new Set(policyHints)).controls;
    expect(second).toBeUndefined();
    const writer = new BerWriter();
    control?.write(writer);
    // SEQUENCE { OID …2239, critical, OCTET STRING { SEQUENCE { INTEGER 1 } } } (RFC 4511 section 4.1.11)
    const oid = Buffer.from('1.2.840.113556.1.4.2239').toString('hex');
    expect(writer.buffer.toString('hex')).toBe(`30230417${oid}0101ff04053003020101`);
  });
});

describe('dialects', () => {
  it('are there for the kinds that are offered', () => {
    expect(dialectOf('openldap').kind).toBe('openldap');
    expect(dialectOf('active-directory')).toBe(activeDirectory);
  });
});
