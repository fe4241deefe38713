import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/cli/recovery/csv.ts';
import { takeAll } from '../../../src/cli/recovery/import-jokers.ts';
import { jokerRows } from '../../../src/cli/recovery/joker-rows.ts';
import { failed } from '../../../src/contract/result.ts';
import type { AuditEvent } from '../../../src/main/recovery/audit-event.ts';
import type { DirectoryFault, Entry, RecordPort } from '../../../src/main/recovery/ports.ts';
import { memoryPorts } from '../../main/recovery/memory-ports.ts';
import { sampleEntry, sampleKeys } from '../../main/recovery/sample.ts';

const work = { cost: 1, blockSize: 1, parallel: 1 };

function people(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, place) => ({
    ...sampleEntry,
    uuid: `3f1c2a50-0000-4000-8000-${String(place).padStart(12, '0')}`,
    login: `p${place}`,
    numbers: [`p${place}`],
  }));
}

/** A campus in memory whose records, or whose journal, fail from some change on. */
function campus(count: number) {
  const entries = people(count);
  const ports = memoryPorts(entries);
  const broken: {
    reads: DirectoryFault | null;
    swaps: DirectoryFault | null;
    journal: boolean;
    after: number;
  } = { reads: null, swaps: null, journal: false, after: Infinity };
  let changes = 0;
  const records: RecordPort = {
    read: async (entry) =>
      broken.reads !== null && changes >= broken.after ? failed(broken.reads) : ports.records.read(entry),
    async swap(entry, held, next) {
      if (broken.swaps !== null && changes >= broken.after) return failed(broken.swaps);
      changes += 1;
      return ports.records.swap(entry, held, next);
    },
  };
  const told: AuditEvent[] = [];
  return {
    entries,
    ports,
    broken,
    told,
    kept: () => entries.filter((entry) => ports.records.of(entry).jokers.length > 0).length,
    async take(text: string) {
      const rows = jokerRows(readCsv(text).rows);
      if (!rows.ok) throw new Error(rows.failure);
      const printed: string[] = [];
      const exit = await takeAll(
        'FILE',
        rows.value,
        { directory: ports.directory, records, keys: sampleKeys, shortestAnswer: 4, work },
        async (event) => {
          if (broken.journal && changes >= broken.after) return false;
          told.push(event);
          return true;
        },
        { print: async (line) => void printed.push(line) },
      );
      return { exit, printed };
    },
  };
}

const file = (count: number): string =>
  `person;question;answer\n${Array.from({ length: count }, (_, place) => `p${place};first-pet;Vercingétorix ${place}`).join('\n')}\n`;

describe('a failure midway', () => {
  it.each<[string, 'reads' | 'swaps', DirectoryFault, string]>([
    [
      'no server is there any more',
      'reads',
      { fault: 'unreachable', cause: 'ECONNREFUSED' },
      'no server of the directory can be reached (ECONNREFUSED)',
    ],
    [
      'the answer to a change does not come',
      'swaps',
      { fault: 'timeout' },
      'the directory does not answer in time',
    ],
    [
      'the records may no longer be written',
      'swaps',
      { fault: 'access-refused', resultCode: 50 },
      'the directory does not let the service account do this (result code 50)',
    ],
  ])('stops and loses nothing: %s', async (_, where, fault, words) => {
    const { broken, kept, told, take } = campus(6);
    Object.assign(broken, { [where]: fault, after: 2 });
    const { exit, printed } = await take(file(6));
    expect(printed).toEqual([
      'FILE:2: taken over',
      'FILE:3: taken over',
      `FILE:4: stopped at this line: ${words}`,
      'FILE: 2 taken over, 0 there already, 0 refused',
      'FILE: 4 lines were not reached. What is taken over stays: run this again with the same file',
    ]);
    expect({ exit, kept: kept(), told: told.length }).toEqual({ exit: 1, kept: 2, told: 2 });

    broken.after = Infinity;
    const again = await take(file(6));
    expect(again.printed.at(-1)).toBe('FILE: 4 taken over, 2 there already, 0 refused');
    expect({ exit: again.exit, kept: kept(), told: told.length }).toEqual({ exit: 0, kept: 6, told: 6 });
  });

  it('stops where people can no longer be looked up', async () => {
    const { ports, take } = campus(2);
    ports.fault = { fault: 'sign-in-refused', resultCode: 49 };
    const { exit, printed } = await take(file(2));
    expect(exit).toBe(1);
    expect(printed).toEqual([
      'FILE:2: stopped at this line: the directory does not take the service account (result code 49)',
      'FILE: 0 taken over, 0 there already, 0 refused',
      'FILE: 2 lines were not reached. What is taken over stays: run this again with the same file',
    ]);
  });

  it('stops after the line of which the journal does not tell', async () => {
    const { broken, kept, take } = campus(3);
    Object.assign(broken, { journal: true, after: 2 });
    const { exit, printed } = await take(file(3));
    expect({ exit, kept: kept() }).toEqual({ exit: 1, kept: 2 });
    expect(printed.slice(1)).toEqual([
      'FILE:3: taken over',
      'FILE:3: stopped after this line: the journal could not be written',
      'FILE: 2 taken over, 0 there already, 0 refused',
      'FILE: 1 line was not reached. What is taken over stays: run this again with the same file',
    ]);
  });

  it('goes on behind one record that cannot be read', async () => {
    const { broken, kept, take } = campus(3);
    Object.assign(broken, { reads: { fault: 'unexpected', cause: 'record-tampered' }, after: 1 });
    const { exit, printed } = await take(file(3));
    expect({ exit, kept: kept() }).toEqual({ exit: 1, kept: 1 });
    expect(printed.slice(1)).toEqual([
      'FILE:3: refused: what the directory has cannot be read (record-tampered)',
      'FILE:4: refused: what the directory has cannot be read (record-tampered)',
      'FILE: 1 taken over, 0 there already, 2 refused',
    ]);
  });
});

describe('a person who answers at a kiosk meanwhile', () => {
  it('keeps what they chose', async () => {
    const { entries, ports, take } = campus(1);
    const [entry] = entries;
    if (entry === undefined) throw new Error('nobody');
    const { take: takeFirst, ports: first } = campus(1);
    await takeFirst('person,question,answer\np0,first-pet,Ambiorix le Brave\n');
    const theirs = first.records.of(entry);
    const read = ports.records.read.bind(ports.records);
    let reads = 0;
    Object.assign(ports.records, {
      async read(of: Entry) {
        const held = await read(of);
        if ((reads += 1) === 1) ports.records.put(entry, theirs);
        return held;
      },
    });
    const { printed } = await take('person,question,answer\np0,first-pet,Vercingétorix\n');
    expect(printed[0]).toBe('FILE:2: there already');
    expect(ports.records.of(entry)).toEqual(theirs);
  });
});

describe('ten thousand lines', () => {
  it('are each reported and taken over, and there already the second time', async () => {
    const { kept, told, take } = campus(10_000);
    const first = await take(file(10_000));
    expect(first.printed).toHaveLength(10_001);
    expect(first.printed.at(-1)).toBe('FILE: 10000 taken over, 0 there already, 0 refused');
    expect({ exit: first.exit, kept: kept(), told: told.length }).toEqual({
      exit: 0,
      kept: 10_000,
      told: 10_000,
    });
    const second = await take(file(10_000));
    expect(second.printed.at(-1)).toBe('FILE: 0 taken over, 10000 there already, 0 refused');
    expect(told).toHaveLength(10_000);
  });
});
