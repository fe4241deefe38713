import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Campus } from '../../contract/view.ts';
import { failed, succeeded } from '../../contract/result.ts';
import { codeOf, replaceFile } from '../files/replace-file.ts';
import { isOneMailbox } from '../../contract/mailbox.ts';
import type { Delivery } from './delivery.ts';
import { noticeMail } from './notice-mail.ts';

/** The demo's mail: each notice becomes a file that any mail reader opens. Nothing leaves the machine. */
export function outboxDelivery(folder: string, campus: Pick<Campus, 'name' | 'supportDesk'>): Delivery {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const sender = { from: 'kiosk@demo.example', fromName: campus.name, replyTo: null };
  return async (name, notice) => {
    if (!isOneMailbox(notice.to)) return failed({ retry: 'never', cause: 'recipient' });
    try {
      const { message } = await composer.sendMail(noticeMail(name, notice, sender, campus));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const written = await replaceFile(join(folder, `${name}.eml`), message.toString());
      return written.ok ? succeeded(undefined) : failed({ retry: 'again', cause: written.failure.cause });
    } catch (error) {
      return failed({ retry: 'again', cause: codeOf(error) });
    }
  };
}
