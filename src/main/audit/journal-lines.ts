import { createReadStream } from 'node:fs';

/** A line as the disk has it. */
export interface RawLine {
  /** Without its line end; null: no UTF-8. */
  readonly text: string | null;
  /** Bytes of the file up to and with this line. */
  readonly end: number;
  /** Whether it has its line end; only the last one can be without. */
  readonly whole: boolean;
}

/**
 * The lines of a file, one after the other, however long the file is. U+000A alone ends a line: a text in an event may hold
 * any other character that readers of lines take for an end, U+2028 and U+2029 among them.
 * @throws Error of Node when the file cannot be read
 */
export async function* linesOf(file: string): AsyncGenerator<RawLine> {
  let rest: Buffer[] = [];
  let end = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(lineEnd); at !== -1; at = chunk.indexOf(lineEnd, from)) {
      const bytes = Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      from = at + 1;
      end += bytes.length + 1;
      yield { text: textOf(bytes), end, whole: true };
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield { text: textOf(last), end: end + last.length, whole: false };
}

const lineEnd = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
