import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headFile } from '../../../src/main/audit/head.ts';
import { journalWriter } from '../../../src/main/audit/journal-writer.ts';
import { systemClock } from '../../../src/main/system-clock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-writer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file that tells what was asked of it; every answer waits for a turn of the disk. */
function disk(refusesAfter = Number.POSITIVE_INFINITY) {
  const asked: string[] = [];
  const written: string[] = [];
  let syncedLines = 0;
  const turn = (what: string) => {
    asked.push(what);
    return new Promise<void>((resolve) => setImmediate(resolve));
  };
  const handle = {
    async appendFile(text: unknown) {
      await turn('append');
      if (written.length >= refusesAfter) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      written.push(...String(text).trimEnd().split('\n'));
    },
    async sync() {
      await turn('sync');
      syncedLines = written.length;
    },
    close: () => turn('close'),
  };
  return { asked, written, handle, synced: () => syncedLines };
}
const visitOf = (line: string): unknown => (JSON.parse(line) as { visit?: string }).visit;
const headSeq = (): number =>
  (JSON.parse(readFileSync(join(folder, headFile), 'utf8')) as { seq: number }).seq;
const parts = (handle: ReturnType<typeof disk>['handle']) => ({
  handle,
  folder,
  key: Buffer.from('a key'),
  clock: systemClock,
  from: { lines: 0, lastHash: '' },
});

describe('lines on their way to the disk', () => {
  it('wait for one fsync together, in their order, and none is told before it is there', async () => {
    const { asked, written, handle, synced } = disk();
    const journal = journalWriter(parts(handle));
    const tooEarly: string[] = [];
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const visit = `v${index}`;
        await journal.append({ event: 'visit.started', visit }, 'durable');
        if (!written.slice(0, synced()).some((line) => visitOf(line) === visit)) tooEarly.push(visit);
        if (headSeq() <= index) tooEarly.push(`${visit} (head)`);
      }),
    );
    expect(tooEarly).toEqual([]);
    expect(written.map(visitOf)).toEqual(Array.from({ length: 200 }, (_, index) => `v${index}`));
    expect(asked.filter((what) => what === 'sync').length, 'fsyncs for 200 lines').toBeLessThan(5);
  });

  it('are not synced when nobody asked, until the end', async () => {
    const { asked, handle } = disk();
    const journal = journalWriter(parts(handle));
    await journal.append({ event: 'visit.started', visit: 'a' });
    expect(asked).toEqual(['append']);
    expect(existsSync(join(folder, headFile))).toBe(false);
    await journal.close();
    expect(asked).toEqual(['append', 'sync', 'close']);
    expect(headSeq()).toBe(1);
  });

  it('that the disk refuses are refused to everybody who waits, and the head vouches for none of them', async () => {
    const { handle } = disk(1);
    const journal = journalWriter(parts(handle));
    const event = { event: 'visit.started', visit: 'a' } as const;
    await journal.append(event, 'durable');
    const refused = Promise.allSettled([journal.append(event), journal.append(event, 'durable')]);
    await Promise.resolve();
    const after = Promise.allSettled([journal.append(event, 'durable')]);
    for (const { status } of [...(await refused), ...(await after)]) expect(status).toBe('rejected');
    await journal.close();
    expect(headSeq()).toBe(1);
  });

  it('come before the end; after it nothing is taken', async () => {
    const { written, asked, handle } = disk();
    const journal = journalWriter(parts(handle));
    const last = journal.append({ event: 'visit.started', visit: 'last' });
    await journal.close();
    await last;
    expect(written.map(visitOf)).toEqual(['last']);
    expect(asked.at(-1)).toBe('close');
    await expect(journal.append({ event: 'visit.started', visit: 'later' })).rejects.toThrow(/closed/u);
    await journal.close();
    expect(
      asked.filter((what) => what === 'close'),
      'closed once',
    ).toHaveLength(1);
  });
});
