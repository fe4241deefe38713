import { PresenceFilter } from 'ldapts';
import { strictest } from '../../account-state.ts';
import { attributesOf } from '../../attributes.ts';
import type { Attributes } from '../../attributes.ts';
import type { StateReading } from '../dialect.ts';
import { instantOfFileTime } from './windows-octets.ts';

/** Bits of userAccountControl and of its computed companion (MS-ADTS section 2.2.16). */
const accountDisabled = 0x2;
const lockedOut = 0x10;

/** `accountExpires` of an account that never does (MS-ADA1, section 2.1). */
const never: ReadonlySet<string> = new Set(['0', '9223372036854775807']);

/**
 * The state of an account in Active Directory. A lock there is always one by failures: what an administrator does is
 * disable. A reset lifts neither.
 */
export const activeDirectoryState: StateReading = {
  attributes: [
    'userAccountControl',
    'msDS-User-Account-Control-Computed',
    'lockoutTime',
    'accountExpires',
    'adminCount',
  ],
  always: ['userAccountControl'],
  of(found, now) {
    return strictest([
      found.first('adminCount') === '1' ? 'privileged' : 'active',
      (bitsOf(found, 'userAccountControl') & accountDisabled) === 0 ? 'active' : 'disabled',
      hasEnded(found.first('accountExpires'), now) ? 'expired' : 'active',
      isLockedOut(found) ? 'locked-by-failures' : 'active',
    ]);
  },
  /** There is no such lock; and yet nothing is written over a state that we may not see. */
  async lockByAdministration({ client }, dn) {
    const { searchEntries } = await client.search(dn, {
      scope: 'base',
      filter: new PresenceFilter({ attribute: 'objectClass' }),
      attributes: ['userAccountControl'],
    });
    const seen = searchEntries.map(attributesOf)[0]?.first('userAccountControl');
    return seen === undefined ? 'hidden' : 'free';
  },
};

function bitsOf(found: Attributes, attribute: string): number {
  const bits = Number(found.first(attribute) ?? '0');
  return Number.isSafeInteger(bits) ? bits : 0;
}

/** lockoutTime stays when the lock is over by time; only the computed bit knows. */
function isLockedOut(found: Attributes): boolean {
  const computed = found.first('msDS-User-Account-Control-Computed');
  if (computed === undefined) return (found.first('lockoutTime') ?? '0') !== '0';
  return (bitsOf(found, 'msDS-User-Account-Control-Computed') & lockedOut) !== 0;
}

function hasEnded(accountExpires: string | undefined, now: number): boolean {
  if (accountExpires === undefined || never.has(accountExpires)) return false;
  const ends = instantOfFileTime(accountExpires);
  return ends !== undefined && ends <= now;
}
