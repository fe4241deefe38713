import { hashAnswer } from '../../../src/main/recovery/joker.ts';
import type { JokerQuestion } from '../../../src/contract/joker.ts';
import type { Entry, PersonRecord, StoredJoker, Voucher } from '../../../src/main/recovery/ports.ts';
import { seal } from '../../../src/main/recovery/proofs/sealing.ts';
import { storeCode } from '../../../src/main/recovery/proofs/stored-code.ts';
import { hotp, stepAt } from '../../../src/main/recovery/proofs/totp.ts';
import { freshVoucherId, hashVoucherCode } from '../../../src/main/recovery/proofs/voucher-code.ts';
import { emptyRecord } from '../../../src/main/recovery/record.ts';
import { quick } from './proofs/keys.ts';
import { sampleKeys } from './sample.ts';

/** What somebody knows or holds, of whom `everythingOf` is the record. */
export const held = {
  answer: 'Médor',
  secondAnswer: 'Montmartre',
  recoveryCode: 'KM4P-7XWT-CDFG-2345',
  otherRecoveryCode: 'RM4P-7XWT-CDFG-2345',
  activationCode: 'HM4P-7XWT-CDFG-2345',
  voucher: 'KM4P-7XWT',
  seed: Buffer.alloc(20, 3),
};

/** What their authenticator shows. @param steps from the one that is now */
export function shownByAuthenticator(now: number, steps = 0): string {
  return hotp(held.seed, stepAt(now) + steps);
}

export async function jokerOf(entry: Entry, question: JokerQuestion, answer: string): Promise<StoredJoker> {
  const hash = await hashAnswer(sampleKeys, entry.uuid, answer, quick);
  if (!hash.ok) throw new Error(hash.failure);
  return { question, answer: hash.value };
}

export async function voucherOf(
  entry: Entry,
  now: number,
  changes: Partial<Voucher> = {},
  code: string = held.voucher,
): Promise<Voucher> {
  const id = freshVoucherId();
  return {
    id,
    code: await hashVoucherCode(sampleKeys, entry.uuid, id, code, quick),
    issuedAt: now,
    expiresAt: now + 900_000,
    tries: 0,
    kioskGroup: null,
    issuer: 'issuer',
    confirmer: null,
    ...changes,
  };
}

/** A record of somebody who holds one of everything. @param now milliseconds since 1970 */
export async function everythingOf(entry: Entry, now: number): Promise<PersonRecord> {
  const contact = (to: string) => ({
    sealed: seal(sampleKeys, 'contact-seal', entry.uuid, Buffer.from(to)),
    provedAt: now,
  });
  return {
    ...emptyRecord,
    jokers: [
      await jokerOf(entry, { id: 'first-pet' }, held.answer),
      await jokerOf(entry, { id: 'grandmother-village' }, held.secondAnswer),
    ],
    recoveryMail: contact('own@mail.example'),
    recoveryMobile: contact('+33612345678'),
    recoveryCodes: [held.recoveryCode, held.otherRecoveryCode].map((code) =>
      storeCode(sampleKeys, entry.uuid, 'recovery', code),
    ),
    totp: { seed: seal(sampleKeys, 'totp-seal', entry.uuid, held.seed), lastStep: 0, since: now },
    activationCode: {
      code: storeCode(sampleKeys, entry.uuid, 'activation', held.activationCode),
      expiresAt: now + 86_400_000,
    },
    voucher: await voucherOf(entry, now),
  };
}
