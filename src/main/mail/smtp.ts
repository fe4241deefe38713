import type { Campus } from '../../contract/view.ts';
import { failed, succeeded } from '../../contract/result.ts';
import { isOneMailbox } from '../../contract/mailbox.ts';
import type { Delivery } from './delivery.ts';
import { noticeMail } from './notice-mail.ts';
import type { SmtpSettings } from './settings.ts';
import { failureOf } from './smtp-failure.ts';
import { smtpTransport, usualPatience } from './smtp-transport.ts';
import type { SmtpPatience } from './smtp-transport.ts';

export type { SmtpPatience } from './smtp-transport.ts';

export interface SmtpParts {
  readonly settings: SmtpSettings;
  /** Of `settings.user`; null where nobody signs in. */
  readonly password: string | null;
  readonly campus: Pick<Campus, 'name' | 'supportDesk'>;
  readonly patience?: SmtpPatience;
}

/**
 * Delivery by SMTP over verified TLS (RFC 3207, RFC 8314), to exactly one recipient, named in the envelope.
 * @returns a delivery that fails with `recipient` before it connects when the notice names no single mailbox, with
 *   `deadline` when the server went on for too long, otherwise as smtp-failure.ts says
 */
export function smtpDelivery({ settings, password, campus, patience = usualPatience }: SmtpParts): Delivery {
  const transport = smtpTransport({ settings, password }, patience);
  return async (name, notice) => {
    if (!isOneMailbox(notice.to)) return failed({ retry: 'never', cause: 'recipient' });
    let deadline: NodeJS.Timeout | undefined;
    const tooLong = new Promise<'too long'>((resolve) => {
      deadline = setTimeout(() => resolve('too long'), patience.whole);
    });
    try {
      const sent = transport.sendMail(noticeMail(name, notice, settings, campus));
      const info = await Promise.race([sent, tooLong]);
      if (info === 'too long') {
        sent.catch(() => undefined);
        return failed({ retry: 'again', cause: 'deadline' });
      }
      return info.rejected.length === 0
        ? succeeded(undefined)
        : failed({ retry: 'never', cause: 'rejected' });
    } catch (error) {
      return failed(failureOf(error));
    } finally {
      clearTimeout(deadline);
    }
  };
}
