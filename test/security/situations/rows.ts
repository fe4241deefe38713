import type { DirectoryKind } from '../../../src/main/directory/dialects/dialect.ts';

/** Kinds of directory that can be tried. */
export const columns = ['openldap', 'active-directory', '389'] as const satisfies readonly DirectoryKind[];
export type Column = (typeof columns)[number];

/** Why a situation was not tried on a kind of directory. */
type Untried = Readonly<Partial<Record<Column, string>>>;

const everywhere: Untried = {};
const disabling = 'its administration knows no other lock than disabling: the rows below';
const noControllers = 'no group, flag or property set of this kind here';
const noSuchPolicy = 'it has no rule of this kind';
const hiddenIsAbsent =
  'it does not tell what it hides from what is not there: nothing is noticed, and `loquet doctor` cannot be sure';

/** Every situation, and why it is missing where it is: the rows of docs/situations.md, in their order. */
export const rows: Readonly<Record<string, Readonly<Record<string, Untried>>>> = {
  'Who somebody says they are': {
    'a number that nobody bears': everywhere,
    'a wrong birth date': everywhere,
    'two people with one number, the birth date of one of them': everywhere,
    'two people with one number, a birth date of neither': everywhere,
  },
  'The state of the account': {
    'a lock by the administration, known before the proofs': { 'active-directory': disabling },
    'a lock by the administration that comes right before the write': { 'active-directory': disabling },
    'a lock by the administration that comes with a role': {
      openldap: 'it has no roles',
      'active-directory': 'it has no roles',
    },
    'a lock by failures: undone by the write': everywhere,
    'a disabled account': { '389': 'the same attribute as the lock by the administration' },
    'an account that has expired': { '389': 'by a plugin (Account Policy) that is not set up here' },
    'an account that is disabled right before the write': {
      '389': 'the same attribute as the lock by the administration',
    },
    'an account that expires right before the write': {
      '389': 'by a plugin (Account Policy) that is not set up here',
    },
    'an account that was never activated': everywhere,
    'SUPANN: suspended by the institution': everywhere,
    'SUPANN: inactive for good': everywhere,
    'SUPANN: not activated yet': everywhere,
    'a member of a privileged group': everywhere,
    'a member of the group that may leave the kiosk': everywhere,
    'somebody whom the campus’s own filter means': everywhere,
    'a member of Domain Admins, which no configuration names': {
      openldap: noControllers,
      '389': noControllers,
    },
    'whoever the server protects (adminCount)': { openldap: noControllers, '389': noControllers },
  },
  'What the policy refuses': {
    'a password that the person has had before': everywhere,
    'the password that is in force': everywhere,
    'a password that the person has had before, and only the directory could know': {
      openldap: 'the rows above: it asks its history at a reset as well',
      '389': 'the rows above: it asks its history at a reset as well',
    },
    'a password that is long enough for us and too short for the server': everywhere,
    'a password that is long enough for us and too short for the server (write: replace)': {
      'active-directory': 'there is one way to write: the row above',
    },
    'a password that is too short for a policy of the person’s own': {
      '389': 'local policies are tried in test/directory/ds389-policy.test.ts',
    },
    'a password that is longer than the server takes': {
      'active-directory': noSuchPolicy,
      '389': noSuchPolicy,
    },
    'a password that is good enough for us and too weak for the server': {
      openldap: 'needs a module (pwdCheckModule) that Debian does not ship',
    },
    'a password that is too young to be changed, known before the proofs': everywhere,
    'a password that is too young to be changed, told by the write': {
      'active-directory': 'the minimum age does not hold for a reset: the row above',
    },
  },
  '“Done” means that it works': {
    'written, and the sign-in says: must change': everywhere,
    'written, and the sign-in says: password expired': everywhere,
    'written, and the sign-in says: locked': everywhere,
    'written, and the sign-in says: disabled': everywhere,
    'written, and the sign-in says: account expired': {
      '389': 'by a plugin (Account Policy) that is not set up here',
    },
    'written, and the sign-in says: not at this hour': { openldap: noSuchPolicy, '389': noSuchPolicy },
    'written, and the sign-in says: not from this machine': { openldap: noSuchPolicy, '389': noSuchPolicy },
    'written, and the sign-in says: no more than that': everywhere,
  },
  'Access control that forgot something': {
    'a wrong password of the service account': everywhere,
    'ACL: birth dates hidden': everywhere,
    'ACL: account state hidden': everywhere,
    'ACL: entryUUID hidden': everywhere,
    'ACL: an attribute of the privileged filter hidden': { 'active-directory': hiddenIsAbsent },
    'ACL: members of a privileged group hidden': everywhere,
    'ACL: the record hidden': everywhere,
    'ACL: the record may be read and not changed': everywhere,
    'ACL: the lock hidden': { 'active-directory': 'one property set with the account state' },
    'ACL: the password may not be written': everywhere,
    'ACL: the lock by failures may not be lifted': {
      openldap: 'a reset lifts it by itself',
      '389': 'a reset lifts it by itself',
    },
  },
  'A server that answers something else': {
    'a size limit below two, and two people with one number': everywhere,
    'a server that is busy during the lookup (51)': everywhere,
    'a server that is busy at the write (51)': everywhere,
    'a server whose time limit is over during the lookup (3)': everywhere,
    'a server with an administrative limit (11)': everywhere,
    'a server that says it is unavailable, at the write (52)': everywhere,
    'a server with an error of its own, at the write (80)': everywhere,
    'a person who is deleted between the lookup and the write': everywhere,
  },
  'The way in': {
    'a server that is not there': everywhere,
    'a server that takes connections and says nothing': everywhere,
    'TLS: a certificate of another authority': everywhere,
    'TLS: a certificate that has expired': everywhere,
    'TLS: a certificate for another name': everywhere,
    'TLS: ldaps towards the port for clear text': everywhere,
    'TLS: nothing newer than TLS 1.0': { '389': 'not tried' },
    'StartTLS: the server has none': everywhere,
    'StartTLS: granted, and then silence': everywhere,
    'StartTLS: lost in the middle of a lookup': everywhere,
  },
  'A server that goes away': {
    'the only server killed during the lookup': everywhere,
    'the only server frozen during the lookup': everywhere,
    'killed while the record is read': everywhere,
    'killed while the attempt at the proof is counted': everywhere,
    'the server of the records is frozen, the others are well': everywhere,
    'a server that is killed between the lookup and the write': everywhere,
    'a server that stands still between the lookup and the write': everywhere,
    'killed right before the write is sent': everywhere,
    'killed when the write has left, and before it has done it': everywhere,
    'killed when it has done the write, and before it has said so': everywhere,
    'frozen when the write has left': everywhere,
    'killed after the write, before the new password is tried': everywhere,
    'frozen after the write, before the new password is tried': everywhere,
    'a server that is back in the same visit': everywhere,
    'the first of two goes away during the lookup': everywhere,
    'the first of two goes away right before the write is sent': everywhere,
    'the first of two is mute: it is waited for once, not at every step': everywhere,
  },
  'Several servers, of which some take no writes': {
    'a writer and a replica that follows': everywhere,
    'a replica that lags behind': everywhere,
    'a replica first, which refers writes to the writer': everywhere,
    'a read-only server first, then one that takes writes': {
      '389':
        'by the extended operation a read-only database answers as a missing right does, so that no other is tried',
    },
    'nothing but a replica, which refers writes to a writer that is not configured': everywhere,
    'nothing but a replica that knows of no writer': {
      'active-directory':
        'a read-only domain controller always knows of one; it answers as in the next row otherwise',
      '389': 'a consumer always has the address of its supplier',
    },
    'nothing but a server that is read-only': everywhere,
    'nothing but a server that is read-only (write: replace)': {
      openldap: 'the row above: both ways answer alike',
      'active-directory': 'there is one way to write: the row above',
    },
  },
};
