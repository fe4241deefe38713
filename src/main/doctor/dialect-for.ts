import type { Dialect, DirectoryKind } from '../directory/dialect.ts';
import { openldap } from '../directory/openldap.ts';

const dialects: Readonly<Partial<Record<DirectoryKind, Dialect>>> = { openldap };

/** @throws Error for a kind that no configuration can name yet */
export function dialectFor(kind: DirectoryKind): Dialect {
  const dialect = dialects[kind];
  if (dialect === undefined) throw new Error(`there is no dialect of ${kind}`);
  return dialect;
}
