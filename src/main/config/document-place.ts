import { isCollection, isMap, isScalar, type Document, type LineCounter } from 'yaml';

export type Path = readonly PropertyKey[];

/** Both counted from 1. */
export interface DocumentPosition {
  readonly line: number;
  readonly column: number;
}

/** Where the key at the end of a path stands; of a key that is missing, where the nearest one above it does. */
export function placeOf(document: Document, lines: LineCounter, path: Path): DocumentPosition {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    if (isMap(parent)) {
      // A key that is a number in the file is text in the path.
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (isScalar(pair?.key) && pair.key.range) return documentPosition(lines, pair.key.range[0]);
    } else if (isCollection(parent)) {
      const item: unknown = parent.get(key, true);
      if ((isScalar(item) || isCollection(item)) && item.range) return documentPosition(lines, item.range[0]);
    }
  }
  return { line: 1, column: 1 };
}

/** @param offset in UTF-16 code units from the beginning of the text */
export function documentPosition(lines: LineCounter, offset: number): DocumentPosition {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
