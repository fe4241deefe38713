import { Control, PresenceFilter, ResultCodeError } from 'ldapts';
import { attributesOf } from '../attributes.ts';
import { generalizedTime } from '../generalized-time.ts';
import type { LdapSession } from '../session.ts';
import type { Inspector, Trial } from './inspector.ts';

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

/** OpenLDAP's slapd. */
export const openldapInspector: Inspector = {
  kind: 'openldap',
  wouldModify: ({ client }, dn, changes) => tried((noOp) => client.modify(dn, [...changes], noOp)),
  wouldAdd: ({ client }, dn, attributes) => tried((noOp) => client.add(dn, { ...attributes }, noOp)),
  wouldDelete: ({ client }, dn) => tried((noOp) => client.del(dn, noOp)),
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
