import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mailCodes } from '../../src/main/mail/one-time-mail.ts';
import { smtpPost } from '../../src/main/mail/post-now.ts';
import type { PostNow } from '../../src/main/mail/post-now.ts';
import type { SmtpSettings } from '../../src/main/mail/settings.ts';
import type { SmtpPatience } from '../../src/main/mail/smtp.ts';
import { mailToSms } from '../../src/main/sms/mail-to-sms.ts';
import { mailMessage, mobileMessage } from '../main/codes/sample-message.ts';
import { campus } from './lab/deliveries.ts';
import { provideExim, startExim } from './lab/exim.ts';
import type { Exim } from './lab/exim.ts';
import { startClearMailServer, startMuteMailServer, startSlowMailServer } from './lab/odd-mail-servers.ts';
import type { OddMailServer } from './lab/odd-mail-servers.ts';

function post(
  server: Pick<Exim, 'port' | 'ca' | 'user' | 'password'>,
  changes: Partial<SmtpSettings> = {},
  patience?: SmtpPatience,
): PostNow {
  return smtpPost({
    settings: {
      host: 'localhost',
      port: server.port,
      tls: 'starttls',
      user: server.user,
      ca: server.ca,
      from: 'borne@univ.example',
      fromName: campus.name,
      replyTo: null,
      ...changes,
    },
    password: server.password,
    ...(patience === undefined ? {} : { patience }),
  });
}
const unavailable = (cause: unknown) => ({ ok: false, failure: { failure: 'unavailable', cause } });

describe('a code and a server that misbehaves', () => {
  const patience = { connection: 2_000, greeting: 100, silence: 100, whole: 2_000 };
  const account = { ca: '', user: 'kiosk', password: 'clear-as-day' };
  let server: OddMailServer;
  afterEach(() => server.stop());
  const send = (changed = patience) =>
    mailCodes(post({ ...account, port: server.port }, {}, changed), campus)(mailMessage);

  it('is refused when the server says nothing', async () => {
    server = await startMuteMailServer();
    expect(await send()).toEqual(unavailable('ETIMEDOUT'));
  });

  it('is refused when the server goes on for ever', async () => {
    server = await startSlowMailServer();
    const hasty = { ...patience, greeting: 60_000, silence: 60_000, whole: 300 };
    expect(await send(hasty)).toEqual(unavailable('deadline'));
  });

  it('is told to nobody where there is no TLS', async () => {
    server = await startClearMailServer();
    expect(await send()).toMatchObject({ ok: false, failure: { failure: 'unavailable' } });
    expect(server.heard()).toMatch(/^EHLO /u);
    expect(server.heard()).not.toMatch(/AUTH|MAIL FROM|RCPT|482913/u);
  });
});

const provided = await provideExim();
const missing = 'missing' in provided ? provided.missing : null;
const binary = 'binary' in provided ? provided.binary : '';

describe.skipIf(missing !== null)(
  `a code and a real mail server${missing === null ? '' : ` (${missing})`}`,
  () => {
    let exim: Exim;
    beforeAll(async () => void (exim = await startExim(binary)));
    afterAll(() => exim.stop());
    const to = (mailbox: string) => ({ ...mailMessage, to: `${mailbox}@univ.example` });
    const kept = async (words: string) => (await exim.mails()).filter((mail) => mail.includes(words));

    it('is there when the call is over, once', async () => {
      const send = mailCodes(post(exim), campus);
      expect(await send({ ...to('zoe.darc'), code: '70415263' })).toEqual({ ok: true, value: undefined });
      await expect.poll(() => kept('70415263'), { timeout: 10_000 }).toHaveLength(1);
      const [mail = ''] = await kept('70415263');
      expect(mail).toMatch(/^Auto-Submitted: auto-generated/mu);
      expect(mail).toMatch(/^Message-ID: <[0-9a-f]{24}@univ\.example>/mu);
      expect(mail.split(/\r?\n\r?\n/u)[0]).not.toContain('70415263');
    });

    it('reaches an operator by a mail to the number', async () => {
      const settings = { to: '{number}@univ.example', numberForm: 'digits', nationalPrefix: '33' } as const;
      const send = mailToSms(post(exim), settings, campus.name);
      expect(await send(mobileMessage)).toEqual({ ok: true, value: undefined });
      await expect.poll(() => kept('To: 33639980142@univ.example'), { timeout: 10_000 }).toHaveLength(1);
    });

    it('is refused for good with the address, and for now with what may be mended', async () => {
      const send = mailCodes(post(exim), campus);
      expect(await send(to('full'))).toEqual({
        ok: false,
        failure: { failure: 'recipient', cause: expect.stringMatching(/^smtp-5\d\d/u) },
      });
      exim.greylist(true);
      expect(await send(to('grey'))).toEqual(unavailable(expect.stringMatching(/^smtp-4\d\d/u)));
      exim.greylist(false);
      expect(await mailCodes(post({ ...exim, password: 'wrong' }), campus)(to('zoe.darc'))).toEqual(
        unavailable(expect.stringMatching(/^smtp-535/u)),
      );
      expect(await mailCodes(post({ ...exim, ca: exim.otherCa }), campus)(to('zoe.darc'))).toMatchObject({
        ok: false,
        failure: { failure: 'unavailable' },
      });
    });

    it('that was refused is not tried again', async () => {
      exim.greylist(true);
      const send = mailCodes(post(exim), campus);
      expect(await send({ ...to('grey'), code: '615243' })).toMatchObject({ ok: false });
      exim.greylist(false);
      expect(await send({ ...to('grey'), code: '998877' })).toMatchObject({ ok: true });
      await expect.poll(() => kept('998877'), { timeout: 10_000 }).toHaveLength(1);
      expect(await kept('615243')).toEqual([]);
    });
  },
);
