import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import { genesis, readLine, type LineFault } from './chain.ts';

export interface VerifiedJournal {
  readonly lines: number;
  /** ISO 8601; null for an empty journal. */
  readonly first: string | null;
  readonly last: string | null;
  readonly lastHash: string;
  /** Ids of writes that were started and neither completed nor noted as unknown. */
  readonly unfinishedWrites: readonly string[];
}

/** The first line that does not verify, counted from 1. */
export interface BrokenLine {
  readonly line: number;
  readonly reason: LineFault | 'unreadable';
}

/**
 * Reads the whole journal and checks its chain. A line that was edited, removed, added or moved is found; lines removed
 * from the very end are found only by the head file, and only by who has the audit key.
 */
export async function verifyJournal(file: string): Promise<Result<VerifiedJournal, BrokenLine>> {
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
  return succeeded({ lines: seq, first, last, lastHash: previous, unfinishedWrites: [...unfinished] });
}
