import type { SendMailOptions } from 'nodemailer';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { DeliveryFailure } from './delivery.ts';
import { failureOf } from './smtp-failure.ts';
import type { smtpTransport } from './smtp-transport.ts';

/**
 * One attempt at one mail.
 * @param longest milliseconds for all of it, however slowly the server talks
 * @returns `deadline` when the server went on for too long, otherwise as smtp-failure.ts says
 */
export async function smtpAttempt(
  transport: ReturnType<typeof smtpTransport>,
  longest: number,
  mail: SendMailOptions,
): Promise<Result<void, DeliveryFailure>> {
  let deadline: NodeJS.Timeout | undefined;
  const tooLong = new Promise<'too long'>((resolve) => {
    deadline = setTimeout(() => resolve('too long'), longest);
  });
  try {
    const sent = transport.sendMail(mail);
    const info = await Promise.race([sent, tooLong]);
    if (info === 'too long') {
      sent.catch(() => undefined);
      return failed({ retry: 'again', cause: 'deadline' });
    }
    return info.rejected.length === 0 ? succeeded(undefined) : failed({ retry: 'never', cause: 'rejected' });
  } catch (error) {
    return failed(failureOf(error));
  } finally {
    clearTimeout(deadline);
  }
}
