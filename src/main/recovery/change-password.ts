import { randomBytes } from 'node:crypto';
import { maskAddress } from '../../contract/masking.ts';
import type { MailOutcome } from '../../contract/view.ts';
import type { AuditEvent, Subject } from './audit-event.ts';
import type {
  AuditPort,
  Clock,
  DirectoryFault,
  DirectoryPort,
  HeldNotice,
  MailPort,
  Notice,
  RecordPort,
  WriteFailure,
} from './ports.ts';
import { unreachable } from '../../contract/result.ts';
import { changeRecord, withAcceptance } from './record.ts';
import { freshReference } from './reference.ts';
import type { WriteOutcome } from './session-state.ts';
import type { RecoverySettings } from './settings.ts';
import type { EffectOf } from './tasks.ts';

export interface ChangePasswordParts {
  readonly directory: DirectoryPort;
  readonly records: RecordPort;
  /** null: the campus mails no confirmations. */
  readonly mail: MailPort | null;
  readonly audit: AuditPort;
  readonly clock: Clock;
  readonly settings: RecoverySettings;
}

type Write = EffectOf<'write'>;
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
    audit.append({ event: 'write.completed', visit: effect.visit, write, subject, ...outcome }, 'durable');

  const notice = noticeFor(effect, clock.now());
  const held = notice === null || mail === null ? null : await mail.hold(notice);
  await audit.append({ event: 'write.started', visit: effect.visit, write, subject }, 'durable');
  const written = await directory.writePassword(effect.entry, effect.password);
  if (!written.ok) return refused(written.failure, held, complete);

  if (held !== null) {
    await audit.append({ event: 'mail.queued', notice: held.name, subject });
    await letGo(() => held.release('password-changed'));
  }
  const verified = await directory.verify(effect.entry, effect.password);
  await recordAcceptance(parts, effect, subject);
  if (verified === 'refused') {
    const reference = freshReference();
    await complete({ outcome: 'written', verified, ending: 'not-usable', reference });
    return { outcome: 'ended', ending: { code: 'not-usable', reference } };
  }
  await complete({ outcome: 'written', verified });
  return { outcome: 'written', mail: mail === null ? { state: 'off' } : mailOutcome(notice) };
}

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
 * What came of the write is told whatever the disk says: a notice that it does not let go is in the spool, and leaves at the
 * next start as one whose outcome is not known.
 */
async function letGo(notice: () => Promise<void> | undefined): Promise<void> {
  try {
    await notice();
  } catch {
    // The journal is on the same disk, and ends the service if that is full.
  }
}

/** The acceptance goes into the person's record; the journal has it even where the record could not be changed. */
async function recordAcceptance(
  { records, audit, clock, settings }: ChangePasswordParts,
  { visit, entry, language }: Write,
  subject: Subject,
): Promise<void> {
  const { houseRules } = settings;
  if (houseRules === null) return;
  const text = houseRules.texts[language] ?? houseRules.texts[settings.defaultLanguage];
  if (text === undefined) return;
  const acceptance = {
    version: houseRules.version,
    sha256: text.sha256,
    language: text.language,
    at: clock.now(),
  };
  const changed = await changeRecord(records, entry, (record) => withAcceptance(record, acceptance));
  await audit.append({
    event: 'house-rules.accepted',
    visit,
    subject,
    version: acceptance.version,
    sha256: acceptance.sha256,
    language: acceptance.language,
    recorded: changed.ok,
  });
}

function noticeFor({ entry, language }: Write, now: number): Notice | null {
  const [to] = entry.mailAddresses;
  return to === undefined
    ? null
    : {
        kind: 'password-changed',
        to,
        language,
        givenName: entry.givenName,
        login: entry.login,
        at: now,
      };
}

function mailOutcome(notice: Notice | null): MailOutcome {
  return notice === null ? { state: 'no-address' } : { state: 'queued', to: maskAddress(notice.to) };
}

function journaled(fault: DirectoryFault): DirectoryFault {
  return fault;
}
