import { randomInt } from 'node:crypto';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Acceptance, DirectoryFault, Entry, HeldRecord, PersonRecord, RecordPort } from './ports.ts';
import { mostAcceptances } from './record-schema.ts';

export { emptyRecord } from './record-schema.ts';

export interface ChangeOptions {
  /** How often the race may be run, the first time included; 8 unless told. */
  readonly attempts?: number;
  /** Waits so many milliseconds; another one only in tests. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** The record as it was a moment ago: the first attempt trusts to it instead of reading, and the swap says whether it may. */
  readonly held?: HeldRecord;
}

const pauseFor = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const firstPause = 25;
const longestPause = 400;

/**
 * Changes a person's record by compare-and-swap, in one sequence: read, change, swap; when somebody else was faster, once
 * more after a random pause that grows.
 * @param change called with the record as it is now, once per attempt, so it must be pure; `keep` writes nothing
 * @returns the record as it now is; fault `busy` when every attempt lost
 */
export async function changeRecord(
  port: RecordPort,
  entry: Entry,
  change: (record: PersonRecord) => PersonRecord | 'keep',
  options: ChangeOptions = {},
): Promise<Result<HeldRecord, DirectoryFault>> {
  if (port.inSequence === undefined) return runTheRace(port, entry, change, options);
  const done = await port.inSequence((records) => runTheRace(records, entry, change, options));
  return done.ok ? done.value : done;
}

async function runTheRace(
  records: RecordPort,
  entry: Entry,
  change: (record: PersonRecord) => PersonRecord | 'keep',
  { attempts = 8, pause = pauseFor, held: inHand }: ChangeOptions,
): Promise<Result<HeldRecord, DirectoryFault>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(randomInt(1, Math.min(firstPause * 2 ** attempt, longestPause)));
    const held = attempt === 0 && inHand !== undefined ? succeeded(inHand) : await records.read(entry);
    if (!held.ok) return held;
    const next = change(held.value.record);
    if (next === 'keep') return succeeded(held.value);
    const swapped = await records.swap(entry, held.value, next);
    if (swapped.ok) return swapped;
    if (swapped.failure !== 'lost') return failed(swapped.failure);
  }
  return failed({ fault: 'busy' });
}

/**
 * Adds an acceptance of the house rules. The same text in the same language is kept once, with its latest instant; of
 * too many the oldest go.
 */
export function withAcceptance(record: PersonRecord, acceptance: Acceptance): PersonRecord {
  const others = record.acceptances.filter(
    ({ version, sha256, language }) =>
      version !== acceptance.version || sha256 !== acceptance.sha256 || language !== acceptance.language,
  );
  return { ...record, acceptances: [...others, acceptance].slice(-mostAcceptances) };
}
