import type { DirectoryKind } from '../dialects/dialect.ts';
import { activeDirectoryInspector } from './active-directory-inspector.ts';
import { ds389Inspector, freeipaInspector } from './ds389-inspector.ts';
import type { Inspector } from './inspector.ts';
import { openldapInspector } from './openldap-inspector.ts';

/** One a kind of server. */
export const inspectors: Readonly<Record<DirectoryKind, Inspector>> = {
  openldap: openldapInspector,
  'active-directory': activeDirectoryInspector,
  '389': ds389Inspector,
  freeipa: freeipaInspector,
};
