import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { campus, deliveryTo, sampleNotice } from './lab/deliveries.ts';
import { provideExim, startExim, type Exim } from './lab/exim.ts';
import { readMail } from './lab/received-mail.ts';

const provided = await provideExim();
const missing = 'missing' in provided ? provided.missing : null;
const binary = 'binary' in provided ? provided.binary : '';

describe.skipIf(missing !== null)(
  `a notice and a real mail server${missing === null ? '' : ` (${missing})`}`,
  () => {
    let exim: Exim;
    beforeAll(async () => void (exim = await startExim(binary)));
    afterAll(() => exim.stop());
    afterEach(() => vi.unstubAllEnvs());

    const refused = (retry: 'again' | 'never', cause: string) => ({ ok: false, failure: { retry, cause } });
    const to = (mailbox: string) => ({ ...sampleNotice, to: `${mailbox}@univ.example` });
    /** Each test's notice bears a name of its own: what the server keeps of the one before may still be on its way. */
    let name = '0';
    beforeEach(() => void (name = (Number.parseInt(name, 16) + 1).toString(16)));
    const kept = async () => (await exim.mails()).filter((mail) => mail.includes(`<${name}@univ.example>`));
    const received = async () => {
      await expect.poll(kept, { timeout: 10_000 }).not.toEqual([]);
      return readMail((await kept())[0] ?? '');
    };

    it.each([
      ['STARTTLS', 'starttls'],
      ['TLS from the first byte', 'implicit'],
    ] as const)('is taken over %s, from the account, by one recipient', async (_, tls) => {
      const port = tls === 'starttls' ? exim.port : exim.securePort;
      expect(await deliveryTo(exim, { tls, port })(name, sampleNotice)).toEqual({
        ok: true,
        value: undefined,
      });
      const { headers } = await received();
      expect(headers.get('return-path')).toEqual(['<borne@univ.example>']);
      expect(headers.get('envelope-to')).toEqual([sampleNotice.to]);
      expect(headers.get('received')).toEqual([expect.stringMatching(/with esmtpsa .*TLS1\.[23]/u)]);
      expect(headers.get('from')).toEqual([`${campus.name} <borne@univ.example>`]);
      expect(headers.get('to')).toEqual([sampleNotice.to]);
      expect(headers.get('message-id')).toEqual([`<${name}@univ.example>`]);
      expect(headers.get('date')).toEqual(['Mon, 23 Nov 2026 09:30:00 +0000']);
      expect(headers.get('auto-submitted')).toEqual(['auto-generated']);
      expect(headers.has('bcc')).toBe(false);
      expect(headers.has('reply-to')).toBe(false);
    });

    it.each([
      [
        'fr',
        'password-changed',
        'Université de l’Escaut : votre mot de passe',
        /a été changé le lundi 23 novembre 2026/u,
      ],
      ['fr', 'password-maybe-changed', 'Université de l’Escaut : votre mot de passe', /s’est interrompue/u],
      [
        'en',
        'password-changed',
        'Université de l’Escaut: your password',
        /was changed on Monday,? 23 November 2026/u,
      ],
      ['en', 'password-maybe-changed', 'Université de l’Escaut: your password', /cut off/u],
    ] as const)('reads the same in text and in HTML: %s, %s', async (language, kind, subject, sentence) => {
      const replyTo = 'aide@univ.example';
      await deliveryTo(exim, { replyTo })(name, { ...sampleNotice, language, kind });
      const { headers, text, html } = await received();
      expect(headers.get('subject')).toEqual([subject]);
      expect(headers.get('content-language')).toEqual([language]);
      expect(headers.get('reply-to')).toEqual([replyTo]);
      expect(text).toMatch(sentence);
      expect(html).toMatch(sentence);
      expect(text).toContain("Zoé d'Arc & Cie");
      expect(html).toContain('Zoé d&#39;Arc &amp; Cie');
      expect(text).toContain('Hall <Nord>');
      expect(html).toContain('Hall &lt;Nord&gt;');
      expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    });

    it('is not handed to a server whose certificate does not verify', async () => {
      const other = await startExim(binary, 'wrong-name');
      try {
        expect(await deliveryTo(exim, { ca: exim.otherCa })(name, sampleNotice)).toEqual(
          refused('again', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
        );
        expect(await deliveryTo(exim, { ca: null })(name, sampleNotice)).toEqual(
          refused('again', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
        );
        expect(await deliveryTo(other)(name, sampleNotice)).toEqual(
          refused('again', 'ERR_TLS_CERT_ALTNAME_INVALID'),
        );
        expect(await other.mails()).toEqual([]);
      } finally {
        await other.stop();
      }
      expect(await kept()).toEqual([]);
    });

    it('is not handed to it either where the environment tells Node to trust anybody', async () => {
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
      const outcome = await deliveryTo(exim, { ca: exim.otherCa })(name, sampleNotice);
      expect(outcome).toEqual(refused('again', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'));
      expect(await kept()).toEqual([]);
    });

    it('is kept for later when the fault is ours: sign-in, relay, no sign-in', async () => {
      const wrongPassword = await deliveryTo(exim, { password: 'wrong' })(name, sampleNotice);
      expect(wrongPassword).toEqual(refused('again', 'smtp-535'));
      expect(await deliveryTo(exim, { user: null })(name, sampleNotice)).toEqual(
        refused('again', 'smtp-550 5.7.0'),
      );
      const elsewhere = { ...sampleNotice, to: 'zoe@elsewhere.example' };
      expect(await deliveryTo(exim)(name, elsewhere)).toEqual(refused('again', 'smtp-550 5.7.1'));
      expect(await kept()).toEqual([]);
    });

    it('is given up when the mailbox is full', async () => {
      expect(await deliveryTo(exim)(name, to('full'))).toEqual(refused('never', 'smtp-550 5.2.2'));
    });

    it('is put off by a greylisting server, and taken later under the same Message-ID', async () => {
      exim.greylist(true);
      expect(await deliveryTo(exim)(name, to('grey'))).toEqual(refused('again', 'smtp-451 4.7.1'));
      exim.greylist(false);
      expect(await deliveryTo(exim)(name, to('grey'))).toMatchObject({ ok: true });
      await received();
      expect(await kept()).toHaveLength(1);
    });

    it('is kept for later while nobody listens', async () => {
      const gone = await startExim(binary);
      await gone.stop();
      expect(await deliveryTo(gone)(name, sampleNotice)).toEqual(refused('again', 'ECONNREFUSED'));
    });
  },
);
