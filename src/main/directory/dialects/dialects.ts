import { activeDirectory } from './active-directory/active-directory.ts';
import type { Dialect, DirectoryKind } from './dialect.ts';
import { ds389 } from './ds389/ds389.ts';
import { freeipa } from './freeipa/freeipa.ts';
import { openldap } from './openldap/openldap.ts';

const dialects: Readonly<Record<DirectoryKind, Dialect>> = {
  openldap,
  'active-directory': activeDirectory,
  '389': ds389,
  freeipa,
};

/** What differs on a kind of server. */
export function dialectOf(kind: DirectoryKind): Dialect {
  return dialects[kind];
}
