import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboxDelivery } from '../../../src/main/mail/outbox.ts';
import type { Notice } from '../../../src/main/recovery/ports.ts';
import { campus, notice } from './sample-notice.ts';

let folder: string;
let outbox: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-outbox-'));
  outbox = join(folder, 'outbox');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const name = 'a'.repeat(24);
const deliver = (changes: Partial<Notice> = {}, from = campus) =>
  outboxDelivery(outbox, from)(name, { ...notice, ...changes });
/** The header fields, unfolded, and the rest. */
function mail(): { headers: string[]; body: string } {
  const [head = '', ...rest] = readFileSync(join(outbox, `${name}.eml`), 'utf8').split('\r\n\r\n');
  return { headers: head.replace(/\r\n[ \t]+/gu, ' ').split('\r\n'), body: rest.join('\r\n\r\n') };
}

describe('the outbox', () => {
  it('gets one file a notice, which the kiosk alone can read and any mail reader opens', async () => {
    expect(await deliver()).toEqual({ ok: true, value: undefined });
    expect(readdirSync(outbox)).toEqual([`${name}.eml`]);
    expect(statSync(join(outbox, `${name}.eml`)).mode & 0o777).toBe(0o600);
    const { headers, body } = mail();
    expect(headers).toEqual(
      expect.arrayContaining([
        'To: zoe@univ.example',
        `Message-ID: <${name}@demo.example>`,
        'Date: Tue, 14 Nov 2023 22:13:00 +0000',
        'Auto-Submitted: auto-generated',
        'Content-Language: fr',
        'MIME-Version: 1.0',
        expect.stringMatching(/^Content-Type: multipart\/alternative; /u),
      ]),
    );
    expect(body.match(/^Content-Type: text\/(?:plain|html); charset=utf-8/gmu)).toHaveLength(2);
  });

  it('keeps one file of a notice that is delivered again', async () => {
    await deliver();
    await deliver({ kind: 'password-maybe-changed' });
    expect(readdirSync(outbox)).toEqual([`${name}.eml`]);
    expect(mail().body).toMatch(/interrompue/u);
  });

  it.each(['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 'Zoé <a@b.example>', ''])(
    'takes no notice to anything but one mailbox: %j',
    async (to) => {
      expect(await deliver({ to })).toEqual({ ok: false, failure: { retry: 'never', cause: 'recipient' } });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('gets no further header from the name of a campus', async () => {
    await deliver({}, { ...campus, name: 'U\r\nBcc: x@other.example\r\n\r\n<b>' });
    const { headers } = mail();
    expect(headers.filter((header) => /^(?:Bcc|Cc)\b/iu.test(header))).toEqual([]);
    expect(headers.filter((header) => header.startsWith('To:'))).toEqual(['To: zoe@univ.example']);
    expect(headers.some((header) => header.startsWith('Subject:'))).toBe(true);
  });

  it('that cannot be written keeps the notice for later', async () => {
    writeFileSync(outbox, 'a file in the place of the folder');
    expect(await deliver()).toMatchObject({ ok: false, failure: { retry: 'again' } });
  });
});
