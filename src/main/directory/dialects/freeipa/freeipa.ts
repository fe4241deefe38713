import { PresenceFilter } from 'ldapts';
import type { NotUsable } from '../../../recovery/ports.ts';
import { strictest } from '../../account-state.ts';
import { attributesOf } from '../../attributes.ts';
import { isHidden } from '../../compare.ts';
import type { Dialect } from '../dialect.ts';
import { ds389, signInRefusals as ds389SignInRefusals } from '../ds389/ds389.ts';
import { refusalBy, signInBy } from '../ds389/ds389-answers.ts';
import type { Diagnostic, RefusalTexts } from '../ds389/ds389-answers.ts';
import { FaultFound } from '../../faults.ts';
import { freeipaLockout, freeipaUnlocking } from './freeipa-lockout.ts';
import { freeipaMembership } from './freeipa-membership.ts';
import { freeipaPolicy } from './freeipa-policy.ts';
import { generalizedTime } from '../generalized-time.ts';
import type { LdapSession } from '../../session.ts';

/** What ipa-pwd-extop says; its control has no number for the later ones, and says passwordModNotAllowed. */
const refusals: RefusalTexts = {
  diagnostics: [
    { begins: 'Password is too short', means: 'too-short' },
    { begins: 'Password reuse not permitted', means: 'in-history' },
    { begins: 'Too soon to change password', means: 'too-young' },
    { begins: 'Password is too simple', means: 'too-weak' },
    { begins: 'Password has too many consecutive characters', means: 'too-weak' },
    { begins: 'Password contains a monotonic sequence', means: 'too-weak' },
    { begins: 'Password is based on a dictionary word', means: 'too-weak' },
    { begins: 'Password is a palindrone', means: 'too-weak' },
    { begins: 'Password contains username', means: 'too-weak' },
    { begins: 'Password does not meet the policy requirements', means: 'too-weak' },
  ],
  ofCurrent: [],
};

const signInRefusals: readonly Diagnostic<NotUsable>[] = [
  { begins: 'Account (Kerberos principal) is expired', means: 'account-expired' },
  { begins: 'Too many failed logins', means: 'locked' },
  { begins: 'Entry permanently locked', means: 'locked' },
  ...ds389SignInRefusals,
];

/**
 * FreeIPA (4.9 and later; Red Hat Identity Management): 389 Directory Server with ipa-pwd-extop and ipa-lockout before it.
 * Built from its documentation and what it is known to answer; never tried on one.
 */
export const freeipa: Dialect = {
  ...ds389,
  kind: 'freeipa',

  uuid: {
    attribute: 'ipaUniqueID',
    octets: false,
    of(found) {
      const value = found.first('ipaUniqueID');
      return value !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(value)
        ? value.toLowerCase()
        : undefined;
    },
  },

  state: {
    attributes: ['nsAccountLock', 'krbPrincipalExpiration'],
    always: [],
    /** How many wrong passwords there were is known to each server alone, and a reset lifts a lock by them. */
    of(found, now) {
      const ends = generalizedTime(found.first('krbPrincipalExpiration'));
      return strictest([
        found.first('nsAccountLock')?.toLowerCase() === 'true' ? 'disabled' : 'active',
        ends !== undefined && ends <= now ? 'expired' : 'active',
      ]);
    },
    lockByAdministration: (session, dn) => ds389.state.lockByAdministration(session, dn),
  },

  groups: freeipaMembership,
  policy: freeipaPolicy,
  password: { ...ds389.password, refusal: (error, policyError) => refusalBy(refusals, error, policyError) },

  signIn: {
    ...ds389.signIn,
    read: (error, policyError) => signInBy(signInRefusals, error, policyError),
    afterwards: passwordHasExpired,
  },

  lockout: freeipaLockout,
  unlocking: freeipaUnlocking,
  arrival: ['krbLastPwdChange'],
};

/**
 * ipa-pwd-extop lets a password expire at once that was set by anybody but the person, a privileged system account, or
 * one of passSyncManagersDNs; a bind with it succeeds all the same where no limit of grace logins is set. The person may read
 * when it expires.
 */
async function passwordHasExpired(
  session: LdapSession,
  dn: string,
  now: number,
): Promise<'works' | NotUsable> {
  const { searchEntries } = await session.client.search(dn, {
    scope: 'base',
    filter: new PresenceFilter({ attribute: 'objectClass' }),
    attributes: ['krbPasswordExpiration'],
  });
  const expires = searchEntries.map(attributesOf)[0]?.first('krbPasswordExpiration');
  if (expires === undefined && (await isHidden(session, dn, 'krbPasswordExpiration'))) {
    throw new FaultFound({ fault: 'access-refused', cause: 'expiry-unreadable' });
  }
  const instant = generalizedTime(expires);
  return instant !== undefined && instant <= now ? 'password-expired' : 'works';
}
