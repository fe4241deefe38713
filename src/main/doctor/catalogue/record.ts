import type { CatalogueRow } from './row.ts';

/** Findings about the kiosk's own record. */
export const recordFindings = {
  'schema-good': {
    severity: 'good',
    what: 'The class and the attributes of the record are there.',
    remedy: '',
  },
  'schema-missing': {
    severity: 'broken',
    what: 'The schema of the record is not loaded: <missing>.',
    remedy: 'Load the schema under resources/directory.',
  },
  'schema-differs': {
    severity: 'broken',
    what: '<about> is not SINGLE-VALUE or is compared without regard to case: two kiosks could both change a record.',
    remedy: 'Load the schema of resources/directory as it is.',
  },
  'schema-unreadable': {
    severity: 'not-checked',
    what: 'The service account may not read the schema of the server.',
    remedy: 'Let everybody read it: it is public by RFC 4512 section 4.2.',
  },
  'record-place-good': {
    severity: 'good',
    what: 'The base of the records is there, and one may be added.',
    remedy: '',
  },
  'record-base-missing': {
    severity: 'broken',
    what: 'The base of the records, <about>, is not there, or the service account may not see it.',
    remedy: 'Add the entry, and let <account> see it.',
  },
  'record-unaddable': {
    severity: 'broken',
    what: 'The service account may not add a record (result code <code>): nobody can prove who they are.',
    remedy: 'Let <account> add entries below <about>.',
  },
  'record-unwritable': {
    severity: 'broken',
    what: 'The service account may not change a record (result code <code>).',
    remedy: 'Let <account> write loquetRecord of the entries below <about>.',
  },
  'record-unreadable': {
    severity: 'broken',
    what: 'The service account may not read a record.',
    remedy: 'Let <account> read the entries below <about>.',
  },
  'record-untold': {
    severity: 'not-checked',
    what: 'This server does not say whether a record may be written without doing it.',
    remedy: 'Let a test person go through the kiosk once.',
  },
  'record-private': {
    severity: 'good',
    what: 'Tried, and refused to <who>: <how>.',
    remedy: '',
  },
  'record-open': {
    severity: 'broken',
    what: '<who> may <how> records: proofs can be copied or forged.',
    remedy: 'Let nobody but <account> see or change the entries below <about>.',
  },
  'record-none-yet': {
    severity: 'not-checked',
    what: 'There is no record yet, so whether <who> could read one cannot be tried. Tried, and refused: <how>.',
    remedy: 'Run this again when somebody has been to the kiosk.',
  },
  'record-people-unasked': {
    severity: 'not-checked',
    what: 'Whether people may read or write records was not tried: nobody else can ask in their name here.',
    remedy: 'Run this with `--person ID --person-password FILE` and a test person.',
  },
  'person-sign-in-refused': {
    severity: 'not-checked',
    what: 'The person of `--person` does not sign in with the password of the file.',
    remedy: 'Put their password, and nothing else, into the file.',
  },
} as const satisfies Record<string, CatalogueRow>;
