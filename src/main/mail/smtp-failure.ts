import type { DeliveryFailure } from './delivery.ts';

/** An enhanced status code at the head of a reply (RFC 3463, RFC 2034). */
const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/u;

/** What nodemailer tells of an error, as far as it is a code: its texts are the server's. */
interface SmtpError {
  readonly code?: unknown;
  /** Of Node or of TLS, where `code` only says that the socket failed. */
  readonly originalCode?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  /** The command that the server refused. */
  readonly command?: unknown;
}

/**
 * What came of an attempt that failed. A reply of 5xx to the recipient or to the mail is for good (RFC 5321, section 4.2.1);
 * one to anything before (the sign-in, the sender) is about the kiosk, as is a policy (X.7.X) or a sign-in that was
 * missing (530): that may be mended, and no notice is lost until then.
 */
export function failureOf(error: unknown): DeliveryFailure {
  if (!(error instanceof Error)) return { retry: 'again', cause: 'unexpected' };
  const { code, originalCode, responseCode, response, command } = error as SmtpError;
  if (typeof responseCode !== 'number') {
    const cause = [originalCode, code].find((candidate) => typeof candidate === 'string');
    return { retry: 'again', cause: cause ?? 'unexpected' };
  }
  const [, status = null] = typeof response === 'string' ? (enhanced.exec(response) ?? []) : [];
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const aboutUs = responseCode === 530 || (status !== null && /^\d\.7\./u.test(status));
  return {
    retry: responseCode >= 500 && aboutThisMail && !aboutUs ? 'never' : 'again',
    cause: `smtp-${responseCode}${status === null ? '' : ` ${status}`}`,
  };
}
