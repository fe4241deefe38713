import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matchesCode } from '../../../src/main/recovery/proofs/stored-code.ts';
import { labInstallation, type LabInstallation } from './lab-installation.ts';

let lab: LabInstallation;
beforeEach(async () => {
  lab = await labInstallation();
});
afterEach(() => lab.remove());

const codeShape = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u;

async function made(content: string | Buffer, ...options: readonly string[]) {
  const file = lab.put('people.csv', content);
  const { exit, printed, complained } = await lab.loquet('activation-codes', file, ...options);
  return { exit, lines: printed.split('\n'), complained: complained.replaceAll(file, 'FILE') };
}

describe('activation-codes', () => {
  it('prints a code for each person, which their record knows and no file holds in clear', async () => {
    const before = Date.now();
    const { exit, lines, complained } = await made(
      '\uFEFFtnguyen\r\nstudent:23000002;Diallo\r\n',
      '--days',
      '30',
    );
    expect({ exit, complained }).toEqual({ exit: 0, complained: '' });
    const [head, ...rows] = lines.map((line) => line.split(','));
    expect(head).toEqual(['person', 'code']);
    expect(rows).toEqual([
      ['tnguyen', expect.stringMatching(codeShape)],
      ['student:23000002', expect.stringMatching(codeShape)],
    ]);
    for (const [uid, row] of [
      ['tnguyen', rows[0]],
      ['kdiallo', rows[1]],
    ] as const) {
      const kept = lab.record(uid).activationCode;
      if (kept === null) throw new Error('no code is kept');
      expect(matchesCode(lab.keys, lab.uuid(uid), 'activation', row?.[1] ?? '', kept.code)).toBe('right');
      expect(kept.expiresAt).toBeGreaterThanOrEqual(before + 30 * 86_400_000);
      expect(JSON.stringify([lab.record(uid), lab.journal()])).not.toContain(row?.[1]);
    }
    expect(lab.journal()).toEqual(
      [1, 2].map(() => expect.objectContaining({ event: 'activation-code.made', days: 30 })),
    );
  });

  it('says by its line who gets none, and goes on', async () => {
    const { exit, lines, complained } = await made(
      'nemo\nlmartin\n,\ntnguyen\nstudent:23000001\nstudent:18009999\n',
    );
    expect(exit).toBe(1);
    expect(lines).toEqual(['person,code', expect.stringMatching(/^tnguyen,/u)]);
    expect(complained.split('\n')).toEqual([
      'FILE:1: nobody is found by this',
      'FILE:2: this account is active',
      'FILE:5: line 4 is the same person',
      'FILE:6: this stands for more than one person',
    ]);
  });

  it('puts a new code in the place of an earlier one', async () => {
    const [first, second] = [await made('tnguyen\n'), await made('tnguyen\n')].map(
      ({ lines }) => lines[1]?.split(',')[1] ?? '',
    );
    const kept = lab.record('tnguyen').activationCode;
    if (kept === null || first === undefined || second === undefined) throw new Error('no code');
    const opens = (code: string) => matchesCode(lab.keys, lab.uuid('tnguyen'), 'activation', code, kept.code);
    expect([opens(first), opens(second)]).toEqual(['wrong', 'right']);
  });

  it.each(["activation: 'off'\n", 'proofs: { activation: { points: { activationCode: 0 } } }\n'])(
    'makes none where no kiosk takes it: %j',
    async (more) => {
      lab.configure((text) => text + more);
      const { exit, lines, complained } = await made('tnguyen\n');
      expect({ exit, lines }).toEqual({ exit: 1, lines: [''] });
      expect(complained).toMatch(/^No kiosk takes such a code/u);
      expect(lab.record('tnguyen').activationCode).toBeNull();
    },
  );

  it.each(['0', '1.5', 'x', '3661', ''])('is refused for %j days', async (days) => {
    const { exit, complained } = await made('tnguyen\n', '--days', days);
    expect(exit).toBe(2);
    expect(complained).toMatch(/--days.*Usage: loquet activation-codes FILE/su);
  });

  it('makes none of a file in another encoding', async () => {
    const { exit, complained } = await made(Buffer.from('René\n', 'latin1'));
    expect({ exit, complained }).toEqual({
      exit: 1,
      complained: 'FILE: is not UTF-8. Save it as “CSV UTF-8”. No code was made.',
    });
  });
});
