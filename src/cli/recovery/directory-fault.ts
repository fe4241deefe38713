import type { DirectoryFault } from '../../main/recovery/ports.ts';

const sentences: Readonly<Record<DirectoryFault['fault'], string>> = {
  unreachable: 'no server of the directory can be reached',
  timeout: 'the directory does not answer in time',
  'connection-lost': 'the connection to the directory broke off',
  tls: 'the certificate of the server is not trusted',
  'sign-in-refused': 'the directory does not take the service account',
  'access-refused': 'the directory does not let the service account do this',
  busy: 'the record is being changed by somebody else, again and again',
  misconfigured: 'the directory is not set up as the configuration says',
  ambiguous: 'the directory has more than one entry for this',
  unexpected: 'what the directory has cannot be read',
};

/** What is wrong between us and the directory: a line for IT staff, without its full stop. */
export function directoryFault({ fault, cause, resultCode }: DirectoryFault): string {
  const detail = cause ?? (resultCode === undefined ? null : `result code ${resultCode}`);
  return `${sentences[fault]}${detail === null ? '' : ` (${detail})`}`;
}

/** What concerns one person alone; after anything else the next person would fare no better. */
const ofOnePerson: ReadonlySet<DirectoryFault['fault']> = new Set(['busy', 'ambiguous', 'unexpected']);

/** Whether it makes sense to go on with the next person. */
export function isOfOnePerson({ fault }: DirectoryFault): boolean {
  return ofOnePerson.has(fault);
}
