import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headFile } from '../../../src/main/audit/head.ts';
import { verifyJournal } from '../../../src/main/audit/verify.ts';
import {
  closed,
  file,
  folder,
  fourLines,
  journalFolder,
  lines,
  open,
  refusal,
  write,
} from './journal-lab.ts';

const subject = { entry: '0F8FAD5B-D9CB-469F-A165-70867728950E' };

journalFolder();

describe('a journal', () => {
  it.each([0x2028, 0x2029, 0x85, 0x0b, 0x0c, 0x0d, 0x0a, 0x00, 0xd800])(
    'is a line an event whatever a text holds: code point %i',
    async (point) => {
      const what = `a${String.fromCodePoint(point)}b`;
      const journal = await open();
      await journal.append({ event: 'kiosk.guard', guard: 'key', what }, 'durable');
      await closed();
      expect(await refusal()).toBe(null);
      expect(await verifyJournal(file)).toMatchObject({ ok: true, value: { lines: 2 } });
    },
  );

  it('that is longer than one read of the disk is read whole, in characters of several bytes too', async () => {
    const journal = await open();
    for (let index = 0; index < 40; index += 1) {
      const accepted = Array.from({ length: 25 }, () =>
        journal.append({ event: 'kiosk.guard', guard: 'key', what: 'é€😀'.repeat(20) }),
      );
      await Promise.all(accepted);
    }
    await closed();
    expect(readFileSync(file).length).toBeGreaterThan(200_000);
    expect(await refusal()).toBe(null);
    expect(await verifyJournal(file)).toMatchObject({ ok: true, value: { lines: 1_001 } });
  });

  it('lets go of its lock when it is not opened', async () => {
    await fourLines();
    write(lines().toSpliced(1, 1));
    expect(await refusal()).toMatchObject({ kind: 'broken' });
    expect(await refusal()).toMatchObject({ kind: 'broken' });
    rmSync(file);
    mkdirSync(file);
    expect(await refusal()).toEqual({ kind: 'unusable', cause: 'EISDIR' });
    expect(await refusal(), 'and not: in use').toEqual({ kind: 'unusable', cause: 'EISDIR' });
  });

  it('loses a last line that a crash tore, and nothing else', async () => {
    await fourLines();
    writeFileSync(file, `${lines().join('\n')}\n{"seq":5,"at":"2026`);
    const journal = await open();
    await journal.append({ event: 'visit.started', visit: 'd' }, 'durable');
    await closed();
    expect(await verifyJournal(file)).toMatchObject({ ok: true, value: { lines: 5 } });
  });

  it('is held by one kiosk', async () => {
    await open();
    expect(await refusal()).toEqual({ kind: 'in-use' });
  });

  it('keeps the order of hundreds of lines at once, the durable ones among them', async () => {
    const journal = await open();
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        journal.append(
          { event: 'visit.started', visit: `v${index}` },
          index % 7 === 0 ? 'durable' : undefined,
        ),
      ),
    );
    const visits = lines()
      .slice(1)
      .map((line) => (JSON.parse(line) as { visit: string }).visit);
    expect(visits).toEqual(Array.from({ length: 200 }, (_, index) => `v${index}`));
    await closed();
    expect(await verifyJournal(file)).toMatchObject({ ok: true, value: { lines: 201 } });
  });

  it('takes nothing more once it could not be written', async () => {
    const journal = await open();
    // The head cannot take the place of a folder.
    rmSync(join(folder, headFile));
    mkdirSync(join(folder, headFile, 'in the way'), { recursive: true });
    const event = { event: 'visit.started', visit: 'a' } as const;
    await expect(journal.append(event, 'durable')).rejects.toThrow(/head of the journal/u);
    await expect(journal.append(event)).rejects.toThrow(/could not be written/u);
  });

  it('names a person by the same name every time, another key by another, and nobody by their number', async () => {
    const journal = await open();
    await journal.append({
      event: 'house-rules.accepted',
      visit: 'a',
      subject,
      version: '1',
      sha256: 'x',
      language: 'fr',
      recorded: true,
    });
    await journal.append({
      event: 'identify.completed',
      visit: 'a',
      subject: { unknown: { kind: 'student', number: '22001234' } },
      outcome: 'unknown-number',
    });
    await journal.append({
      event: 'identify.completed',
      visit: 'b',
      subject: { entry: subject.entry.toLowerCase() },
      outcome: 'recognised',
    });
    await closed();
    const names = lines().map((line) => (JSON.parse(line) as { subject?: string }).subject);
    expect(names[1]).toMatch(/^person:[0-9a-f]{32}$/u);
    expect(names[2]).toMatch(/^unknown:[0-9a-f]{32}$/u);
    expect(names[3], 'a UUID is the same in capitals').toBe(names[1]);
    expect(readFileSync(file, 'utf8')).not.toMatch(/22001234|0f8fad5b/iu);
    rmSync(folder, { recursive: true });
    const other = await open(Buffer.from('another key'));
    await other.append({ event: 'identify.completed', visit: 'b', subject, outcome: 'recognised' });
    await closed();
    expect((JSON.parse(lines()[1] ?? '') as { subject: string }).subject).not.toBe(names[1]);
  });

  it('remembers a write that was cut off by kill -9, and forgets it once it is told', async () => {
    const program = join(import.meta.dirname, 'cut-off-after-start.ts');
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const journal = await open(Buffer.from('a key'));
    expect(journal.unfinishedWrites).toEqual(['w1']);
    await journal.append({ event: 'write.outcome-unknown', write: 'w1' }, 'durable');
    await closed();
    expect((await open(Buffer.from('a key'))).unfinishedWrites).toEqual([]);
  });
});
