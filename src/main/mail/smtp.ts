import nodemailer from 'nodemailer';
import type { Campus } from '../../contract/view.ts';
import { failed, succeeded } from '../../contract/result.ts';
import { isOneMailbox } from './address.ts';
import type { Delivery } from './delivery.ts';
import { noticeMail } from './notice-mail.ts';
import type { SmtpSettings } from './settings.ts';
import { failureOf } from './smtp-failure.ts';

/** How long a mail server may take, in milliseconds. */
export interface SmtpPatience {
  readonly connection: number;
  /** Between the connection and its first word. */
  readonly greeting: number;
  /** Without a word, at any later moment. */
  readonly silence: number;
  /** For one notice as a whole, however slowly the server talks. */
  readonly whole: number;
}

export interface SmtpParts {
  readonly settings: SmtpSettings;
  /** Of `settings.user`; null where nobody signs in. */
  readonly password: string | null;
  readonly campus: Pick<Campus, 'name' | 'supportDesk'>;
  readonly patience?: SmtpPatience;
}

const usualPatience: SmtpPatience = {
  connection: 10_000,
  greeting: 10_000,
  silence: 20_000,
  whole: 60_000,
};

/**
 * Delivery by SMTP over verified TLS (RFC 3207, RFC 8314), to exactly one recipient, named in the envelope.
 * @returns a delivery that fails with `recipient` before it connects when the notice names no single mailbox, with
 *   `deadline` when the server went on for too long, otherwise as smtp-failure.ts says
 */
export function smtpDelivery({ settings, password, campus, patience = usualPatience }: SmtpParts): Delivery {
  const transport = nodemailer.createTransport({
    connectionTimeout: patience.connection,
    dnsTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'implicit',
    requireTLS: settings.tls === 'starttls',
    disableFileAccess: true,
    disableUrlAccess: true,
    // Said although it is Node's default: NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would change the default.
    tls: {
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(settings.ca === null ? {} : { ca: settings.ca }),
    },
    ...(settings.user === null || password === null ? {} : { auth: { user: settings.user, pass: password } }),
  });
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
