import type { AuditPort, Clock, Entry, MailPort, Notice } from './ports.ts';

export interface NotifyParts {
  /** null: the campus mails nothing. */
  readonly mail: MailPort | null;
  readonly audit: AuditPort;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Tells a person by mail what was done to their account. What was done is done, whatever the spool's disk says of the notice.
 * @param to addresses besides those of the directory; every one is told once
 * @returns the address that the notice goes to first; null where there is none, or no mail
 */
export async function notify(
  { mail, audit, clock }: NotifyParts,
  entry: Entry,
  notice: Pick<Notice, 'kind' | 'language' | 'detail'>,
  to: readonly string[] = [],
): Promise<string | null> {
  if (mail === null) return null;
  const recipients = [...new Set([...to, ...entry.mailAddresses.slice(0, 1)])];
  for (const recipient of recipients) {
    try {
      const held = await mail.hold({
        ...notice,
        to: recipient,
        givenName: entry.givenName,
        login: entry.login,
        at: clock.now(),
      });
      await audit.append({ event: 'mail.queued', notice: held.name, subject: { entry: entry.uuid } });
      await held.release(notice.kind);
    } catch {
      // Neither a full disk nor a journal that takes nothing more undoes what the notice is about.
    }
  }
  return recipients[0] ?? null;
}
