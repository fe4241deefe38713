import type { Ending } from '../../../contract/failures.ts';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { Subject } from '../audit-event.ts';
import { accountOf, endingAfterProofs, endingBeforeProofs } from '../endings.ts';
import { faulty } from '../faulty.ts';
import type { KioskLimiter } from '../kiosk-limiter.ts';
import {
  afterRightIdentification,
  afterWrongIdentification,
  identificationWait,
  reanchored,
} from '../limiter.ts';
import type { DirectoryFault, DirectoryPort, Entry, PersonRecord } from '../ports.ts';
import { attemptsWait } from '../proofs/attempts.ts';
import { changeRecord } from '../record.ts';
import { freshReference } from '../reference.ts';
import type { Proving } from '../session-state.ts';
import type { EffectOf, OutcomeOf } from '../task-table.ts';
import { prospectOf, type ProvingParts } from './proving-of.ts';
import type { Prospect } from './proving-of.ts';
import { redeemVoucher } from './redeem-voucher.ts';
import type { RedeemVoucherParts } from './redeem-voucher.ts';

export interface IdentifyParts extends RedeemVoucherParts, ProvingParts {
  readonly directory: DirectoryPort;
  readonly limiter: KioskLimiter;
}

type Identify = EffectOf<'identify'>;
type Outcome = OutcomeOf<'identify'>;

/**
 * Who somebody says they are: the number is looked up alone, the birth date compared here. An unknown number and a wrong
 * birth date have one outcome. A wrong date counts on the entry, so that neither another spelling nor another kiosk
 * starts a fresh count; on this kiosk it counts as an unknown number does, so that their waits grow alike. Whoever has to
 * wait for somebody else's mistakes goes past it with a voucher of the reception.
 */
export async function identify(parts: IdentifyParts, effect: Identify): Promise<Outcome> {
  const { audit, limiter, clock } = parts;
  await audit.append({ event: 'identify.started', visit: effect.visit, kind: effect.kind });
  const wait = limiter.wait(effect.kind, effect.number, clock.now());
  if (wait > 0 && !gaveVoucher(effect)) return slowed(parts, effect, unknown(effect), wait);
  const found = await parts.directory.lookup(effect.kind, effect.number);
  if (!found.ok) return fault(parts, effect, unknown(effect), found.failure);
  const [entry, second] = found.value;
  if (entry !== undefined && second === undefined) return recognise(parts, effect, entry, wait);
  if (wait > 0) return slowed(parts, effect, unknown(effect), wait);
  return entry === undefined ? notFound(parts, effect) : ambiguous(parts, effect, found.value);
}

/** @param kioskWait milliseconds, of this kiosk and this number */
async function recognise(
  parts: IdentifyParts,
  effect: Identify,
  entry: Entry,
  kioskWait: number,
): Promise<Outcome> {
  const { records, limiter, clock, audit } = parts;
  const subject: Subject = { entry: entry.uuid };
  const right = entry.birthDates.includes(effect.birthDate);
  let wait = 0;
  const changed = await changeRecord(records, entry, (record) => {
    wait = Math.max(kioskWait, identificationWait(record.identification, clock.now()));
    if (wait > 0) return reanchored(record, clock.now());
    if (right) {
      return record.identification === null
        ? 'keep'
        : { ...record, identification: afterRightIdentification() };
    }
    return {
      ...record,
      identification: afterWrongIdentification(record.identification, clock.now()),
    };
  });
  if (!changed.ok) return fault(parts, effect, subject, changed.failure);
  if (wait > 0) {
    return right && gaveVoucher(effect)
      ? pastTheWait(parts, effect, entry, wait)
      : slowed(parts, effect, subject, wait);
  }
  const { record } = changed.value;
  if (!right) {
    limiter.failed(effect.kind, effect.number, clock.now());
    // Where a directory does not tell what it hides from what is not there, nobody would ever be recognised, and why not.
    const cause = entry.birthDates.length === 0 ? { cause: 'no-birth-date' } : {};
    await audit.append({ ...completed(effect, subject, 'wrong-birth-date'), ...cause });
    return {
      outcome: 'not-recognised',
      seconds: seconds(
        Math.max(
          identificationWait(record.identification, clock.now()),
          limiter.numberWait(effect.kind, effect.number, clock.now()),
        ),
      ),
    };
  }
  limiter.succeeded(effect.kind, effect.number, clock.now());
  return admit(parts, effect, entry, record, []);
}

/** Number and birth date are right, and others have made mistakes with them: a voucher that is right, too, opens. */
async function pastTheWait(
  parts: IdentifyParts,
  effect: Identify,
  entry: Entry,
  wait: number,
): Promise<Outcome> {
  const subject: Subject = { entry: entry.uuid };
  const { visit, voucher: code } = effect;
  const redeemed = await redeemVoucher(parts, { visit, entry, code, clears: true });
  if (!redeemed.ok) return fault(parts, effect, subject, redeemed.failure);
  if (redeemed.value === 'refused') return slowed(parts, effect, subject, wait);
  parts.limiter.succeeded(effect.kind, effect.number, parts.clock.now());
  return admit(parts, effect, entry, redeemed.value.record, ['voucher']);
}

