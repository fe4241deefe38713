import { randomBytes } from 'node:crypto';
import type { Usable } from '../../../contract/view.ts';
import type { AuditEvent, Subject } from '../audit-event.ts';
import type {
  AuditPort,
  Clock,
  DirectoryFault,
  DirectoryPort,
  HeldNotice,
  MailPort,
  NotUsable,
  RecordPort,
  VerifyOutcome,
  WriteFailure,
} from '../ports.ts';
import { unreachable } from '../../../contract/result.ts';
import type { RecordKeys } from '../keys.ts';
import { hashPassword, wasChosenBefore } from '../own-history.ts';
import { changeRecord, withAcceptance } from '../record.ts';
import { freshReference } from '../reference.ts';
import type { RecoverySettings } from '../settings.ts';
import type { EffectOf, OutcomeOf } from '../task-table.ts';
import { activationDone, activationPending } from './activation.ts';
import { mailOutcome, noticeFor, tellInstitution } from './password-notice.ts';

export interface ChangePasswordParts {
  readonly directory: DirectoryPort;
  readonly records: RecordPort;
  /** null: the campus mails no confirmations. */
  readonly mail: MailPort | null;
  readonly audit: AuditPort;
  readonly clock: Clock;
  readonly keys: RecordKeys;
  readonly settings: RecoverySettings;
}

type Write = EffectOf<'write'>;
type WriteOutcome = OutcomeOf<'write'>;
type Completed = Extract<AuditEvent, { event: 'write.completed' }>;

/**
 * Writes the new password, all or nothing. The journal holds the start, on the disk, before anything is sent, and the
 * outcome before the person is told; the notice is in the spool before the write, so that no crash in between loses it.
 */
export async function changePassword(parts: ChangePasswordParts, effect: Write): Promise<WriteOutcome> {
  const { directory, mail, audit, clock } = parts;
  const write = randomBytes(9).toString('base64url');
  const subject: Subject = { entry: effect.entry.uuid };
  const complete = (outcome: Omit<Completed, 'event' | 'visit' | 'write' | 'subject'>): Promise<void> =>
    letGo(() =>
      audit.append({ event: 'write.completed', visit: effect.visit, write, subject, ...outcome }, 'durable'),
    );

  const own = await ownHistoryRefusal(parts, effect);
  if (own !== null) {
    await audit.append({ event: 'write.started', visit: effect.visit, write, subject }, 'durable');
    return refused(own, null, complete);
  }
  const pending = await activationPending(parts, effect);
  if (!pending.ok) {
    await audit.append({ event: 'write.started', visit: effect.visit, write, subject }, 'durable');
    if (pending.failure !== 'already-active') {
      return refused({ kind: 'fault', fault: pending.failure }, null, complete);
    }
    await complete({ outcome: 'ended', ending: 'already-active' });
    return { outcome: 'ended', ending: { code: 'already-active' } };
  }
  const notice = noticeFor(effect, clock.now());
  const held = notice === null || mail === null ? null : await mail.hold(notice);
  try {
    await audit.append({ event: 'write.started', visit: effect.visit, write, subject }, 'durable');
  } catch (error) {
    await letGo(() => held?.drop());
    throw error;
  }
  const written = await directory.writePassword(effect.entry, effect.password);
  if (!written.ok) return refused(written.failure, held, complete);
  const incomplete = written.value;

  if (held !== null) {
    await letGo(() => audit.append({ event: 'mail.queued', notice: held.name, subject }));
    await letGo(() => held.release(notice?.kind ?? 'password-changed'));
    await tellInstitution(parts, effect, notice);
  }
  if (incomplete !== undefined) {
    await letGo(() =>
      audit.append(
        { event: 'write.incomplete', visit: effect.visit, write, subject, ...journaled(incomplete) },
        'durable',
      ),
    );
  }
  await activationDone(parts, effect);
  const verified = await directory.verify(effect.entry, effect.password);
  const kept = await keepInRecord(parts, effect, subject);
  const remembered = ownDepth(parts.settings) === 0 ? {} : { remembered: kept };
  const usable = usableWhen[verified];
  if (typeof usable === 'object') {
    const reference = freshReference();
    await complete({ outcome: 'written', verified, ...remembered, ending: 'not-usable', reference });
    return { outcome: 'ended', ending: { code: 'not-usable', ...usable, reference } };
  }
  await complete({ outcome: 'written', verified, ...remembered });
  return { outcome: 'written', usable, mail: mail === null ? { state: 'off' } : mailOutcome(notice) };
}

