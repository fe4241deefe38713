import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/main/audit/journal.ts';
import type { PersonRecord } from '../../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../../src/main/recovery/record.ts';
import { systemClock } from '../../../src/main/system-clock.ts';
import { run } from '../run.ts';
import { fill } from './lab-filled.ts';
import { labInstallation, type LabInstallation } from './lab-installation.ts';

let lab: LabInstallation;
beforeEach(async () => {
  lab = await labInstallation();
});
afterEach(() => lab.remove());

const changes = [
  ['attempts', { identification: null, proofs: null, codesSent: [], wrongSignIns: [] }],
  ['jokers', { jokers: [], jokerRounds: 0 }],
  ['contacts', { recoveryMail: null, recoveryMobile: null }],
  ['codes', { recoveryCodes: [], activationCode: null }],
  ['totp', { totp: null }],
  ['voucher', { voucher: null }],
] as const satisfies readonly (readonly [string, Partial<PersonRecord>])[];

describe('recovery clear', () => {
  it.each(changes)('takes the %s away, nothing else, and journals it', async (what, without) => {
    const before = await fill(lab);
    const cleared = await lab.loquet('recovery', 'clear', 'nroux', '--what', what);
    expect(cleared).toEqual({ exit: 0, printed: `nroux: ${what} cleared`, complained: '' });
    expect(lab.record('nroux')).toEqual({ ...before, ...without });
    expect(lab.journal()).toEqual([
      expect.objectContaining({
        event: 'record.cleared',
        subject: expect.stringMatching(/^person:[0-9a-f]{32}$/u),
        what,
        outcome: 'cleared',
      }),
    ]);
  });

  it('takes all of it away, and keeps acceptances and remembered passwords', async () => {
    const { acceptances, passwords } = await fill(lab);
    expect(await lab.loquet('recovery', 'clear', 'student:21009753', '--what', 'all')).toMatchObject({
      exit: 0,
      printed: 'nroux: all cleared',
    });
    expect(lab.record('nroux')).toEqual({ ...emptyRecord, acceptances, passwords });
  });

  it('changes nothing a second time, and says so', async () => {
    await fill(lab);
    await lab.loquet('recovery', 'clear', 'nroux', '--what', 'totp');
    const before = lab.record('nroux');
    expect(await lab.loquet('recovery', 'clear', 'nroux', '--what', 'totp')).toEqual({
      exit: 0,
      printed: 'nroux: totp was empty already: nothing was changed',
      complained: '',
    });
    expect(lab.record('nroux')).toEqual(before);
    expect(lab.journal().map(({ outcome }) => outcome)).toEqual(['cleared', 'nothing']);
  });

  it.each(['hdurand', 'eperrin', 'abernard'])('helps whoever cannot help themself: %s', async (uid) => {
    expect((await lab.loquet('recovery', 'clear', uid, '--what', 'jokers')).exit).toBe(0);
    expect(lab.record(uid).jokers).toEqual([]);
  });

  it.each([
    [['nroux'], '--what says'],
    [['nroux', '--what', ''], '--what says'],
    [['nroux', '--what', 'totp,codes'], '--what says'],
    [['nroux', '--what', 'constructor'], '--what says'],
    [['nroux', '--what', 'passwords'], '--what says'],
    [['--what', 'all'], 'the person (a login, or student:NUMBER) is missing'],
    [['nroux', 'lmartin', '--what', 'all'], 'lmartin is not expected here'],
  ])('is refused as %j, and does nothing', async (line, words) => {
    const before = await fill(lab);
    const { exit, printed, complained } = await lab.loquet('recovery', 'clear', ...line);
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complained).toContain(words);
    expect(complained).toContain('Usage: loquet recovery clear PERSON --what attempts|jokers|contacts');
    expect(lab.record('nroux')).toEqual(before);
    expect(lab.journal()).toEqual([]);
  });
});

describe('a command that changes something', () => {
  it('does not begin where the journal cannot be written on', async () => {
    const before = await fill(lab);
    writeFileSync(join(lab.data, 'journal.jsonl'), '{"seq":1,"event":"kiosk.started"}\n');
    const { exit, printed, complained } = await lab.loquet('recovery', 'clear', 'nroux', '--what', 'all');
    expect({ exit, printed }).toEqual({ exit: 1, printed: '' });
    expect(complained).toMatch(/journal\.jsonl:1 does not verify.*Nothing was changed\.$/u);
    expect(lab.record('nroux')).toEqual(before);
  });

  it('does not begin while a kiosk runs on the same data folder', async () => {
    const before = await fill(lab);
    const key = readFileSync(join(lab.folder, 'secrets', 'audit-key'), 'utf8').trim();
    const kiosk = await openJournal({
      folder: lab.data,
      key: Buffer.from(key, 'utf8'),
      clock: systemClock,
    });
    if (!kiosk.ok) throw new Error(kiosk.failure.kind);
    const { exit, printed, complained } = await lab.loquet('recovery', 'clear', 'nroux', '--what', 'all');
    await kiosk.value.close();
    expect({ exit, printed }).toEqual({ exit: 1, printed: '' });
    expect(complained).toBe(`${lab.data}: another kiosk holds this data folder. Nothing was changed.`);
    expect(lab.record('nroux')).toEqual(before);
    expect((await lab.loquet('recovery', 'clear', 'nroux', '--what', 'all')).exit).toBe(0);
  });

  it('leaves a journal that goes on: a second command follows the first', async () => {
    await lab.loquet('recovery', 'clear', 'nroux', '--what', 'totp');
    await lab.loquet('recovery', 'clear', 'lmartin', '--what', 'jokers');
    const verified = await run([
      'audit',
      'verify',
      join(lab.data, 'journal.jsonl'),
      '--key-file',
      join(lab.folder, 'secrets', 'audit-key'),
    ]);
    expect(verified.exit).toBe(0);
    expect(verified.printed).toContain('vouches for line 3 and all before it');
  });
});
