import { Attribute, Change, Control, PasswordPolicyControl, PresenceFilter, ResultCodeError } from 'ldapts';
import { attributesOf } from '../attributes.ts';
import { generalizedTime } from '../dialects/generalized-time.ts';
import type { LdapSession } from '../session.ts';
import type { Inspector, Trial } from './inspector.ts';
import { readableByComparison } from './readable-by-comparison.ts';

/**
 * The No-Op control of slapd (draft-zeilenga-ldap-noop): everything is checked, the access control first, and nothing is
 * done. slapd does not list it in its root DSE. Critical, so that a server without it refuses (12) and does not write.
 */
const noOpOid = '1.3.6.1.4.1.4203.666.5.2';

/** LDAP_X_NO_OPERATION: what would have been a success. */
const noOperation = 0x410e;

const outcomes: Readonly<Record<number, Trial['outcome']>> = {
  [noOperation]: 'allowed',
  // Anonymous.
  8: 'denied',
  50: 'denied',
  32: 'absent',
  // slapd answers 21 to a value of objectClass that it does not know.
  17: 'no-schema',
  21: 'no-schema',
  12: 'unknown',
};

/** draft-behera-ldap-password-policy: listed once slapd has loaded the ppolicy module. */
const passwordPolicyOid = '1.3.6.1.4.1.42.2.27.8.5.1';

/**
 * Classes that need nothing but the attribute that names them. An entry that is tried consists of what its base has already:
 * back-mdb (2.5.13) numbers an attribute that the database has never held when an add is tried, forgets to store the number
 * with No-Op, and could after its next start read no entry with that attribute. A modify does not have that fault.
 */
const namedByItself: Readonly<Record<string, string>> = {
  ou: 'organizationalUnit',
  cn: 'organizationalRole',
  o: 'organization',
};

/** OpenLDAP's slapd. */
export const openldapInspector: Inspector = {
  kind: 'openldap',
  mayRead: readableByComparison,
  wouldModify: ({ client }, dn, changes) => tried((noOp) => client.modify(dn, [...changes], noOp)),
  wouldAddBelow: async ({ client }, base) => {
    const type = /^\s*(ou|cn|o)\s*=/iu.exec(base)?.[1]?.toLowerCase();
    const objectClass = type === undefined ? undefined : namedByItself[type];
    if (type === undefined || objectClass === undefined) return { outcome: 'unknown' };
    const entry = { objectClass, [type]: 'loquet-doctor' };
    return tried((noOp) => client.add(`${type}=loquet-doctor,${base}`, entry, noOp));
  },
  wouldDelete: ({ client }, dn) => tried((noOp) => client.del(dn, noOp)),
  async wouldSetPassword({ client }, dn, password) {
    const modification = new Attribute({ type: 'userPassword', values: [password] });
    const change = new Change({ operation: 'replace', modification });
    const policy = new PasswordPolicyControl();
    const trial = await tried((noOp) => client.modify(dn, change, [noOp, policy]));
    // The policy speaks before the access control, and says "denied" for some of its own reasons.
    const byPolicy = policy.value?.error !== undefined;
    return byPolicy ? { ...trial, outcome: 'refused' } : trial;
  },
  comparisonTells: true,
  judgesPasswords: true,
  hasPasswordPolicy: (controls) => (controls.length === 0 ? null : controls.includes(passwordPolicyOid)),
  forbidsResets: { attribute: 'pwdSafeModify', value: 'TRUE' },
  resetsForOnce: null,
  sharesLocks: null,
  hashes: ['userPassword', 'pwdHistory'],
  replaceMayBeClear: true,
  async serverTime(session, bindDn) {
    // cn=monitor says it outright; `olcLastBind` leaves the instant of our own bind on our own entry.
    for (const [dn, attribute] of [
      ['cn=Current,cn=Time,cn=Monitor', 'monitorTimestamp'],
      [bindDn, 'authTimestamp'],
      [bindDn, 'pwdLastSuccess'],
    ] as const) {
      const at = generalizedTime(await oneValue(session, dn, attribute));
      if (at !== undefined) return at;
    }
    return null;
  },
};

async function tried(operation: (noOp: Control) => Promise<unknown>): Promise<Trial> {
  try {
    await operation(new Control(noOpOid, { critical: true }));
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error;
    return { outcome: outcomes[error.code] ?? 'refused', resultCode: error.code };
  }
  // Nobody says what a server did that answers success to a critical control that forbids it.
  throw new Error('the server does not keep to the No-Op control');
}

async function oneValue({ client }: LdapSession, dn: string, attribute: string): Promise<string | undefined> {
  try {
    const filter = new PresenceFilter({ attribute: 'objectClass' });
    const { searchEntries } = await client.search(dn, { scope: 'base', filter, attributes: [attribute] });
    return searchEntries.map(attributesOf)[0]?.first(attribute);
  } catch (error) {
    if (error instanceof ResultCodeError) return undefined;
    throw error;
  }
}
