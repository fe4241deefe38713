import type { Subject } from '../audit-event.ts';
import { accountOf, endingAfterProofs } from '../endings.ts';
import { faulty, unknownKey } from '../faulty.ts';
import type { RecordKeys } from '../keys.ts';
import { reanchored } from '../limiter.ts';
import type { Attempts, AuditPort, Clock, HeldRecord, RecordPort } from '../ports.ts';
import { attemptsWait, cleared, countAttempt, takenBack, triesLeft } from '../proofs/attempts.ts';
import { changeRecord } from '../record.ts';
import type { RecoverySettings } from '../settings.ts';
import type { EffectOf, OutcomeOf, ProofGiven } from '../task-table.ts';
import { compareProof } from './compare-proof.ts';
import { redeemVoucher } from './redeem-voucher.ts';
import type { RedeemVoucherParts } from './redeem-voucher.ts';

export interface ProveParts extends RedeemVoucherParts {
  readonly records: RecordPort;
  readonly keys: RecordKeys;
  readonly audit: AuditPort;
  readonly clock: Clock;
  readonly settings: RecoverySettings;
  /** Under which one-time codes are remembered; dies with the process. */
  readonly processKey: Buffer;
}

type Prove = EffectOf<'prove'>;
type Outcome = OutcomeOf<'prove'>;

/**
 * One attempt at one proof. It is counted in the person's record before it is compared, so that a plug pulled at the right
 * moment wins nothing. There is one count for every kind of proof but the voucher; a right one takes back its own attempt
 * and no other, and the count is cleared once enough was proved: who knows one proof gains nothing for guessing the next.
 */
export async function prove(parts: ProveParts, effect: Prove): Promise<Outcome> {
  const { proving, proof, visit, last } = effect;
  const subject: Subject = { entry: proving.entry.uuid };
  await parts.audit.append({ event: 'proof.started', visit, subject, proof: proof.name });
  return proof.name === 'voucher'
    ? proveByVoucher(parts, effect, proof.code)
    : proveByOther(parts, effect, proof, last);
}

async function proveByOther(
  parts: ProveParts,
  effect: Prove,
  proof: Exclude<ProofGiven, { name: 'voucher' }>,
  last: boolean,
): Promise<Outcome> {
  const { records, clock, settings } = parts;
  const { entry } = effect.proving;
  let own: Attempts | null = null;
  let wait = 0;
  const counted = await changeRecord(records, entry, (record) => {
    wait = attemptsWait(record.proofs, clock.now());
    if (wait > 0) return reanchored(record, clock.now());
    own = countAttempt(record.proofs, clock.now(), settings.attempts);
    return { ...record, proofs: own };
  });
  if (!counted.ok) return fault(parts, effect, counted.failure);
  if (wait > 0 || own === null) return blocked(parts, effect, wait, 'blocked');

  const compared = await compareProof(parts, entry, proof, counted.value.record);
  if (compared === 'unknown-key') return fault(parts, effect, unknownKey);
  if (compared === 'wrong') return wrong(parts, effect, counted.value);
  const counts: Attempts = own;
  let isUsed = false;
  const spent = await changeRecord(
    records,
    entry,
    (latest) => {
      const next = compared.spend(latest);
      isUsed = next === 'used';
      // Somebody was faster with the same code: this attempt stays counted.
      if (next === 'used') return 'keep';
      return { ...next, proofs: last ? cleared() : takenBack(latest.proofs, counts) };
    },
    { held: counted.value },
  );
  if (!spent.ok) return fault(parts, effect, spent.failure);
  return isUsed ? wrong(parts, effect, spent.value) : right(parts, effect, spent.value);
}

/** The attempt stays counted; where it was the last one, its block has begun. */
async function wrong(parts: ProveParts, effect: Prove, { record }: HeldRecord): Promise<Outcome> {
  const { clock, settings } = parts;
  const left = triesLeft(record.proofs, settings.attempts);
  if (left === 0) return blocked(parts, effect, attemptsWait(record.proofs, clock.now()), 'wrong');
  await journal(parts, effect, { outcome: 'wrong' });
  return { outcome: 'wrong', triesLeft: left };
}

/** A voucher has tries of its own: whoever was blocked by somebody else's guesses still gets in with it. */
async function proveByVoucher(parts: ProveParts, effect: Prove, code: string): Promise<Outcome> {
  const { entry } = effect.proving;
  const redeemed = await redeemVoucher(parts, { visit: effect.visit, entry, code, clears: effect.last });
  if (!redeemed.ok) return fault(parts, effect, redeemed.failure);
  if (redeemed.value === 'refused') {
    await journal(parts, effect, { outcome: 'wrong' });
    return { outcome: 'voucher-refused' };
  }
  return right(parts, effect, redeemed.value);
}

/** What the account is, is told to whoever has brought the last proof that was needed. */
async function right(parts: ProveParts, effect: Prove, { record }: HeldRecord): Promise<Outcome> {
  const { journey, entry } = effect.proving;
  const ending = effect.last ? endingAfterProofs(journey, accountOf(entry, record)) : null;
  await journal(parts, effect, {
    outcome: 'right',
    ...(ending === null ? {} : { ending: ending.code }),
  });
  return ending === null ? { outcome: 'right' } : { outcome: 'ended', ending };
}

async function blocked(
  parts: ProveParts,
  effect: Prove,
  wait: number,
  outcome: 'blocked' | 'wrong',
): Promise<Outcome> {
  await journal(parts, effect, { outcome });
  return { outcome: 'ended', ending: { code: 'proof-blocked', seconds: Math.ceil(wait / 1000) } };
}

function fault(
  parts: ProveParts,
  effect: Prove,
  what: Parameters<typeof faulty>[0],
): ReturnType<typeof faulty> {
  return faulty(what, (journaled) => journal(parts, effect, journaled));
}

type Completed = Extract<Parameters<AuditPort['append']>[0], { event: 'proof.completed' }>;

function journal(
  { audit }: ProveParts,
  { visit, proving, proof }: Prove,
  what: Omit<Completed, 'event' | 'visit' | 'subject' | 'proof'>,
): Promise<void> {
  const subject: Subject = { entry: proving.entry.uuid };
  return audit.append({ event: 'proof.completed', visit, subject, proof: proof.name, ...what });
}
