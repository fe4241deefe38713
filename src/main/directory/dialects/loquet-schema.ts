import type { RecordForm } from './dialect.ts';

/** The schema under resources/directory, on servers that take one of ours. */
export const loquetSchemaForm: RecordForm = {
  objectClasses: ['loquetRecordEntry'],
  personAttribute: 'loquetPerson',
  recordAttribute: 'loquetRecord',
  baseSign: null,
  holderClass: 'loquetRecordHolder',
  required: {},
};
