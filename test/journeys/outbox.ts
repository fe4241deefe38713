import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readMail } from '../smtp/lab/received-mail.ts';

/** What has left a kiosk whose mails and text messages become files, as those who get it read it. */
export interface Outbox {
  /** The code that was sent to an address or a number last, each one once: waits for it. */
  code(to: string): Promise<string>;
  /** Subjects and texts of what was mailed to an address, without codes; waits until there are that many. */
  notices(to: string, count: number): Promise<readonly string[]>;
}

export function outboxOf(dataFolder: string): Outbox {
  const folder = join(dataFolder, 'outbox');
  const taken = new Set<string>();
  const files = (): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
  const read = (file: string): Message => messageOf(file, readFileSync(join(folder, file), 'utf8'));
  return {
    async code(to) {
      const fresh = (): string | undefined =>
        files()
          .filter((file) => !taken.has(file) && /^(?:code|sms)-/u.test(file) && read(file).to === to)
          .toSorted((one, other) => age(folder, other) - age(folder, one))[0];
      await expect.poll(fresh, { timeout: 15_000, message: `a code for ${to}` }).toBeDefined();
      const file = fresh() ?? '';
      taken.add(file);
      const [, code] = /^(\d{6})(?: |$)/mu.exec(read(file).text) ?? [];
      if (code === undefined) throw new Error(`no code in ${read(file).text}`);
      return code;
    },
    async notices(to, count) {
      const found = (): readonly string[] =>
        files()
          .filter((file) => !/^(?:code|sms)-/u.test(file))
          .map(read)
          .filter((message) => message.to === to)
          .map(({ text }) => text);
      await expect.poll(() => found().length, { timeout: 15_000, message: `notices to ${to}` }).toBe(count);
      return found();
    },
  };
}

interface Message {
  readonly to: string;
  readonly text: string;
}

function messageOf(file: string, source: string): Message {
  if (file.startsWith('sms-')) {
    const [to = '', , ...text] = source.split('\n');
    return { to, text: text.join('\n') };
  }
  const { headers, text } = readMail(source);
  const subject = headers.get('subject')?.[0] ?? '';
  return { to: headers.get('to')?.[0] ?? '', text: `${subject}\n${text.replaceAll('\r\n', '\n')}` };
}

function age(folder: string, file: string): number {
  return statSync(join(folder, file)).mtimeMs;
}
