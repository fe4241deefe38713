import type { CatalogueRow } from './row.ts';

/** Findings about how the server keeps passwords, and what it asks of them. */
export const policyFindings = {
  'storage-good': {
    severity: 'good',
    what: 'Passwords are written so that the server hashes them.',
    remedy: '',
  },
  'storage-maybe-clear': {
    severity: 'warning',
    what: 'With `write: replace` this server stores what it is given in clear, unless it is told to hash it; which of the two it does cannot be read from here.',
    remedy: 'Take `write: replace` out of the configuration.',
  },
  'policy-good': { severity: 'good', what: 'It asks no more of a password than the kiosk says.', remedy: '' },
  'policy-absent': {
    severity: 'warning',
    what: 'The server has no password policy: no history, no quality, no lock after wrong passwords.',
    remedy: 'Load its password policy.',
  },
  'policy-unnamed': {
    severity: 'not-checked',
    what: 'Which password policy applies is not known here: the configuration names no default, and the entry none of its own.',
    remedy: 'Name it: `directory.passwordPolicy`.',
  },
  'policy-unreadable': {
    severity: 'warning',
    what: 'The password policy <about> is not there, or may not be read: people learn the server’s rules by its refusals only.',
    remedy: 'Let <account> read <about>.',
  },
  'policy-stricter': {
    severity: 'warning',
    what: 'The server is stricter than the campus (<rule>): it asks for <server>, `password:` for <campus>.',
    remedy: 'People are shown the stricter one. Write it into `password:`, or change the server’s.',
  },
  'policy-laxer': {
    severity: 'warning',
    what: 'The server is laxer than the campus (<rule>): it asks for <server>, `password:` for <campus>.',
    remedy: 'Only the kiosk keeps to the campus’s rule. Change the server’s policy.',
  },
  'policy-old-password': {
    severity: 'broken',
    what: 'The policy <about> demands the old password from whoever resets one (pwdSafeModify): recovery is impossible.',
    remedy: 'Set pwdSafeModify to FALSE in it.',
  },
  'policy-for-once': {
    severity: 'warning',
    what: 'The policy <about> makes every password that the kiosk sets one to be changed at the next sign-in.',
    remedy: 'Switch that off for the people whom the kiosk serves.',
  },
  'locks-shared': {
    severity: 'good',
    what: 'It counts wrong passwords together with the others.',
    remedy: '',
  },
  'locks-apart': {
    severity: 'warning',
    what: 'It counts wrong passwords by itself: an account that is locked here stays locked when the kiosk writes a new password on another server.',
    remedy: 'Let the servers share their count.',
  },
  'locks-untold': {
    severity: 'not-checked',
    what: 'Whether it shares its count of wrong passwords with the other servers may not be read.',
    remedy: 'Let <account> read it.',
  },
  'policy-not-applied': {
    severity: 'warning',
    what: 'The server would take a password of one letter from the service account: its policy does not bind that account.',
    remedy: 'The account must be neither the rootdn nor have manage on userPassword.',
  },
  'policy-refuses': {
    severity: 'warning',
    what: 'The server refuses for this person a password that keeps to every rule known here (result code <code>).',
    remedy:
      'Look for a quality module or a minimum age in the server’s policy, and write its rules into `password:`.',
  },
  'policy-applied': {
    severity: 'good',
    what: 'It takes a good password from the service account and refuses a bad one.',
    remedy: '',
  },
} as const satisfies Record<string, CatalogueRow>;
