import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogue, cataloguePage } from '../../../src/main/audit/catalogue.ts';
import { journalFile, openJournal } from '../../../src/main/audit/journal.ts';
import { stderrJournal } from '../../../src/main/audit/stderr-journal.ts';
import { systemClock } from '../../../src/main/system-clock.ts';
import { everyEvent } from './every-event.ts';

it('is what docs/audit-events.md says (npm run -s docs:audit writes it anew)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/audit-events.md'), 'utf8')).toBe(
    cataloguePage(),
  );
});

const people = ['subject', 'staff', 'confirmer', 'issuer'];

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
    for (const field of people.filter((one) => one in fields)) {
      fields[field] = expect.stringMatching(/^person:[0-9a-f]{32}$/u);
    }
    expect(lines.get(name)).toMatchObject(fields);
  });

  it('names the same person the same in whatever part, and nobody by what the directory knows them by', () => {
    const { staff, confirmer, subject } = lines.get('voucher.issued') ?? {};
    expect(new Set([staff, confirmer, subject]).size).toBe(3);
    expect(lines.get('voucher.used')).toMatchObject({ issuer: staff, subject });
    const text = JSON.stringify([...lines.values()]);
    const uuids = JSON.stringify(Object.values(everyEvent)).match(
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu,
    );
    expect(new Set(uuids).size).toBe(3);
    for (const uuid of uuids ?? []) expect(text).not.toContain(uuid);
  });

  it.each(Object.entries(everyEvent))('%s: on standard error it names nobody', async (_, event) => {
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
    try {
      await stderrJournal.append(event);
      const { at, ...fields } = JSON.parse(String(said.mock.lastCall?.[0])) as Record<string, unknown>;
      expect(at).toMatch(/^\d{4}-/u);
      expect(fields).toEqual(
        Object.fromEntries(Object.entries(event).filter(([field]) => !people.includes(field))),
      );
    } finally {
      said.mockRestore();
    }
  });
});
