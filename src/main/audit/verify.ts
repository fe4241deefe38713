import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { genesis, readLine, type LineFault } from './chain.ts';
import type { Head } from './head.ts';

export interface VerifiedJournal {
  readonly lines: number;
  /** ISO 8601; null for an empty journal. */
  readonly first: string | null;
  readonly last: string | null;
  readonly lastHash: string;
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
 */
export async function verifyJournal(
  file: string,
  head: Head | null = null,
): Promise<Result<VerifiedJournal, BrokenLine>> {
  let seq = 0;
  let previous = genesis;
  let first: string | null = null;
  let last: string | null = null;
  const unfinished = new Set<string>();
  try {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
    for await (const text of lines) {
      const line = readLine(text, { seq: seq + 1, previous });
      if (typeof line === 'string') return failed({ line: seq + 1, reason: line });
      seq = line.seq;
      previous = line.hash;
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
  return succeeded({ lines: seq, first, last, lastHash: previous, unfinishedWrites: [...unfinished] });
}
