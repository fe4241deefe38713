import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import nodemailer from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { isOneMailbox } from '../../contract/mailbox.ts';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { CodeFailure } from '../codes/code-sender.ts';
import { codeOf, replaceFile } from '../files/replace-file.ts';
import { smtpAttempt } from './smtp-attempt.ts';
import { smtpTransport } from './smtp-transport.ts';
import type { SmtpParts, SmtpPatience } from './smtp.ts';

/** A mail without its sender. */
export interface MailNow extends Pick<SendMailOptions, 'subject' | 'text' | 'html' | 'headers'> {
  /** One mailbox. */
  readonly to: string;
}

/** Hands one mail over while somebody waits, or says that it could not: nothing is kept for later. */
export type PostNow = (mail: MailNow) => Promise<Result<undefined, CodeFailure>>;

/** Somebody stands there: sooner than a notice. Milliseconds. */
export const codePatience: SmtpPatience = {
  connection: 5_000,
  greeting: 5_000,
  silence: 8_000,
  whole: 12_000,
};

/**
 * By SMTP, over the connection that notices take.
 * @returns `recipient` where the server refused the address or the mail for good. What it takes after the deadline may still
 *   arrive: whoever sent the code has to hold it for void
 */
export function smtpPost({
  settings,
  password,
  patience = codePatience,
}: Pick<SmtpParts, 'settings' | 'password' | 'patience'>): PostNow {
  const transport = smtpTransport({ settings, password }, patience);
  return async ({ to, ...mail }) => {
    if (!isOneMailbox(to)) return failed({ failure: 'recipient', cause: 'recipient' });
    const attempted = await smtpAttempt(transport, patience.whole, {
      ...mail,
      ...addressed(settings, to),
      messageId: messageId(settings.from),
    });
    if (attempted.ok) return succeeded(undefined);
    const { retry, cause } = attempted.failure;
    return failed({ failure: retry === 'never' ? 'recipient' : 'unavailable', cause });
  };
}

/** The demo's: each mail becomes a file that any mail reader opens. Nothing leaves the machine. */
export function outboxPost(folder: string, fromName: string): PostNow {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const from = 'kiosk@demo.example';
  return async ({ to, ...mail }) => {
    if (!isOneMailbox(to)) return failed({ failure: 'recipient', cause: 'recipient' });
    try {
      const { message } = await composer.sendMail({
        ...mail,
        ...addressed({ from, fromName, replyTo: null }, to),
        messageId: messageId(from),
      });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `code-${randomBytes(8).toString('hex')}.eml`);
      const written = await replaceFile(file, message.toString());
      return written.ok
        ? succeeded(undefined)
        : failed({ failure: 'unavailable', cause: written.failure.cause });
    } catch (error) {
      return failed({ failure: 'unavailable', cause: codeOf(error) });
    }
  };
}

function addressed(
  { from, fromName, replyTo }: Pick<SmtpParts['settings'], 'from' | 'fromName' | 'replyTo'>,
  to: string,
): SendMailOptions {
  return {
    envelope: { from, to: [to] },
    from: { name: fromName, address: from },
    to: { name: '', address: to },
    ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
  };
}

function messageId(from: string): string {
  return `<${randomBytes(12).toString('hex')}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}
