import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { labPerson } from '../directory/lab/people.ts';
import { freePort, slapdMissing, startSlapd } from '../directory/lab/slapd.ts';
import type { Slapd } from '../directory/lab/slapd.ts';
import { provideExim, startExim } from '../smtp/lab/exim.ts';
import type { Exim } from '../smtp/lab/exim.ts';
import { diagnose, install } from './lab/installation.ts';
import type { Installation } from './lab/installation.ts';

const provided = await provideExim();
const missing = slapdMissing ?? ('missing' in provided ? provided.missing : null);
const binary = 'binary' in provided ? provided.binary : '';

describe.skipIf(missing !== null)(`the mail server ${missing ?? ''}`, () => {
  let slapd: Slapd;
  let exim: Exim;
  let installation: Installation;
  beforeAll(async () => {
    slapd = await startSlapd({ people: [labPerson(5)] });
    exim = await startExim(binary);
  });
  afterAll(async () => {
    await exim?.stop();
    await slapd?.stop();
  });
  afterEach(() => installation?.remove());

  /** @param more keys of `mail`, over the right ones */
  function installed(more: Readonly<Record<string, unknown>> = {}, password = exim.password): void {
    const mail = {
      host: 'localhost',
      port: exim.port,
      tls: 'starttls',
      user: exim.user,
      from: 'borne@univ.example',
      ca: 'mail-ca.pem',
      ...more,
    };
    installation = install(slapd, { mail, mailPassword: password });
    writeFileSync(path.join(installation.folder, 'mail-ca.pem'), exim.ca);
  }
  const about = (port = exim.port): string => `localhost:${port}`;

  it('is good, and no mail is sent', async () => {
    installed();
    const before = (await exim.mails()).length;
    const found = await diagnose(installation);
    expect(found.said('broken', 'warning')).toEqual([]);
    expect(found.said('good')).toContain(`mail-good ${about()}`);
    expect(await exim.mails()).toHaveLength(before);
  });

  it('has certificates that hold, and for how long is said', async () => {
    installed();
    const day = 24 * 60 * 60 * 1000;
    const said = async (days: number) => {
      const found = await diagnose(installation, { now: () => Date.now() + days * day });
      return found.examined
        .flatMap(({ findings }) => findings)
        .filter(({ id }) => id.startsWith('mail-'))
        .map(({ id, what }) => `${id} ${/\d+(?= (?:more )?days)/u.exec(what)?.[0]}`);
    };
    expect(await said(0)).toEqual(['mail-good 89']);
    expect(await said(70)).toEqual(['mail-good 19', 'mail-certificate-expires 19']);
  });

  it('sends a mail where one is asked for', async () => {
    installed();
    const before = (await exim.mails()).length;
    const found = await diagnose(installation, { mailTo: 'zoe.darc@univ.example' });
    expect(found.said('good')).toContain(`mail-sent ${about()}`);
    const mails = await exim.mails(before + 1);
    expect(mails.some((mail) => mail.includes('Subject: Loquet: test'))).toBe(true);
  });

  it('refuses the password', async () => {
    installed({}, 'not-this-one');
    expect((await diagnose(installation)).said('broken', 'warning')).toEqual([
      `mail-sign-in-refused ${about()}`,
    ]);
  });

  it('is signed by an authority that is not trusted', async () => {
    installed();
    writeFileSync(path.join(installation.folder, 'mail-ca.pem'), exim.otherCa);
    expect((await diagnose(installation)).said('broken', 'warning')).toEqual([`mail-tls ${about()}`]);
  });

  it('is not there', async () => {
    const port = await freePort();
    installed({ port });
    expect((await diagnose(installation)).said('broken', 'warning')).toEqual([
      `mail-unreachable ${about(port)}`,
    ]);
  });

  it('may not send to that address', async () => {
    installed({}, exim.password);
    const found = await diagnose(installation, { mailTo: 'somebody@elsewhere.example' });
    expect(found.said('broken', 'warning')).toEqual([`mail-refused ${about()}`]);
  });
});
