import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue, cataloguePage } from '../../../src/main/audit/catalogue.ts';
import { journalFile, openJournal } from '../../../src/main/audit/journal.ts';
import { systemClock } from '../../../src/main/system-clock.ts';
import { everyEvent } from './every-event.ts';

it('is what docs/audit-events.md says (npm run -s docs:audit writes it anew)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/audit-events.md'), 'utf8')).toBe(
    cataloguePage(),
  );
});

describe('every event', () => {
  let folder: string;
  const lines = new Map<string, Record<string, unknown>>();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'loquet-catalogue-'));
    const journal = await openJournal({ folder, key: Buffer.from('a key'), clock: systemClock });
    if (!journal.ok) throw new Error(journal.failure.kind);
    for (const event of Object.values(everyEvent)) await journal.value.append(event);
    await journal.value.close();
    for (const text of readFileSync(join(folder, journalFile), 'utf8').trimEnd().split('\n')) {
      const line = JSON.parse(text) as Record<string, unknown>;
      lines.set(String(line['event']), line);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(everyEvent))('%s: its line has what the catalogue says', (name, event) => {
    const { seq, at, prev, hash, event: written, ...fields } = lines.get(name) ?? {};
    expect([typeof seq, typeof at, typeof prev, typeof hash, written]).toEqual([
      'number',
      'string',
      'string',
      'string',
      name,
    ]);
    expect(Object.keys(fields).toSorted()).toEqual([...catalogue[event.event].fields].toSorted());
  });

  it.each(Object.entries(everyEvent))('%s: nothing of ours in it is blotted out', (name, event) => {
    const { event: _, ...fields } = event as Record<string, unknown>;
    if ('subject' in fields) fields['subject'] = expect.stringMatching(/^person:[0-9a-f]{32}$/u);
    expect(lines.get(name)).toMatchObject(fields);
  });
});
