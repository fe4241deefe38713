import { activeDirectoryMembership } from './active-directory-groups.ts';
import { activeDirectoryLockout, activeDirectoryUnlocking } from './active-directory-lockout.ts';
import { activeDirectoryPolicy, policyHints } from './active-directory-policy.ts';
import { activeDirectoryRefusal, activeDirectorySignIn } from './active-directory-refusals.ts';
import { activeDirectoryState } from './active-directory-state.ts';
import type { Dialect } from '../dialect.ts';
import { replacement } from '../exact-change.ts';
import { inheritedAccess } from './inherited-access.ts';
import { PolicyHintsControl } from './policy-hints.ts';
import { guidOf, unicodePassword } from './windows-octets.ts';

const noControls = { controls: [], policyError: () => undefined };

/** Microsoft's Active Directory Domain Services, and Samba as a domain controller. */
export const activeDirectory: Dialect = {
  kind: 'active-directory',
  uuid: { attribute: 'objectGUID', octets: true, of: (found) => guidOf(found.octets('objectGUID')[0]) },
  state: activeDirectoryState,
  groups: activeDirectoryMembership,
  policy: activeDirectoryPolicy,

  password: {
    wantedControls: policyHints,
    controls(supported) {
      const oid = policyHints.find((wanted) => supported.has(wanted));
      return oid === undefined ? noControls : { ...noControls, controls: [new PolicyHintsControl(oid)] };
    },
    /** A reset leaves a lock by failures where it is: the same modify lifts it, or changes nothing. */
    async send({ client }, { dn, password, with: further }, controls) {
      const changes = [
        replacement('unicodePwd', [unicodePassword(password)]),
        replacement('lockoutTime', ['0']),
        ...further,
      ];
      await client.modify(dn, changes, [...controls]);
    },
    refusal: activeDirectoryRefusal,
  },

  signIn: { controls: () => noControls, read: activeDirectorySignIn, afterwards: null },
  lockout: activeDirectoryLockout,
  unlocking: activeDirectoryUnlocking,
  arrival: ['pwdLastSet'],
  record: {
    // Every Active Directory from 2003 on has this class and its octets; no schema of ours is needed.
    objectClasses: ['msDS-App-Configuration'],
    personAttribute: 'cn',
    recordAttribute: 'msDS-ByteArray',
    holderClass: null,
    baseSign: 'name',
    required: { nTSecurityDescriptor: inheritedAccess },
  },
};
