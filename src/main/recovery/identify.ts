import type { Ending } from '../../contract/failures.ts';
import type { Subject } from './audit-event.ts';
import type { KioskLimiter } from './kiosk-limiter.ts';
import {
  afterRightIdentification,
  afterWrongIdentification,
  identificationWait,
  jokerWait,
  reanchored,
} from './limiter.ts';
import type {
  AuditPort,
  Clock,
  DirectoryFault,
  DirectoryPort,
  Entry,
  PersonRecord,
  RecordPort,
} from './ports.ts';
import { changeRecord } from './record.ts';
import { freshReference } from './reference.ts';
import type { IdentifyOutcome } from './session-state.ts';
import type { EffectOf } from './tasks.ts';

export interface IdentifyParts {
  readonly directory: DirectoryPort;
  readonly records: RecordPort;
  readonly limiter: KioskLimiter;
  readonly audit: AuditPort;
  readonly clock: Clock;
}

type Identify = EffectOf<'identify'>;

/**
 * Who somebody says they are: the number is looked up alone, the birth date compared here. An unknown number and a wrong
 * birth date have one outcome. A wrong date counts on the entry, so that neither another spelling nor another kiosk
 * starts a fresh count; on this kiosk it counts as an unknown number does, so that their waits grow alike.
 */
export async function identify(parts: IdentifyParts, effect: Identify): Promise<IdentifyOutcome> {
  const { audit, limiter, clock } = parts;
  await audit.append({ event: 'identify.started', visit: effect.visit, kind: effect.kind });
  const wait = limiter.wait(effect.kind, effect.number, clock.now());
  if (wait > 0) return slowed(parts, effect, unknown(effect), wait);
  const found = await parts.directory.lookup(effect.kind, effect.number);
  if (!found.ok) return faulty(parts, effect, unknown(effect), found.failure);
  const [entry, second] = found.value;
  if (entry === undefined) return notFound(parts, effect);
  if (second !== undefined) return ambiguous(parts, effect, found.value);
  return recognise(parts, effect, entry);
}

async function recognise(parts: IdentifyParts, effect: Identify, entry: Entry): Promise<IdentifyOutcome> {
  const { records, limiter, clock, audit } = parts;
  const subject: Subject = { entry: entry.uuid };
  const right = entry.birthDates.includes(effect.birthDate);
  let wait = 0;
  const changed = await changeRecord(records, entry, (record) => {
    wait = identificationWait(record.identification, clock.now());
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
  if (!changed.ok) return faulty(parts, effect, subject, changed.failure);
  if (wait > 0) return slowed(parts, effect, subject, wait);
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
  const ending = endingOf(entry, record, clock.now());
  await audit.append({
    ...completed(effect, subject, 'recognised'),
    ...(ending === null ? {} : { ending: ending.code }),
  });
  const [joker] = record.jokers;
  return ending === null && joker !== undefined
    ? { outcome: 'recognised', entry, question: joker.question }
    : { outcome: 'ended', ending: ending ?? { code: 'no-proof' } };
}

/** What keeps a person whom we know from proving themself; null: nothing. */
function endingOf(entry: Entry, record: PersonRecord, now: number): Ending | null {
  if (entry.account === 'not-activated') return { code: 'not-activated' };
  if (entry.changeableFrom !== null && entry.changeableFrom > now) {
    return { code: 'changed-lately', seconds: seconds(entry.changeableFrom - now) };
  }
  if (record.jokers.length === 0) return { code: 'no-proof' };
  const blocked = jokerWait(record.joker, now);
  return blocked > 0 ? { code: 'proof-blocked', seconds: seconds(blocked) } : null;
}

async function notFound(parts: IdentifyParts, effect: Identify): Promise<IdentifyOutcome> {
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
): Promise<IdentifyOutcome> {
  if (!entries.some(({ birthDates }) => birthDates.includes(effect.birthDate))) {
    return notFound(parts, effect);
  }
  const reference = freshReference();
  await parts.audit.append({ ...completed(effect, unknown(effect), 'ambiguous'), reference });
  return { outcome: 'ended', ending: { code: 'number-held-twice', reference } };
}

async function slowed(
  parts: IdentifyParts,
  effect: Identify,
  subject: Subject,
  wait: number,
): Promise<IdentifyOutcome> {
  await parts.audit.append(completed(effect, subject, 'slowed'));
  return { outcome: 'slowed', seconds: seconds(wait) };
}

async function faulty(
  parts: IdentifyParts,
  effect: Identify,
  subject: Subject,
  fault: DirectoryFault,
): Promise<IdentifyOutcome> {
  const reference = freshReference();
  await parts.audit.append({ ...completed(effect, subject, 'fault'), ...fault, reference });
  return { outcome: 'fault', reference };
}

function completed<
  Outcome extends 'recognised' | 'unknown-number' | 'wrong-birth-date' | 'ambiguous' | 'slowed' | 'fault',
>(effect: Identify, subject: Subject, outcome: Outcome) {
  return { event: 'identify.completed' as const, visit: effect.visit, subject, outcome };
}

function unknown({ kind, number }: Identify): Subject {
  return { unknown: { kind, number } };
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000);
}
