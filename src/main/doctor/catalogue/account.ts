import type { CatalogueRow } from './row.ts';

/** Findings about what the service account may do with people. */
export const accountFindings = {
  'person-good': { severity: 'good', what: 'Found, by the very search that the kiosk makes.', remedy: '' },
  'people-base-missing': {
    severity: 'broken',
    what: 'The place of the people, <base>, is not there, or the service account may not see it (result code 32).',
    remedy:
      'Correct `directory.base`, or let <account> search there. What the server holds: ldapsearch -x -H <url> -s base -b "" namingContexts',
  },
  'person-not-found': {
    severity: 'broken',
    what: 'Nobody is found whose <attribute> is the given number, below <base>, with the classes <classes>.',
    remedy:
      'Is the number right? Then correct `directory.base`, `objectClasses` or `attributes`, or let <account> search there.',
  },
  'person-ambiguous': {
    severity: 'broken',
    what: 'Several entries have the given number in <attribute>: the kiosk serves none of them.',
    remedy: 'Make <attribute> unique (slapo-unique(5) on OpenLDAP).',
  },
  'nobody-found': {
    severity: 'broken',
    what: 'The service account sees nobody at all below <base> with the classes <classes>.',
    remedy: 'Correct `directory.base` or `objectClasses`, or let <account> search and read there.',
  },
  'attribute-readable': { severity: 'good', what: 'May be read, for <for>.', remedy: '' },
  'attribute-unreadable': {
    severity: 'broken',
    what: 'May not be read by the service account, and is needed for <for>: people read that the kiosk cannot help them.',
    remedy: 'Let <account> read <about> of people below <base>.',
  },
  'attribute-unreadable-less': {
    severity: 'warning',
    what: 'May not be read by the service account; the kiosk goes on without it (<for>).',
    remedy: 'Let <account> read <about> of people below <base>.',
  },
  'attribute-unknown': {
    severity: 'warning',
    what: 'The server’s schema knows no such attribute (<for>).',
    remedy: 'Take it out of `directory.attributes`, or load the schema that defines it.',
  },
  'birth-date-unseen': {
    severity: 'warning',
    what: 'No birth date is seen on the entry: the person has none, or the service account may not read it. This kind of server does not tell which.',
    remedy: 'Look at the entry with another account; let <account> read <about> of people below <base>.',
  },
  'attribute-writable': {
    severity: 'good',
    what: 'May be written, for <for>.',
    remedy: '',
  },
  'attribute-unwritable': {
    severity: 'broken',
    what: 'May not be written by the service account, and is needed for <for>.',
    remedy: 'Let <account> write <about> of people below <base>.',
  },
  'attribute-unsure': {
    severity: 'not-checked',
    what: 'Whether it may be read cannot be told: the entry that was looked at has none.',
    remedy: 'Run this with `--person` and somebody who has one.',
  },
  'password-writable': {
    severity: 'good',
    what: 'May be written; tried on the entry without changing it.',
    remedy: '',
  },
  'password-unwritable': {
    severity: 'broken',
    what: 'May not be written by the service account: nobody gets a new password.',
    remedy: 'Let <account> write <about> of people below <base>, and not read it.',
  },
  'write-unsure': {
    severity: 'not-checked',
    what: 'Whether it may be written was not tried.',
    remedy: 'Run this with `--person ID`: the right is tried on that entry, and nothing is changed.',
  },
  'write-untold': {
    severity: 'not-checked',
    what: 'This server does not say whether it may be written without doing it.',
    remedy: 'Recover the password of a test person at the kiosk.',
  },
  'group-good': { severity: 'good', what: 'Its members may be compared.', remedy: '' },
  'group-unreadable': {
    severity: 'broken',
    what: 'The group is not there, or its members may not be compared by the service account: nobody is let through then.',
    remedy:
      'Correct the name in the configuration, or let <account> compare member, uniqueMember and memberUid of it.',
  },
  'account-good': {
    severity: 'good',
    what: 'The service account reads no password, and may not write where it has no business.',
    remedy: '',
  },
  'account-reads-passwords': {
    severity: 'warning',
    what: 'The service account can read userPassword: whoever steals its password has the hashes of everybody.',
    remedy: 'Give <account> the right to write userPassword, and no other.',
  },
  'account-over-broad': {
    severity: 'warning',
    what: 'The service account may change <base> itself, or administers the directory: its rights are far too wide.',
    remedy: 'Make an account of its own for the kiosk, with the rights of docs/directories and no others.',
  },
  'people-private': {
    severity: 'good',
    what: 'Tried, and hidden from <who>: <how>.',
    remedy: '',
  },
  'hashes-open': {
    severity: 'warning',
    what: '<who> may read <about>: hashes of passwords, which can be guessed at leisure.',
    remedy: 'Let nobody read <about> of people below <base>.',
  },
  'birth-date-open': {
    severity: 'warning',
    what: '<who> may read <about>: part of what the kiosk takes for a proof.',
    remedy: 'Let nobody read <about> of people below <base> who has no need of it.',
  },
  'not-indexed': {
    severity: 'warning',
    what: 'A lookup takes <ratio> times as long as reading one entry (<lookup> ms against <reading> ms): the attribute is not indexed.',
    remedy: 'Make an equality index on <about>.',
  },
  'lookup-unbearable': {
    severity: 'broken',
    what: 'A lookup is not answered (<cause>): the attribute is not indexed, or the server limits searches.',
    remedy: 'Make an equality index on <about>.',
  },
  'index-good': {
    severity: 'good',
    what: 'A lookup takes <ratio> times as long as reading one entry.',
    remedy: '',
  },
} as const satisfies Record<string, CatalogueRow>;
