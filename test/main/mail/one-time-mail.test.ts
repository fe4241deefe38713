import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../src/contract/languages.ts';
import { codeMail, mailCodes } from '../../../src/main/mail/one-time-mail.ts';
import { outboxPost } from '../../../src/main/mail/post-now.ts';
import { mainWords } from '../../../src/main/words/words.ts';
import { mailToSms } from '../../../src/main/sms/mail-to-sms.ts';
import { outboxSms } from '../../../src/main/sms/outbox-sms.ts';
import { mailMessage, mobileMessage } from '../codes/sample-message.ts';
import { campus } from './sample-notice.ts';

const each = languages.flatMap((language) =>
  (['proof', 'contact'] as const).map((purpose) => ({ language, purpose })),
);

describe('a code by mail', () => {
  it.each(each)(
    'says the code, for how long, and that it is nobody else’s: $language $purpose',
    (changes) => {
      const { subject, text, html } = codeMail({ ...mailMessage, ...changes }, campus);
      expect(text).toMatch(/^482913$/mu);
      expect(html).toContain('482913');
      expect(subject).toContain(campus.name);
      for (const words of [text, html]) {
        expect(words).toContain('10');
        expect(words).toContain('Hall B');
        expect(words).toContain(mainWords[changes.language].codes.secret);
      }
      expect(html).not.toMatch(/https?:|<a\b|<img|<script|url\(/iu);
    },
  );

  it.each(each)('keeps the code out of the subject, which others see: $language $purpose', (changes) => {
    expect(codeMail({ ...mailMessage, ...changes }, campus).subject).not.toMatch(/\d/u);
  });

  it('tells a proof from the confirmation of an address', () => {
    for (const language of languages) {
      const [proof, contact] = (['proof', 'contact'] as const).map(
        (purpose) => codeMail({ ...mailMessage, language, purpose }, campus).text,
      );
      expect(proof).not.toBe(contact);
    }
  });
});

describe('codes of the demo', () => {
  let folder: string;
  let outbox: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loquet-codes-'));
    outbox = join(folder, 'outbox');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const only = (): string => {
    const [name = '', ...more] = readdirSync(outbox);
    expect(more).toEqual([]);
    expect(statSync(join(outbox, name)).mode & 0o777).toBe(0o600);
    return readFileSync(join(outbox, name), 'utf8');
  };

  it('by mail become files that any mail reader opens', async () => {
    const send = mailCodes(outboxPost(outbox, campus.name), campus);
    expect(await send(mailMessage)).toEqual({ ok: true, value: undefined });
    const mail = only();
    expect(mail).toMatch(/^To: zoe@home\.example\r$/mu);
    expect(mail).toMatch(/^Auto-Submitted: auto-generated\r$/mu);
    expect(mail).toMatch(/^482913\r?$/mu);
  });

  it('by text message become files', async () => {
    expect(await outboxSms(outbox, 'U')(mobileMessage)).toEqual({ ok: true, value: undefined });
    expect(only()).toMatch(/^\+33639980142\n\n482913 : /u);
  });

  it('by a mail to the operator have the number in the address, and the words alone', async () => {
    const settings = { to: '{number}@sms.example', numberForm: 'national', nationalPrefix: '33' } as const;
    const send = mailToSms(outboxPost(outbox, campus.name), settings, campus.name);
    expect(await send(mobileMessage)).toEqual({ ok: true, value: undefined });
    const mail = only();
    expect(mail).toMatch(/^To: 0639980142@sms\.example\r$/mu);
    expect(mail).not.toMatch(/^Subject:/mu);
    expect(mail).toMatch(/\r\n\r\n482913 : /u);
    expect(mail).not.toContain('multipart');
  });

  it.each(['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', ''])(
    'go to nothing but one mailbox: %j',
    async (to) => {
      const send = mailCodes(outboxPost(outbox, campus.name), campus);
      expect(await send({ ...mailMessage, to })).toEqual({
        ok: false,
        failure: { failure: 'recipient', cause: 'recipient' },
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each(['0639980142', '+33639980142@evil.example,+336', ''])(
    'go to nothing but one number: %j',
    async (to) => {
      const settings = { to: '{number}@sms.example', numberForm: 'e164', nationalPrefix: '33' } as const;
      for (const send of [outboxSms(outbox, 'U'), mailToSms(outboxPost(outbox, 'U'), settings, 'U')]) {
        expect(await send({ ...mobileMessage, to })).toMatchObject({
          ok: false,
          failure: { failure: 'recipient' },
        });
      }
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('that cannot be written are refused, with a code and no path', async () => {
    writeFileSync(outbox, 'a file in the place of the folder');
    for (const sent of [
      await mailCodes(outboxPost(outbox, campus.name), campus)(mailMessage),
      await outboxSms(outbox, 'U')(mobileMessage),
    ]) {
      expect(sent).toEqual({
        ok: false,
        failure: { failure: 'unavailable', cause: expect.stringMatching(/^E[A-Z]+$/u) },
      });
    }
  });
});
