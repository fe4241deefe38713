import { failed } from '../../contract/result.ts';
import type { CodeSender } from '../codes/code-sender.ts';
import { automaticHeaders } from '../mail/notice-mail.ts';
import type { PostNow } from '../mail/post-now.ts';
import { inForm, isMobileNumber } from './number-form.ts';
import type { NumberForm } from './number-form.ts';
import { smsText } from './sms-text.ts';

export interface MailToSmsSettings {
  /** One mailbox with `{number}` in it. */
  readonly to: string;
  readonly numberForm: NumberForm;
  readonly nationalPrefix: string;
}

/** Codes to a mobile by a mail to the operator. It has no subject: some operators send that along. */
export function mailToSms(
  post: PostNow,
  { to, numberForm, nationalPrefix }: MailToSmsSettings,
  campusName: string,
): CodeSender {
  return async (message) => {
    if (!isMobileNumber(message.to)) return failed({ failure: 'recipient', cause: 'recipient' });
    return post({
      to: to.replace('{number}', inForm(message.to, numberForm, nationalPrefix)),
      text: smsText(message, campusName),
      headers: automaticHeaders(message.language),
    });
  };
}
