import { createHash } from 'node:crypto';

/** One line of the journal, before it is written. */
export interface JournalLine {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What the first line is chained to. */
export const genesis = '0'.repeat(64);

/** A line as text: its fields, the hash of the line before, its own hash (SHA-256, hex). */
export function chained(
  line: JournalLine,
  previous: string,
): { readonly text: string; readonly hash: string } {
  const body = JSON.stringify({ seq: line.seq, at: line.at, ...line.event, prev: previous });
  const hash = createHash('sha256').update(body).digest('hex');
  return { text: `${body.slice(0, -1)},"hash":"${hash}"}`, hash };
}

/** What is wrong with a line. */
export type LineFault = 'not-json' | 'hash' | 'chain' | 'sequence';

/** The parts of a line that verification needs. */
export interface ReadLine {
  readonly seq: number;
  readonly hash: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const tail = /,"hash":"([0-9a-f]{64})"\}$/u;

/**
 * Checks one line against the one before.
 * @param expected sequence number and hash that the line must follow
 */
export function readLine(
  text: string,
  expected: { readonly seq: number; readonly previous: string },
): ReadLine | LineFault {
  const [ending, hash] = tail.exec(text) ?? [];
  if (ending === undefined || hash === undefined) return 'not-json';
  const body = `${text.slice(0, -ending.length)}}`;
  if (createHash('sha256').update(body).digest('hex') !== hash) return 'hash';
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(body) as Record<string, unknown>;
  } catch {
    return 'not-json';
  }
  if (fields['prev'] !== expected.previous) return 'chain';
  if (fields['seq'] !== expected.seq) return 'sequence';
  return { seq: expected.seq, hash, fields };
}
