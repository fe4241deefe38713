import { join } from 'node:path';
import { headFile } from './head.ts';
import { journalFile, type JournalFailure } from './journal.ts';

/** Why the journal of a data folder cannot be opened, and what to do: a line for IT staff. */
export function journalFault(folder: string, failure: JournalFailure): string {
  switch (failure.kind) {
    case 'in-use':
      return `${folder}: another kiosk holds this data folder`;
    case 'broken':
      return failure.line === 0
        ? `${join(folder, headFile)} is missing or was not written under this audit key. Put it and ${journalFile} away together to begin a new journal`
        : `${join(folder, journalFile)}:${failure.line} does not verify: \`loquet audit verify\`. Put it and ${headFile} away together to begin a new journal`;
    case 'unusable':
      return `${folder}: the journal cannot be written (${failure.cause})`;
  }
}
