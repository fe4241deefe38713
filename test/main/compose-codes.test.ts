import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed, succeeded } from '../../src/contract/result.ts';
import { codePortOf } from '../../src/main/compose-codes.ts';
import { parseConfiguration } from '../../src/main/config/parse.ts';
import type { SecretName, SecretsPort } from '../../src/main/recovery/ports.ts';
import { mailMessage, mobileMessage } from './codes/sample-message.ts';
import { freePort } from '../directory/lab/slapd.ts';
import { demo, production } from './config/sample.ts';
import { campus } from './mail/sample-notice.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'loquet-codes-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = { logo: null, directoryCa: null, mailCa: null, smsCa: null, houseRules: {}, privacyNotice: {} };

async function composed(source: string, kept: Partial<Record<SecretName, string>> = {}) {
  const parsed = parseConfiguration(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  const asked: SecretName[] = [];
  const secrets: SecretsPort = {
    async read(name) {
      asked.push(name);
      const value = kept[name];
      return value === undefined ? failed('absent') : succeeded(value);
    },
  };
  const port = await codePortOf({ dataFolder: folder }, parsed.value, files, secrets, campus);
  const offers = port.ok ? [port.value.offers('mail'), port.value.offers('mobile')] : null;
  return { port, asked, offers };
}

const smtp = production.replace(
  "mail: 'off'",
  'mail: { host: smtp.example, from: a@b.example, user: kiosk }',
);
const gateway = (header: string): string =>
  `sms: { gateway: { url: 'https://sms.example', body: '{"a": "{number}{text}"}', headers: { X-Key: '${header}' } } }\n`;

describe('one-time codes', () => {
  it('leave by no way that the campus has not set up, and ask for no secret then', async () => {
    expect(await composed(production)).toMatchObject({ offers: [false, false], asked: [] });
  });

  it('leave by the mail server that notices take, to a mobile as well', async () => {
    const kept = { mail: 'a' };
    expect(await composed(smtp, kept)).toMatchObject({ offers: [true, false], asked: ['mail'] });
    expect(await composed(`${smtp}sms: { mailTo: '{number}@sms.example' }\n`, kept)).toMatchObject({
      offers: [true, true],
      asked: ['mail'],
    });
  });

  it('leave by a gateway, whose secret is asked for where its request has it', async () => {
    expect(await composed(production + gateway('{secret}'), { sms: 'a' })).toMatchObject({
      offers: [false, true],
      asked: ['sms'],
    });
    const open = gateway('none').replace('X-Key', 'X-Sender');
    expect(await composed(production + open)).toMatchObject({ offers: [false, true], asked: [] });
  });

  it.each([
    ['mail', smtp],
    ['sms', production + gateway('{secret}')],
  ])('are no reason to start without a secret: %s', async (secret, source) => {
    expect((await composed(source)).port).toMatchObject({
      ok: false,
      failure: { cause: 'secret', secret, failure: 'absent' },
    });
  });

  it('that could not leave are kept nowhere, and no one is told them', async () => {
    const closed = await freePort();
    const lines = `sms: { gateway: { url: 'http://127.0.0.1:${closed}', body: '{"a": "{number}{text}"}' } }\n`;
    const smtpHere = `mail: { host: 127.0.0.1, port: ${closed}, from: a@b.example }`;
    const { port } = await composed(demo.replace('mail: outbox', smtpHere) + lines);
    if (!port.ok) throw new Error('codes have two ways to leave');
    const said = [await port.value.send(mailMessage), await port.value.send(mobileMessage)];
    expect(said).toMatchObject([
      { ok: false, failure: { failure: 'unavailable', cause: 'ECONNREFUSED' } },
      { ok: false, failure: { failure: 'unavailable', cause: 'ECONNREFUSED' } },
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of the demo become files beside its mails', async () => {
    const { port } = await composed(`${demo}sms: outbox\n`);
    if (!port.ok) throw new Error('the demo sends codes');
    expect(await port.value.send(mailMessage)).toMatchObject({ ok: true });
    expect(await port.value.send(mobileMessage)).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['outbox']);
    expect(
      readdirSync(join(folder, 'outbox'))
        .map((name) => name.replace(/-.*\./u, '-….'))
        .toSorted(),
    ).toEqual(['code-….eml', 'sms-….txt']);
  });
});
