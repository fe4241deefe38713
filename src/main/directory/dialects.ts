import { activeDirectory } from './active-directory.ts';
import type { Dialect, DirectoryKind } from './dialect.ts';
import { openldap } from './openldap.ts';

const dialects: Partial<Readonly<Record<DirectoryKind, Dialect>>> = {
  openldap,
  'active-directory': activeDirectory,
};

/** What differs on a kind of server; undefined where that kind is known by name alone. */
export function dialectOf(kind: DirectoryKind): Dialect | undefined {
  return dialects[kind];
}
