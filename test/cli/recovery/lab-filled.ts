import { hashAnswer } from '../../../src/main/recovery/joker.ts';
import { sealContact } from '../../../src/main/recovery/kept-details.ts';
import type { Entry, PersonRecord } from '../../../src/main/recovery/ports.ts';
import type { LabInstallation } from './lab-installation.ts';

export const mail = 'noe.secret@mail.example';
export const mobile = '+33712349876';
export const filledAt = Date.UTC(2026, 10, 25, 8);
/** What is kept of him, as it was typed. */
export const clearTexts = [
  'Gribouille',
  'TWXY-2345-PRKM-78DF',
  'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  'Bosquet-Tuile',
];

/** Noé with everything that a record can hold. */
export async function fill(lab: LabInstallation): Promise<PersonRecord> {
  const entry = { uuid: lab.uuid('nroux') } as Entry;
  const voucher = await hashAnswer(lab.keys, entry.uuid, 'Bosquet-Tuile');
  if (!voucher.ok) throw new Error(voucher.failure);
  lab.setRecord('nroux', (record) => ({
    ...record,
    jokerRounds: 3,
    identification: { count: 2, lastAt: filledAt },
    proofs: { count: 4, lastAt: filledAt, blocks: 1, blockedUntil: filledAt + 900_000 },
    codesSent: [filledAt],
    wrongSignIns: [filledAt, filledAt + 1],
    recoveryMail: sealContact(lab.keys, entry, { to: mail, proved: true }, filledAt),
    recoveryMobile: sealContact(lab.keys, entry, { to: mobile, proved: false }, filledAt),
    activationCode: {
      code: { scheme: 'hmac-sha256', keyId: 'lab', mac: 'activationmac' },
      expiresAt: filledAt + 1000,
    },
    voucher: {
      id: 'v1',
      code: voucher.value,
      issuedAt: filledAt,
      expiresAt: filledAt + 900_000,
      tries: 2,
      kioskGroup: null,
      issuer: lab.uuid('abernard'),
      confirmer: null,
    },
    acceptances: [{ version: '2026-09', sha256: 'a'.repeat(64), language: 'fr', at: filledAt }],
    passwords: [voucher.value],
  }));
  return lab.record('nroux');
}
