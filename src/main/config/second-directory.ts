import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter } from 'yaml';
import { documentPosition } from './document-place.ts';
import type { ConfigurationFault } from './faults.ts';

/**
 * A second directory, where somebody has written one: the key twice, or a list. Two directories have no transaction in
 * common, and a password that one took and the other did not is worse than none.
 */
export function secondDirectory(document: Document, lines: LineCounter): ConfigurationFault | null {
  const { contents } = document;
  if (!isMap(contents)) return null;
  const named = contents.items.filter(({ key }) => isScalar(key) && key.value === 'directory');
  const list = named.find(({ value }) => isSeq(value));
  const meant = named[1] ?? list;
  if (meant === undefined || !isScalar(meant.key)) return null;
  return {
    ...documentPosition(lines, meant.key.range?.[0] ?? 0),
    key: 'directory',
    problem: 'a kiosk writes to one directory: nothing makes two take a password together, or neither',
    remedy:
      'Name the one from which passwords are carried to the other: docs/directories/two-directories.md.',
  };
}
