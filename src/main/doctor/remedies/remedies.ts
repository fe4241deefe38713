import type { DirectoryKind } from '../../directory/dialects/dialect.ts';
import type { FindingId } from '../catalogue/catalogue.ts';
import { activeDirectoryRemedies } from './active-directory.ts';
import { ds389Remedies } from './ds389.ts';
import { freeipaRemedies } from './freeipa.ts';
import { openldapRemedies } from './openldap.ts';

/** What is typed or loaded on one kind of server; the catalogue's own line where there is nothing more exact. */
export type Remedies = Readonly<Partial<Record<FindingId, string>>>;

/** One a kind of server. */
export const remedies: Readonly<Record<DirectoryKind, Remedies>> = {
  openldap: openldapRemedies,
  'active-directory': activeDirectoryRemedies,
  '389': ds389Remedies,
  freeipa: freeipaRemedies,
};
