import type { Dialect, DirectoryKind } from '../directory/dialect.ts';
import { dialectOf } from '../directory/dialects.ts';

/** @throws Error for a kind that is known by name alone */
export function dialectFor(kind: DirectoryKind): Dialect {
  const dialect = dialectOf(kind);
  if (dialect === undefined) throw new Error(`there is no dialect of ${kind}`);
  return dialect;
}
