import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, succeeded } from '../../contract/result.ts';
import type { CodeSender } from '../codes/code-sender.ts';
import { codeOf, replaceFile } from '../files/replace-file.ts';
import { isMobileNumber } from './number-form.ts';
import { smsText } from './sms-text.ts';

/** The demo's: each message becomes a text file. Nothing leaves the machine. */
export function outboxSms(folder: string, campusName: string): CodeSender {
  return async (message) => {
    if (!isMobileNumber(message.to)) return failed({ failure: 'recipient', cause: 'recipient' });
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `sms-${randomBytes(8).toString('hex')}.txt`);
      const written = await replaceFile(file, `${message.to}\n\n${smsText(message, campusName)}\n`);
      return written.ok
        ? succeeded(undefined)
        : failed({ failure: 'unavailable', cause: written.failure.cause });
    } catch (error) {
      return failed({ failure: 'unavailable', cause: codeOf(error) });
    }
  };
}
