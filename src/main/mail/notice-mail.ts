import type { SendMailOptions } from 'nodemailer';
import type { Language } from '../../contract/languages.ts';
import type { Campus } from '../../contract/view.ts';
import type { Notice } from '../recovery/ports.ts';
import { noticeMessage } from './notices/message.ts';

/** Whom a notice comes from. */
export interface NoticeSender {
  /** Envelope sender and From: one address. */
  readonly from: string;
  readonly fromName: string;
  readonly replyTo: string | null;
}

/**
 * A notice as the mail that is handed over: one recipient, named in the envelope and nowhere else as a list.
 * @param name of the notice. It makes the Message-ID, the same for every attempt: a mail that was taken twice is shown once
 * @param notice to one mailbox (`isOneMailbox`), which the caller has checked
 */
export function noticeMail(
  name: string,
  notice: Notice,
  sender: NoticeSender,
  campus: Pick<Campus, 'name' | 'supportDesk'>,
): SendMailOptions {
  const domain = sender.from.slice(sender.from.lastIndexOf('@') + 1);
  return {
    envelope: { from: sender.from, to: [notice.to] },
    from: { name: sender.fromName, address: sender.from },
    to: { name: '', address: notice.to },
    ...(sender.replyTo === null ? {} : { replyTo: { name: '', address: sender.replyTo } }),
    ...noticeMessage(notice, campus),
    date: new Date(notice.at),
    messageId: `<${name}@${domain}>`,
    headers: automaticHeaders(notice.language),
  };
}

/** RFC 3834, section 5, and the header by which Exchange is told the same: nobody's absence answers what a kiosk sends. */
export function automaticHeaders(language: Language): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': language,
  };
}