/** When the person can use what was written, or why they cannot. */
const usableWhen: Readonly<Record<VerifyOutcome, Usable | { readonly reason: NotUsable }>> = {
  works: 'now',
  'works-where-reached': 'now',
  'works-in-a-moment': 'in-a-moment',
  unverified: 'not-tried',
  off: 'not-tried',
  refused: { reason: 'refused' },
  'password-expired': { reason: 'password-expired' },
  'must-change': { reason: 'must-change' },
  locked: { reason: 'locked' },
  disabled: { reason: 'disabled' },
  'account-expired': { reason: 'account-expired' },
  restricted: { reason: 'restricted' },
};

async function refused(
  failure: WriteFailure,
  held: HeldNotice | null,
  complete: (outcome: Omit<Completed, 'event' | 'visit' | 'write' | 'subject'>) => Promise<void>,
): Promise<WriteOutcome> {
  const reference = freshReference();
  await letGo(async () =>
    failure.kind === 'outcome-unknown' ? held?.release('password-maybe-changed') : held?.drop(),
  );
  switch (failure.kind) {
    case 'refused':
      await complete({ outcome: 'refused', rule: failure.rule });
      return { outcome: 'refused', rule: failure.rule };
    case 'locked-by-administration':
    case 'account-disabled':
    case 'account-expired':
      await complete({ outcome: 'ended', ending: failure.kind });
      return { outcome: 'ended', ending: { code: failure.kind } };
    case 'fault':
      await complete({ outcome: 'fault', ...journaled(failure.fault), reference });
      return { outcome: 'fault', reference };
    case 'outcome-unknown':
      await complete({ outcome: 'unknown', ...journaled(failure.fault), reference });
      return { outcome: 'ended', ending: { code: 'outcome-unknown', reference } };
    default:
      return unreachable(failure);
  }
}

/**
 * What came of a write is told whatever the disk says afterwards: a notice that it does not let go is in the spool, and
 * leaves at the next start as one whose outcome is not known; a journal that takes nothing more ends the service by itself.
 */
async function letGo(work: () => Promise<void> | undefined): Promise<void> {
  try {
    await work();
  } catch {
    // The person's password is what it is; the journal's next line finds the disk as it is.
  }
}

/** @returns why the kiosk's own memory refuses the password, or cannot be asked; null where it has nothing against it */
async function ownHistoryRefusal(
  { records, keys, settings }: ChangePasswordParts,
  { entry, password }: Write,
): Promise<WriteFailure | null> {
  const depth = ownDepth(settings);
  if (depth === 0) return null;
  const held = await records.read(entry);
  if (!held.ok) return { kind: 'fault', fault: held.failure };
  const earlier = held.value.record.passwords.slice(0, depth);
  switch (await wasChosenBefore(keys, entry.uuid, password, earlier)) {
    case 'yes':
      return { kind: 'refused', rule: 'chosen-before' };
    case 'unknown-key':
      return { kind: 'fault', fault: { fault: 'misconfigured', cause: 'unknown-key' } };
    default:
      return null;
  }
}

/** How many passwords the kiosk remembers itself. */
function ownDepth({ policy }: RecoverySettings): number {
  return policy.historyKeptBy === 'kiosk' ? policy.history : 0;
}

/**
 * The acceptance of the house rules, and the password's hash where the kiosk remembers them, go into the person's record;
 * the journal has the acceptance even where the record could not be changed.
 * @returns whether the record holds what it was to hold
 */
async function keepInRecord(
  { records, audit, clock, keys, settings }: ChangePasswordParts,
  { visit, entry, language, password }: Write,
  subject: Subject,
): Promise<boolean> {
  const { houseRules } = settings;
  const text = houseRules?.texts[language] ?? houseRules?.texts[settings.defaultLanguage];
  const acceptance =
    houseRules === null || text === undefined
      ? null
      : { version: houseRules.version, sha256: text.sha256, language: text.language, at: clock.now() };
  const depth = ownDepth(settings);
  const chosen = depth === 0 ? null : await hashPassword(keys, entry.uuid, password);
  if (acceptance === null && chosen === null) return true;
  const changed = await changeRecord(records, entry, (record) => ({
    ...(acceptance === null ? record : withAcceptance(record, acceptance)),
    ...(chosen === null ? {} : { passwords: [chosen, ...record.passwords].slice(0, depth) }),
  }));
  if (acceptance === null) return changed.ok;
  await letGo(() =>
    audit.append({
      event: 'house-rules.accepted',
      visit,
      subject,
      version: acceptance.version,
      sha256: acceptance.sha256,
      language: acceptance.language,
      recorded: changed.ok,
    }),
  );
  return changed.ok;
}

function journaled(fault: DirectoryFault): DirectoryFault {
  return fault;
}
