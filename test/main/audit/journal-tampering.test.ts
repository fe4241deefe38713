import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chained, genesis } from '../../../src/main/audit/chain.ts';
import { headFile, headOf } from '../../../src/main/audit/head.ts';
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

journalFolder();

describe('a journal', () => {
  it('that nobody touched verifies, and goes on where it ended', async () => {
    await fourLines();
    expect(await verifyJournal(file)).toMatchObject({ ok: true, value: { lines: 4, unfinishedWrites: [] } });
    const again = await open();
    await again.append({ event: 'visit.started', visit: 'd' });
    await closed();
    expect(await verifyJournal(file)).toMatchObject({ ok: true, value: { lines: 5 } });
    expect(lines().map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['edited', (all: string[]) => all.with(1, (all[1] ?? '').replace('"a"', '"x"')), 2, 'hash'],
    [
      'edited in its hash',
      (all: string[]) => all.with(1, (all[1] ?? '').replace(/.{4}"\}$/u, '0000"}')),
      2,
      'hash',
    ],
    ['taken out', (all: string[]) => all.toSpliced(1, 1), 2, 'chain'],
    ['taken out at the beginning', (all: string[]) => all.slice(1), 1, 'chain'],
    ['put in twice', (all: string[]) => all.toSpliced(2, 0, all[1] ?? ''), 3, 'chain'],
    ['moved', (all: string[]) => [all[0], all[2], all[1], all[3]] as string[], 2, 'chain'],
    ['cut short', (all: string[]) => all.with(2, (all[2] ?? '').slice(0, 40)), 3, 'not-json'],
    ['emptied', (all: string[]) => all.with(2, ''), 3, 'not-json'],
  ] as const)(
    'with a line that was %s is found out, and opened by nobody',
    async (_, change, line, reason) => {
      await fourLines();
      const changed = change(lines());
      write(changed);
      expect(await verifyJournal(file)).toEqual({ ok: false, failure: { line, reason } });
      expect(await refusal()).toEqual({ kind: 'broken', line });
      expect(lines(), 'nothing of it is lost').toEqual(changed);
    },
  );

  it('whose end was cut off is found out by its head', async () => {
    await fourLines();
    write(lines().slice(0, 2));
    expect(await verifyJournal(file)).toMatchObject({ ok: true });
    expect(await refusal()).toEqual({ kind: 'broken', line: 3 });
  });

  it('that somebody wrote anew from its beginning is found out by its head', async () => {
    await fourLines();
    const head = readFileSync(join(folder, headFile));
    rmSync(file);
    rmSync(join(folder, headFile));
    await fourLines();
    writeFileSync(join(folder, headFile), head);
    expect(await refusal()).toEqual({ kind: 'broken', line: 4 });
  });

  it('whose end was cut off together with its head is found out: nothing but the first line is ever without one', async () => {
    await fourLines();
    const all = lines();
    rmSync(join(folder, headFile));
    write(all.slice(0, 2));
    expect(await refusal()).toEqual({ kind: 'broken', line: 0 });
    expect(lines(), 'nothing of it is lost').toEqual(all.slice(0, 2));
    // A power cut between the first line and its head.
    write(all.slice(0, 1));
    expect(await refusal()).toBe(null);
    expect(existsSync(join(folder, headFile)), 'before a second line').toBe(true);
  });

  it('has a head that only the audit key can write', async () => {
    await fourLines();
    writeFileSync(join(folder, headFile), headOf(Buffer.from('another'), { seq: 1, hash: '0' }));
    expect(await refusal()).toEqual({ kind: 'broken', line: 0 });
    writeFileSync(join(folder, headFile), 'nonsense');
    expect(await refusal()).toEqual({ kind: 'broken', line: 0 });
  });

  it('whose last line end was taken away loses nothing: what the head vouches for was not torn by a crash', async () => {
    await fourLines();
    const torn = readFileSync(file, 'utf8').trimEnd();
    writeFileSync(file, torn);
    expect(await refusal()).toEqual({ kind: 'broken', line: 4 });
    expect(readFileSync(file, 'utf8')).toBe(torn);
  });

  it('with a number left out is found out, even where every hash fits', async () => {
    let previous = genesis;
    const texts = [1, 2, 4].map((seq) => {
      const line = chained({ seq, at: '2026-11-23T09:00:00.000Z', event: { event: 'x' } }, previous);
      previous = line.hash;
      return line.text;
    });
    write(texts);
    expect(await verifyJournal(file)).toEqual({ ok: false, failure: { line: 3, reason: 'sequence' } });
  });

  it('with a byte that is no character any more is found out', async () => {
    const journal = await open();
    await journal.append({ event: 'kiosk.guard', guard: 'key', what: 'a\uFFFDb' }, 'durable');
    await closed();
    const bytes = readFileSync(file);
    const at = bytes.indexOf('\uFFFD');
    writeFileSync(file, Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at + 3)]));
    expect(await verifyJournal(file)).toEqual({ ok: false, failure: { line: 2, reason: 'not-json' } });
  });

  it('whose line ends were changed is found out', async () => {
    await fourLines();
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(await refusal()).toEqual({ kind: 'broken', line: 1 });
  });
});
