import type { ProofName } from '../../../src/contract/proofs.ts';
import { unreachable } from '../../../src/contract/result.ts';
import { createLdapRecords } from '../../../src/main/directory/ldap-record.ts';
import type { LdapDirectorySettings } from '../../../src/main/directory/settings.ts';
import { hashAnswer } from '../../../src/main/recovery/joker.ts';
import { readRecordKeys, type RecordKeys } from '../../../src/main/recovery/keys.ts';
import type { Entry, PersonRecord } from '../../../src/main/recovery/ports.ts';
import { base32 } from '../../../src/main/recovery/proofs/base32.ts';
import { seal } from '../../../src/main/recovery/proofs/sealing.ts';
import { makeRecoveryCodes, storeCode } from '../../../src/main/recovery/proofs/stored-code.ts';
import { freshSeed } from '../../../src/main/recovery/proofs/totp.ts';
import {
  freshVoucherId,
  hashVoucherCode,
  makeVoucherCode,
} from '../../../src/main/recovery/proofs/voucher-code.ts';
import { createRecordCodec } from '../../../src/main/recovery/record-codec.ts';
import { changeRecord, emptyRecord } from '../../../src/main/recovery/record.ts';
import type { ScryptWork } from '../../../src/main/recovery/scrypt.ts';
import { servicePassword } from '../../directory/lab/slapd.ts';
import { cheapWork, rightAnswer } from '../kiosks-on-slapd.ts';

/** The records of a directory, for whoever puts something there and looks what became of it. */
export interface Records {
  read(entry: Entry): Promise<PersonRecord>;
  change(entry: Entry, change: (record: PersonRecord) => PersonRecord): Promise<void>;
  /** Issues a voucher as the reception does. @returns its code */
  vouchFor(entry: Entry): Promise<string>;
  /** A joker question of which `rightAnswer` is the answer. */
  giveJoker(entry: Entry): Promise<void>;
  /** A joker question, an authenticator and a recovery code. */
  giveProofs(entry: Entry): Promise<HeldProofs>;
  /** One proof and nothing else. @returns what they hold (of an authenticator its seed); null for a code that will be sent */
  giveOnly(entry: Entry, proof: ProofName, work: ScryptWork): Promise<string | null>;
}

/** What somebody holds besides the answer to their question. */
export interface HeldProofs {
  /** Of the authenticator, base32. */
  readonly seed: string;
  readonly recoveryCode: string;
}

export function recordsOf(settings: LdapDirectorySettings, recordKey: string): Records {
  const keys = readRecordKeys(recordKey);
  if (!keys.ok) throw new Error(keys.failure.problem);
  const records = createLdapRecords({
    settings,
    password: servicePassword,
    codec: createRecordCodec(keys.value),
  });
  const change: Records['change'] = async (entry, changed) => {
    const done = await changeRecord(records, entry, changed);
    if (!done.ok) throw new Error(`record: ${done.failure.fault}`);
  };
  const giveJoker: Records['giveJoker'] = async (entry) => {
    const answer = await hashAnswer(keys.value, entry.uuid, rightAnswer, cheapWork);
    if (!answer.ok) throw new Error('the answer is empty');
    await change(entry, (record) => ({
      ...record,
      jokers: [{ question: { id: 'first-pet' }, answer: answer.value }],
    }));
  };
  return {
    change,
    giveJoker,
    async giveProofs(entry) {
      await giveJoker(entry);
      const seed = freshSeed();
      const { codes, stored } = makeRecoveryCodes(keys.value, entry.uuid, 1);
      await change(entry, (record) => ({
        ...record,
        totp: { seed: seal(keys.value, 'totp-seal', entry.uuid, seed), lastStep: 0, since: 0 },
        recoveryCodes: stored,
      }));
      return { seed: base32(seed), recoveryCode: codes[0] ?? '' };
    },
    async giveOnly(entry, proof, work) {
      const { held, kept } = await onlyProof(keys.value, entry, proof, work);
      await change(entry, () => ({ ...emptyRecord, ...kept }));
      return held;
    },
    async read(entry) {
      const held = await records.read(entry);
      if (!held.ok) throw new Error(`record: ${held.failure.fault}`);
      return held.value.record;
    },
    async vouchFor(entry) {
      const code = makeVoucherCode(8);
      const id = freshVoucherId();
      const hash = await hashVoucherCode(keys.value, entry.uuid, id, code, cheapWork);
      const issuedAt = Date.now();
      await change(entry, (record) => ({
        ...record,
        voucher: {
          id,
          code: hash,
          issuedAt,
          expiresAt: issuedAt + 900_000,
          tries: 0,
          kioskGroup: null,
          issuer: 'issuer',
          confirmer: null,
        },
      }));
      return code;
    },
  };
}

/** What is kept of one proof of somebody, and what they hold. */
async function onlyProof(
  keys: RecordKeys,
  { uuid }: Entry,
  proof: ProofName,
  work: ScryptWork,
): Promise<{ readonly held: string | null; readonly kept: Partial<PersonRecord> }> {
  const now = Date.now();
  switch (proof) {
    case 'joker': {
      const answer = await hashAnswer(keys, uuid, rightAnswer, work);
      if (!answer.ok) throw new Error('the answer is empty');
      const jokers = [{ question: { id: 'first-pet' }, answer: answer.value }] as const;
      return { held: rightAnswer, kept: { jokers } };
    }
    case 'totp': {
      const seed = freshSeed();
      const totp = { seed: seal(keys, 'totp-seal', uuid, seed), lastStep: 0, since: 0 };
      return { held: base32(seed), kept: { totp } };
    }
    case 'recovery-code': {
      const { codes, stored } = makeRecoveryCodes(keys, uuid, 10);
      return { held: codes[4] ?? '', kept: { recoveryCodes: stored } };
    }
    case 'activation-code': {
      const { codes } = makeRecoveryCodes(keys, uuid, 1);
      const [held = ''] = codes;
      const code = storeCode(keys, uuid, 'activation', held);
      return { held, kept: { activationCode: { code, expiresAt: now + 900_000 } } };
    }
    case 'voucher': {
      const held = makeVoucherCode(8);
      const id = freshVoucherId();
      const code = await hashVoucherCode(keys, uuid, id, held, work);
      const terms = { issuedAt: now, expiresAt: now + 1_800_000, tries: 0, kioskGroup: null };
      return { held, kept: { voucher: { id, code, ...terms, issuer: 'issuer', confirmer: null } } };
    }
    case 'mail-code':
    case 'mobile-code':
      return { held: null, kept: {} };
    default:
      return unreachable(proof);
  }
}
