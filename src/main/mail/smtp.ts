import type { Campus } from '../../contract/view.ts';
import { failed } from '../../contract/result.ts';
import { isOneMailbox } from '../../contract/mailbox.ts';
import type { Delivery } from './delivery.ts';
import { noticeMail } from './notice-mail.ts';
import type { SmtpSettings } from './settings.ts';
import { smtpAttempt } from './smtp-attempt.ts';
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
    return smtpAttempt(transport, patience.whole, noticeMail(name, notice, settings, campus));
  };
}
