import { failed, succeeded, type Result } from '../../contract/result.ts';
import { genesis, readLine, type LineFault } from './chain.ts';
import type { Head } from './head.ts';
import { linesOf } from './journal-lines.ts';

export interface VerifiedJournal {
  readonly lines: number;
  /** ISO 8601; null for an empty journal. */
  readonly first: string | null;
  readonly last: string | null;
  readonly lastHash: string;
  /** Bytes of the file that its lines take: less than the whole where a crash tore the last one. */
  readonly length: number;
  /** Ids of writes that were started and neither completed nor noted as unknown. */
  readonly unfinishedWrites: readonly string[];
}

/** The first line that does not verify, counted from 1. `cut-off`: the head vouches for a line that is missing or another one. */
export interface BrokenLine {
  readonly line: number;
  readonly reason: LineFault | 'unreadable' | 'cut-off';
}

/**
 * Reads the whole journal and checks its chain. A line that was edited, removed, added or moved is found; lines removed
 * from the very end are found only with the head, which only who has the audit key can read.
 * @param head what the head file vouches for; null: not looked at
 * @param tornEnd `allowed`: a last line without its line end, which nobody was told is there, is passed over
 */
export async function verifyJournal(
  file: string,
  head: Head | null = null,
  tornEnd: 'refused' | 'allowed' = 'refused',
): Promise<Result<VerifiedJournal, BrokenLine>> {
  let seq = 0;
  let previous = genesis;
  let first: string | null = null;
  let last: string | null = null;
  let length = 0;
  const unfinished = new Set<string>();
  try {
    for await (const { text, end, whole } of linesOf(file)) {
      if (!whole && tornEnd === 'allowed') break;
      const line = whole && text !== null ? readLine(text, { seq: seq + 1, previous }) : 'not-json';
      if (typeof line === 'string') return failed({ line: seq + 1, reason: line });
      seq = line.seq;
      previous = line.hash;
      length = end;
      if (seq === head?.seq && line.hash !== head.hash) return failed({ line: seq, reason: 'cut-off' });
      last = String(line.fields['at']);
      first ??= last;
      const { event, write } = line.fields;
      if (typeof write === 'string') {
        if (event === 'write.started') unfinished.add(write);
        else unfinished.delete(write);
      }
    }
  } catch {
    return failed({ line: seq + 1, reason: 'unreadable' });
  }
  if (head !== null && head.seq > seq) return failed({ line: seq + 1, reason: 'cut-off' });
  return succeeded({
    lines: seq,
    first,
    last,
    lastHash: previous,
    length,
    unfinishedWrites: [...unfinished],
  });
}
