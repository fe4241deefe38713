import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearTexts, fill, filledAt, mail, mobile } from './lab-filled.ts';
import { labInstallation, type LabInstallation } from './lab-installation.ts';

let lab: LabInstallation;
beforeEach(async () => {
  lab = await labInstallation();
});
afterEach(() => lab.remove());

/** Every text of a record that is a secret, or the stored form of one. */
function storedForms(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['salt', 'hash', 'mac', 'sealed', 'nonce', 'id', 'issuer'].includes(key)
      ? [inner]
      : storedForms(inner),
  );
}

describe('recovery show', () => {
  it('says what is kept, each with how much of it there is', async () => {
    await fill(lab);
    const { exit, printed, complained } = await lab.loquet('recovery', 'show', 'nroux');
    expect({ exit, complained }).toEqual({ exit: 0, complained: '' });
    const [head, ...rows] = printed.split('\n');
    expect(head).toBe('nroux: student; account active');
    expect(Object.fromEntries(rows.map((row) => [row.slice(2, 24).trim(), row.slice(24)]))).toEqual({
      'joker questions': '1',
      'recovery address': 'n•••@mail.example',
      'recovery mobile': '+33•••76, never proved',
      'recovery codes left': '3',
      authenticator: 'since 1970-01-01T00:00:00.000Z',
      activation: 'not at a kiosk',
      'activation code': 'until 2026-11-25T08:00:01.000Z',
      voucher: 'until 2026-11-25T08:15:00.000Z, tried 2 times',
      'wrong birth dates': '2, last 2026-11-25T08:00:00.000Z',
      'wrong proofs': '4, last 2026-11-25T08:00:00.000Z; blocked until 2026-11-25T08:15:00.000Z',
      'wrong sign-ins': '2',
      'house rules accepted': '2026-09',
      'passwords remembered': '1',
    });
  });

  it('prints no secret, neither in clear nor as it is stored, and no address in full', async () => {
    const record = await fill(lab);
    const { printed, complained } = await lab.loquet('recovery', 'show', 'student:21009753');
    expect(printed).toContain('nroux');
    const stored = storedForms(record);
    expect(stored.length).toBeGreaterThan(15);
    for (const secret of [...clearTexts, ...stored, mail, mobile, 'noe.secret', lab.uuid('nroux')]) {
      expect(printed + complained).not.toContain(secret);
    }
  });

  it('changes nothing and keeps no journal', async () => {
    const before = await fill(lab);
    await lab.loquet('recovery', 'show', 'nroux');
    expect(lab.record('nroux')).toEqual(before);
    expect(lab.journal()).toEqual([]);
  });

  it.each([
    ['irossi', 'account active'],
    ['hdurand', 'account locked-by-administration'],
    ['eperrin', 'account locked-by-failures'],
    ['tnguyen', 'account not-activated'],
    ['abernard', 'account privileged'],
  ])('shows %s too: %s', async (uid, account) => {
    const { exit, printed } = await lab.loquet('recovery', 'show', uid);
    expect(exit).toBe(0);
    expect(printed.split('\n')[0]).toContain(account);
  });

  it('says that an address cannot be opened, where its key is gone', async () => {
    lab.setRecord('lmartin', (record) => ({
      ...record,
      recoveryMail: {
        sealed: { scheme: 'aes-256-gcm', keyId: 'gone', nonce: 'n', sealed: 's' },
        provedAt: filledAt,
      },
    }));
    const { exit, printed } = await lab.loquet('recovery', 'show', 'lmartin');
    expect(exit).toBe(0);
    expect(printed).toMatch(/recovery address +cannot be opened \(unknown-key\)/u);
  });
});
