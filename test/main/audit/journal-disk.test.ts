import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalFault } from '../../../src/main/audit/journal-fault.ts';
import { journalFile, openJournal } from '../../../src/main/audit/journal.ts';
import { systemClock } from '../../../src/main/system-clock.ts';

const key = Buffer.from('the audit key');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')(
  'a journal on a disk that takes no more (needs a limit on the size of a file: ulimit)',
  () => {
    it('refuses what is not there, keeps what is, and opens again once there is room', async () => {
      const program = join(import.meta.dirname, 'append-until-refused.ts');
      const said = execFileSync(
        'sh',
        ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, program, folder],
        {
          encoding: 'utf8',
        },
      );
      const { taken, refused, closing } = JSON.parse(said) as Record<string, number | string>;
      expect(closing).toBe('closed');
      expect(taken).toBeGreaterThan(0);
      expect(refused).toBeGreaterThan(0);
      expect(
        readdirSync(folder).filter((name) => name.includes('.lock.')),
        'its lock is given back',
      ).toEqual([]);

      const journal = await openJournal({ folder, key, clock: systemClock });
      expect(journal).toMatchObject({ ok: true });
      if (journal.ok) await journal.value.close();
      const visits = readFileSync(join(folder, journalFile), 'utf8').match(/"visit":"v\d+"/gu) ?? [];
      expect(visits.slice(0, Number(taken)), 'what was acknowledged is there, in its order').toEqual(
        Array.from({ length: Number(taken) }, (_, index) => `"visit":"v${index}"`),
      );
    });
  },
);

describe.skipIf(process.platform !== 'linux')(
  'a journal in a folder that takes no files (needs /proc)',
  () => {
    it('is told from one that another kiosk holds', async () => {
      const journal = await openJournal({ folder: '/proc', key, clock: systemClock });
      expect(journal).toMatchObject({ ok: false, failure: { kind: 'unusable' } });
      if (journal.ok) return;
      expect(journalFault('/proc', journal.failure)).toMatch(/cannot be written \(E[A-Z]+\)/u);
    });
  },
);
