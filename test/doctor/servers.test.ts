import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateName } from '../directory/lab/certificates.ts';
import { startBabblingServer, startMuteServer } from '../directory/lab/odd-servers.ts';
import { labPerson } from '../directory/lab/people.ts';
import { freePort, serviceDn, slapdMissing, startSlapd } from '../directory/lab/slapd.ts';
import type { Slapd } from '../directory/lab/slapd.ts';
import { diagnose, install } from './lab/installation.ts';
import type { Installation, InstallationOptions } from './lab/installation.ts';

const person = labPerson(5);

describe.skipIf(slapdMissing !== null)(`servers that cannot be used ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let installation: Installation | undefined;
  beforeAll(async () => {
    slapd = await startSlapd({ people: [person] });
  });
  afterAll(() => slapd?.stop());
  afterEach(() => installation?.remove());

  const installed = (options: InstallationOptions = {}): Installation =>
    (installation = install(slapd, options));
  const at = (url: string): InstallationOptions => ({
    directory: { servers: [{ url }], deadlineSeconds: 1 },
  });

  it.each<[CertificateName, string]>([
    ['expired', 'certificate-expired'],
    ['wrong-name', 'certificate-wrong-name'],
  ])('a certificate that is %s', async (certificate, id) => {
    const other = await startSlapd({ people: [], certificate, certificates: slapd.certificates });
    try {
      const found = await diagnose(installed(at(other.secureUrl)));
      expect(found.said('broken', 'warning')).toEqual([`${id} ${other.secureUrl}`]);
      expect(found.exit).toBe(2);
    } finally {
      await other.stop();
    }
  });

  it('an authority that is not trusted', async () => {
    const { folder } = installed();
    writeFileSync(path.join(folder, 'directory-ca.pem'), slapd.certificates.otherCa);
    const found = await diagnose(installation!);
    expect(found.said('broken', 'warning')).toEqual([`certificate-unknown-authority ${slapd.secureUrl}`]);
  });

  it('a certificate that ends within thirty days, by the clock of this machine', async () => {
    const days = (count: number): number => Date.now() + count * 24 * 60 * 60 * 1000;
    const found = await diagnose(installed(), { now: () => days(65) });
    expect(found.said('warning')).toContain(`certificate-expires ${slapd.secureUrl}`);
  });

  it('a port at which nobody listens', async () => {
    const url = `ldaps://localhost:${await freePort()}`;
    expect((await diagnose(installed(at(url)))).said('broken', 'warning')).toEqual([
      `server-unreachable ${url}`,
    ]);
  });

  it('a name that nobody knows', async () => {
    const url = 'ldaps://ldap.univ.invalid';
    expect((await diagnose(installed(at(url)))).said('broken', 'warning')).toEqual([
      `name-unresolved ${url}`,
    ]);
  });

  it.each([
    ['never speaks', startMuteServer, 'server-mute'],
    ['is no directory', startBabblingServer, 'tls-refused'],
  ])('one that %s', async (_what, start, id) => {
    const odd = await start();
    try {
      const url = `ldaps://localhost:${odd.port}`;
      expect((await diagnose(installed(at(url)))).said('broken', 'warning')).toEqual([`${id} ${url}`]);
    } finally {
      await odd.stop();
    }
  });

  it('one of two, and goes on with the other', async () => {
    const dead = `ldaps://localhost:${await freePort()}`;
    const servers = [{ url: dead }, { url: slapd.secureUrl }];
    const found = await diagnose(installed({ directory: { servers } }));
    expect(found.said('broken', 'warning')).toEqual([`server-unreachable ${dead}`]);
    expect(found.said('good')).toContain(`sign-in-good ${slapd.secureUrl}`);
    // The first of them keeps the records: what cannot be looked at says so.
    expect(found.said('not-checked')).toEqual(
      expect.arrayContaining([
        'not-checked The schema of the record',
        'not-checked The place of the records',
        'not-checked Who else may see or change records',
      ]),
    );
    // Read only where there are several servers.
    expect(found.said('good')).toContain('attribute-readable entryCSN');
  });

  it('one that refuses StartTLS', async () => {
    const plain = await startSlapd({ people: [], tls: false });
    try {
      const servers = [{ url: plain.url, startTls: true }];
      const found = await diagnose(installed({ directory: { servers } }));
      expect(found.said('broken', 'warning')).toEqual([`starttls-refused ${plain.url}`]);
    } finally {
      await plain.stop();
    }
  });

  it('StartTLS is looked at like TLS from the first byte', async () => {
    const servers = [{ url: slapd.url, startTls: true }];
    const found = await diagnose(installed({ directory: { servers } }));
    expect(found.said('good')).toContain(`server-good ${slapd.url}`);
  });

  it('a wrong password of the service account, tried once', async () => {
    const { secretsFolder } = installed();
    writeFileSync(path.join(secretsFolder, 'directory'), 'not-this-one\n');
    const found = await diagnose(installation!);
    expect(found.said('broken', 'warning')).toEqual([`sign-in-refused ${slapd.secureUrl}`]);
    expect(await slapd.values(serviceDn, 'pwdFailureTime')).toHaveLength(1);
  });
});
