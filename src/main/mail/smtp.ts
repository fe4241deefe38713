import nodemailer from 'nodemailer';
import type { Campus } from '../../contract/view.ts';
import { failed, succeeded } from '../../contract/result.ts';
import { isOneMailbox } from './address.ts';
import type { Delivery, DeliveryFailure } from './delivery.ts';
import { noticeMessage } from './notices/message.ts';
import type { SmtpSettings } from './settings.ts';

export interface SmtpParts {
  readonly settings: SmtpSettings;
  /** Of `settings.user`; null where nobody signs in. */
  readonly password: string | null;
  readonly campus: Pick<Campus, 'name' | 'supportDesk'>;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Delivery by SMTP over verified TLS, to exactly one recipient, named in the envelope. */
export function smtpDelivery({ settings, password, campus }: SmtpParts): Delivery {
  const transport = nodemailer.createTransport({
    ...patience,
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'implicit',
    requireTLS: settings.tls === 'starttls',
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: { minVersion: 'TLSv1.2', ...(settings.ca === null ? {} : { ca: settings.ca }) },
    ...(settings.user === null || password === null ? {} : { auth: { user: settings.user, pass: password } }),
  });
  return async (name, notice) => {
    if (!isOneMailbox(notice.to)) return failed({ retry: 'never', cause: 'recipient' });
    const { subject, text, html } = noticeMessage(notice, campus);
    const domain = settings.from.slice(settings.from.lastIndexOf('@') + 1);
    try {
      const info = await transport.sendMail({
        envelope: { from: settings.from, to: [notice.to] },
        from: { name: settings.fromName, address: settings.from },
        to: { name: '', address: notice.to },
        ...(settings.replyTo === null ? {} : { replyTo: settings.replyTo }),
        subject,
        text,
        html,
        date: new Date(notice.at),
        // The same for every attempt: a mail that was taken twice is shown once.
        messageId: `<${name}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': notice.language },
      });
      return info.rejected.length === 0
        ? succeeded(undefined)
        : failed({ retry: 'never', cause: 'rejected' });
    } catch (error) {
      return failed(failureOf(error));
    }
  };
}

/** SMTP says 5xx for "never" (RFC 5321, 4.2.1), yet 5xx to a sign-in or before the recipient is about us, and may be mended. */
function failureOf(error: unknown): DeliveryFailure {
  if (!(error instanceof Error)) return { retry: 'again', cause: 'unexpected' };
  const { code, responseCode, command } = error as {
    code?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  const reply = typeof responseCode === 'number' ? responseCode : null;
  const cause = reply === null ? String(code ?? 'unexpected') : `smtp-${reply}`;
  const aboutRecipient = command === 'RCPT TO' || command === 'DATA';
  return {
    retry: reply !== null && reply >= 500 && aboutRecipient && code !== 'EAUTH' ? 'never' : 'again',
    cause,
  };
}
