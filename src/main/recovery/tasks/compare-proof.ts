import { unreachable } from '../../../contract/result.ts';
import { verifyAnswer } from '../joker.ts';
import type { RecordKeys } from '../keys.ts';
import type { Clock, Entry, PersonRecord } from '../ports.ts';
import { nameOf } from '../proofs/joker-choice.ts';
import { open } from '../proofs/sealing.ts';
import { matchesSentCode } from '../proofs/sent-code.ts';
import { findCode, matchesCode } from '../proofs/stored-code.ts';
import { verifyTotp } from '../proofs/totp.ts';
import type { ProofGiven } from '../task-table.ts';

export interface CompareProofParts {
  readonly keys: RecordKeys;
  readonly clock: Pick<Clock, 'now'>;
  readonly processKey: Buffer;
}

/**
 * A proof that was right, and how it is spent: what the record is without it, so that it opens nothing a second time.
 * `used`: the latest record shows that somebody was faster.
 */
export interface RightProof {
  readonly spend: (latest: PersonRecord) => PersonRecord | 'used';
}

export type ComparedProof = RightProof | 'wrong' | 'unknown-key';

/**
 * Holds what was given against the record, or against what was sent. Nothing is changed.
 * @returns `unknown-key` when what is kept was made with a key that is no longer there: the operator's fault
 */
export async function compareProof(
  parts: CompareProofParts,
  entry: Entry,
  proof: Exclude<ProofGiven, { name: 'voucher' }>,
  record: PersonRecord,
): Promise<ComparedProof> {
  switch (proof.name) {
    case 'joker':
      return compareAnswer(parts, entry, proof, record);
    case 'mail-code':
    case 'mobile-code':
      return matchesSentCode(parts.processKey, proof.code, proof.sent.hash) ? spentWithVisit : 'wrong';
    case 'totp':
      return compareTotp(parts, entry, proof.code, record);
    case 'recovery-code':
      return compareRecoveryCode(parts, entry, proof.code, record);
    case 'activation-code':
      return compareActivationCode(parts, entry, proof.code, record);
    default:
      return unreachable(proof);
  }
}

/** The machine takes the stage that holds it away. */
const spentWithVisit: RightProof = { spend: (latest) => latest };

async function compareAnswer(
  { keys }: CompareProofParts,
  { uuid }: Entry,
  { question, answer, last }: Extract<ProofGiven, { name: 'joker' }>,
  record: PersonRecord,
): Promise<ComparedProof> {
  const joker = record.jokers.find((one) => nameOf(one.question) === nameOf(question));
  const verdict = joker === undefined ? 'wrong' : await verifyAnswer(keys, uuid, answer, joker.answer);
  if (verdict !== 'right') return verdict;
  // The round is over with its last question: then others may be asked.
  return { spend: (latest) => (last ? { ...latest, jokerRounds: latest.jokerRounds + 1 } : latest) };
}

function compareTotp(
  { keys, clock }: CompareProofParts,
  { uuid }: Entry,
  code: string,
  { totp }: PersonRecord,
): ComparedProof {
  if (totp === null) return 'wrong';
  const opened = open(keys, 'totp-seal', uuid, totp.seed);
  if (!opened.ok) return 'unknown-key';
  const taken = verifyTotp(opened.value, code, clock.now(), totp.lastStep);
  if (taken === null) return 'wrong';
  const { step } = taken;
  return {
    spend: (latest) =>
      latest.totp === null || latest.totp.lastStep >= step
        ? 'used'
        : { ...latest, totp: { ...latest.totp, lastStep: step } },
  };
}

function compareRecoveryCode(
  { keys }: CompareProofParts,
  { uuid }: Entry,
  code: string,
  { recoveryCodes }: PersonRecord,
): ComparedProof {
  const place = findCode(keys, uuid, 'recovery', code, recoveryCodes);
  if (!place.ok) return place.failure;
  const found = recoveryCodes[place.value];
  return {
    spend: (latest) => {
      const others = latest.recoveryCodes.filter(({ mac }) => mac !== found?.mac);
      return others.length === latest.recoveryCodes.length ? 'used' : { ...latest, recoveryCodes: others };
    },
  };
}

function compareActivationCode(
  { keys, clock }: CompareProofParts,
  { uuid }: Entry,
  code: string,
  { activationCode }: PersonRecord,
): ComparedProof {
  if (activationCode === null || activationCode.expiresAt <= clock.now()) return 'wrong';
  const verdict = matchesCode(keys, uuid, 'activation', code, activationCode.code);
  if (verdict !== 'right') return verdict;
  const { mac } = activationCode.code;
  return {
    // It goes with the first password and not before: a visit that is cut off leaves its owner the code.
    spend: (latest) => (latest.activationCode?.code.mac === mac ? latest : 'used'),
  };
}