/** @param given what was proved in the same breath */
async function admit(
  parts: IdentifyParts,
  effect: Identify,
  entry: Entry,
  record: PersonRecord,
  given: Proving['given'],
): Promise<Outcome> {
  const { journey, kind, visit } = effect;
  const { audit, clock } = parts;
  const subject: Subject = { entry: entry.uuid };
  const judged = judge(parts, { journey, kind, entry }, record, given, clock.now());
  if (!judged.ok) return fault(parts, effect, subject, judged.failure);
  const { ending, proving } = judged.value;
  await audit.append({
    ...completed(effect, subject, 'recognised'),
    ...(ending === null ? {} : { ending: ending.code }),
  });
  if (ending !== null) return { outcome: 'ended', ending, proving };
  if (proving === null) throw new Error('somebody who goes on has nobody to go on with');
  if (proving.need === 0) await audit.append({ event: 'activation.without-proof', visit, subject });
  return { outcome: 'recognised', proving };
}

interface Judgement {
  readonly ending: Ending | null;
  /** With whom it goes on, also from the ending; null: with nobody. */
  readonly proving: Proving | null;
}
type Who = Pick<Proving, 'journey' | 'kind' | 'entry'>;

/** What keeps a person whom we know from proving themself, and where they may go instead. */
function judge(
  parts: IdentifyParts,
  who: Who,
  record: PersonRecord,
  given: Proving['given'],
  now: number,
): Result<Judgement, DirectoryFault> {
  const { entry, journey } = who;
  const account = accountOf(entry, record);
  const elsewhere = endingBeforeProofs(journey, account);
  if (elsewhere !== null) return otherJourney(parts, who, record, given, elsewhere, now);
  if (journey !== 'login' && entry.changeableFrom !== null && entry.changeableFrom > now) {
    const ending: Ending = { code: 'changed-lately', seconds: seconds(entry.changeableFrom - now) };
    return succeeded({ ending, proving: null });
  }
  const prospect = prospectOf(parts, { ...who, given }, record, now);
  if (!prospect.ok) return prospect;
  const { proving } = prospect.value;
  const hasProved = given.length > 0 && prospect.value.voucherSuffices;
  // With a voucher everything may have been proved already: then what the account is may be told.
  const ending = hasProved ? endingAfterProofs(journey, account) : shortOfProofs(prospect.value, record, now);
  const isOver = ending !== null && (hasProved || !prospect.value.voucherSuffices);
  return succeeded({ ending, proving: isOver ? null : proving });
}

/** Why what somebody holds is not enough; null: it is. */
function shortOfProofs({ suffices, proving }: Prospect, record: PersonRecord, now: number): Ending | null {
  if (proving.need === 0) return null;
  if (!suffices) return { code: 'no-proof' };
  const blocked = attemptsWait(record.proofs, now);
  const hasVoucher = record.voucher !== null && proving.brings.some(({ proof }) => proof === 'voucher');
  return blocked > 0 && !hasVoucher ? { code: 'proof-blocked', seconds: seconds(blocked) } : null;
}

/**
 * Somebody who is to activate their account first, or has done so long ago: who they are need not be said again, and what
 * they have proved in the same breath counts there.
 */
function otherJourney(
  parts: IdentifyParts,
  who: Who,
  record: PersonRecord,
  given: Proving['given'],
  ending: Ending,
  now: number,
): Result<Judgement, DirectoryFault> {
  const journey = who.journey === 'activation' ? 'password' : 'activation';
  if (journey === 'activation' && !parts.settings.activation.offered) {
    return succeeded({ ending, proving: null });
  }
  const there = judge(parts, { ...who, journey }, record, given, now);
  if (!there.ok) return failed(there.failure);
  return succeeded({ ending, proving: there.value.ending === null ? there.value.proving : null });
}

async function notFound(parts: IdentifyParts, effect: Identify): Promise<Outcome> {
  const { limiter, clock, audit } = parts;
  limiter.failed(effect.kind, effect.number, clock.now());
  await audit.append(completed(effect, unknown(effect), 'unknown-number'));
  return {
    outcome: 'not-recognised',
    seconds: seconds(limiter.numberWait(effect.kind, effect.number, clock.now())),
  };
}

/** Two entries bear the number. Only who knows the birth date of one of them learns that this is not their fault. */
async function ambiguous(
  parts: IdentifyParts,
  effect: Identify,
  entries: readonly Entry[],
): Promise<Outcome> {
  if (!entries.some(({ birthDates }) => birthDates.includes(effect.birthDate))) {
    return notFound(parts, effect);
  }
  const reference = freshReference();
  await parts.audit.append({ ...completed(effect, unknown(effect), 'ambiguous'), reference });
  return { outcome: 'ended', ending: { code: 'number-held-twice', reference }, proving: null };
}

async function slowed(
  parts: IdentifyParts,
  effect: Identify,
  subject: Subject,
  wait: number,
): Promise<Outcome> {
  await parts.audit.append(completed(effect, subject, 'slowed'));
  return { outcome: 'slowed', seconds: seconds(wait), voucher: gaveVoucher(effect) };
}

function fault(
  { audit }: IdentifyParts,
  effect: Identify,
  subject: Subject,
  what: DirectoryFault,
): ReturnType<typeof faulty> {
  return faulty(what, ({ outcome, ...journaled }) =>
    audit.append({ ...completed(effect, subject, outcome), ...journaled }),
  );
}

function completed<
  What extends 'recognised' | 'unknown-number' | 'wrong-birth-date' | 'ambiguous' | 'slowed' | 'fault',
>(effect: Identify, subject: Subject, outcome: What) {
  return { event: 'identify.completed' as const, visit: effect.visit, subject, outcome };
}

function unknown({ kind, number }: Identify): Subject {
  return { unknown: { kind, number } };
}

function gaveVoucher({ voucher }: Identify): boolean {
  return voucher.trim() !== '';
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000);
}
