import { succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { Subject } from '../audit-event.ts';
import { faulty } from '../faulty.ts';
import { ofTheLast, someAhead } from '../instants.ts';
import type { Leaps } from '../leaps.ts';
import type { AuditPort, Clock, CodePort, DirectoryFault, PersonRecord, RecordPort } from '../ports.ts';
import { canonicalContact } from '../proofs/contact.ts';
import type { ContactRules } from '../proofs/contact.ts';
import { randomDigits } from '../proofs/random-code.ts';
import { hashSentCode, matchesSentCode } from '../proofs/sent-code.ts';
import { changeRecord } from '../record.ts';
import { mostInstants } from '../record-schema.ts';
import type { RecoverySettings } from '../settings.ts';
import type { EffectOf, OutcomeOf } from '../task-table.ts';

export interface SendCodeParts {
  readonly records: RecordPort;
  readonly codes: CodePort;
  readonly audit: AuditPort;
  readonly clock: Clock;
  readonly leaps: Leaps;
  readonly settings: RecoverySettings;
  readonly contacts: ContactRules;
  readonly processKey: Buffer;
}

type SendCode = EffectOf<'sendCode'>;

/**
 * Sends a one-time code, now: there is no spool for it, and the person is told when it could not leave. How many a person
 * may have sent is counted in their record before one leaves, over all kiosks. The code itself is nowhere but in the
 * message: the visit holds its HMAC, and so it ends with the visit.
 */
export async function sendCode(parts: SendCodeParts, effect: SendCode): Promise<OutcomeOf<'sendCode'>> {
  const { codes, audit, clock, settings, processKey } = parts;
  const { visit, entry, channel, purpose, language } = effect;
  const subject: Subject = { entry: entry.uuid };
  const journal = (what: Pick<Sent, 'outcome'> & Partial<Sent>): Promise<void> =>
    audit.append({ event: 'code.sent', visit, subject, channel, purpose, ...what });

  const canonical = canonicalContact(channel, effect.to, parts.contacts);
  if (!canonical.ok) return { outcome: 'unfit', why: canonical.failure };
  const to = canonical.value;
  if (!codes.offers(channel)) {
    await journal({ outcome: 'unavailable', cause: 'not-offered' });
    return { outcome: 'not-sent', why: 'unavailable', to };
  }
  const counted = await countSent(parts, effect);
  if (!counted.ok) return faulty(counted.failure, journal);
  if (counted.value > 0) {
    await journal({ outcome: 'too-many' });
    return { outcome: 'too-many', freeIn: Math.ceil(counted.value / 1000) };
  }
  const { digits, lifetime, tries } = settings.codes;
  const code = randomDigits(digits);
  const sent = await codes.send({ channel, to, code, language, purpose, lifetime });
  if (!sent.ok) {
    const { failure, cause } = sent.failure;
    await journal({ outcome: failure, cause });
    return { outcome: 'not-sent', why: failure, to };
  }
  await journal({ outcome: 'sent' });
  const until = clock.monotonic() + lifetime;
  const hash = hashSentCode(processKey, code);
  return { outcome: 'sent', sent: { channel, hash, to, until, triesLeft: tries } };
}

type Sent = Extract<Parameters<AuditPort['append']>[0], { event: 'code.sent' }>;

/**
 * Nobody's telephone is rung all night from a kiosk, and nobody's code is guessed by having a hundred of them.
 * @returns milliseconds until another one may be sent; 0: this one is counted
 */
async function countSent(
  { records, clock, leaps, settings }: SendCodeParts,
  { entry }: SendCode,
): Promise<Result<number, DirectoryFault>> {
  const { most, within } = settings.codes;
  let wait = 0;
  const counted = await changeRecord(records, entry, (record: PersonRecord) => {
    const now = clock.now();
    const lately = ofTheLast(within, record.codesSent, now, leaps);
    // Among those that count, the one with whose end there is room again.
    const leaving = lately.toSorted((one, other) => one - other).at(-most);
    wait = leaving === undefined ? 0 : within - (now - leaving - leaps.since(leaving));
    if (wait <= 0) return { ...record, codesSent: [...lately, now].slice(-mostInstants) };
    return someAhead(record.codesSent, now) ? { ...record, codesSent: lately } : 'keep';
  });
  return counted.ok ? succeeded(wait) : counted;
}

/** Whether the code that was sent to an address or a number came back. */
export async function confirmContact(
  { processKey }: Pick<SendCodeParts, 'processKey'>,
  { sent, code }: EffectOf<'confirmContact'>,
): Promise<OutcomeOf<'confirmContact'>> {
  return { outcome: matchesSentCode(processKey, code, sent.hash) ? 'right' : 'wrong' };
}
