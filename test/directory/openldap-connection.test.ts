import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryFault } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { startBabblingServer, startHalfTlsServer, startMuteServer, startRelay } from './lab/odd-servers.ts';
import type { OddServer } from './lab/odd-servers.ts';
import { labPerson } from './lab/people.ts';
import { freePort, slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const person = labPerson(5);
const fault = (failure: DirectoryFault): { readonly ok: false; readonly failure: DirectoryFault } => ({
  ok: false,
  failure,
});
const ldaps = (port: number): { url: string; startTls: boolean } => ({
  url: `ldaps://localhost:${port}`,
  startTls: false,
});
const startTls = (port: number): { url: string; startTls: boolean } => ({
  url: `ldap://localhost:${port}`,
  startTls: true,
});

describe.skipIf(slapdMissing !== null)(`the way to OpenLDAP ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  const others: OddServer[] = [];
  beforeAll(async () => {
    slapd = await startSlapd({ people: [person], global: ['olcSecurity: simple_bind=128'] });
  });
  afterAll(async () => {
    for (const other of others) await other.stop();
    await slapd?.stop();
  });
  async function kept<Server extends OddServer>(starting: Promise<Server>): Promise<Server> {
    const server = await starting;
    others.push(server);
    return server;
  }

  it.each([
    ['ldaps by name', () => ldaps(slapd.securePort)],
    ['ldaps by address', () => ({ url: `ldaps://127.0.0.1:${slapd.securePort}`, startTls: false })],
    ['StartTLS by name', () => startTls(slapd.port)],
    ['StartTLS by address', () => ({ url: `ldap://127.0.0.1:${slapd.port}`, startTls: true })],
  ])('%s', async (_how, server) => {
    const directory = directoryOn(slapd, { servers: [server()] });
    expect((await findOne(directory, '20000005')).login).toBe(person.uid);
  });

  it('never in clear', async () => {
    const relay = await kept(startRelay(slapd.port));
    const directory = directoryOn(slapd, {
      servers: [{ url: `ldap://localhost:${relay.port}`, startTls: false }],
    });
    expect(await directory.lookup('student', '20000005')).toMatchObject(
      fault({ fault: 'misconfigured', cause: 'clear-text' }),
    );
    expect(relay.connections()).toBe(0);
  });

  it('not to a server that another authority vouches for, whatever the environment says', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      for (const server of [ldaps(slapd.securePort), startTls(slapd.port)]) {
        const directory = directoryOn(slapd, { servers: [server], ca: slapd.certificates.otherCa });
        expect(await directory.lookup('student', '20000005')).toMatchObject(
          fault({ fault: 'tls', cause: 'SELF_SIGNED_CERT_IN_CHAIN' }),
        );
      }
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
  });

  it('not with a file of authorities that cannot be read', async () => {
    const broken = '-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n';
    for (const ca of ['', broken, `${slapd.certificates.ca}${broken}`]) {
      expect(await directoryOn(slapd, { ca }).lookup('student', '20000005')).toMatchObject(
        fault({ fault: 'misconfigured', cause: 'ca' }),
      );
    }
  });

  it("not to a server that only the system's authorities could vouch for", async () => {
    expect(await directoryOn(slapd, { ca: null }).lookup('student', '20000005')).toMatchObject(
      fault({ fault: 'tls', cause: expect.any(String) }),
    );
  });

  it.each([
    ['wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['expired', 'CERT_HAS_EXPIRED'],
  ] as const)('not to a server whose certificate is %s, by ldaps or StartTLS', async (certificate, cause) => {
    const { certificates } = slapd;
    const other = await startSlapd({ people: [person], certificate, certificates });
    try {
      for (const server of [ldaps(other.securePort), startTls(other.port)]) {
        expect(await directoryOn(other, { servers: [server] }).lookup('student', '20000005')).toMatchObject(
          fault({ fault: 'tls', cause }),
        );
      }
    } finally {
      await other.stop();
    }
  });

  it('with a wrong password of the service account: told as that, and tried once', async () => {
    const second = await kept(startRelay(slapd.securePort));
    const directory = directoryOn(
      slapd,
      { servers: [ldaps(slapd.securePort), ldaps(second.port)] },
      { password: 'wrong' },
    );
    expect(await directory.lookup('student', '20000005')).toMatchObject(
      fault({ fault: 'sign-in-refused', resultCode: 49 }),
    );
    expect(second.connections()).toBe(0);
  });

  it('not with an empty password of the service account, which would be an anonymous bind', () => {
    expect(() => directoryOn(slapd, {}, { password: '' })).toThrow('no password');
  });

  it('refused, unknown, or speaking something else', async () => {
    const babbling = await kept(startBabblingServer());
    const asked = async (url: string): Promise<unknown> =>
      directoryOn(slapd, { servers: [{ url, startTls: url.startsWith('ldap:') }] }).lookup('student', '1');
    expect(await asked(`ldaps://localhost:${await freePort()}`)).toMatchObject(
      fault({ fault: 'unreachable', cause: 'ECONNREFUSED' }),
    );
    expect(await asked('ldaps://no-such-host.invalid')).toMatchObject(
      fault({ fault: 'unreachable', cause: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/u) }),
    );
    expect(await asked(`ldaps://localhost:${babbling.port}`)).toMatchObject(
      fault({ fault: 'tls', cause: expect.stringContaining('SSL') }),
    );
    expect(await asked(`ldap://localhost:${babbling.port}`)).toMatchObject({ ok: false });
    expect(await asked(`ldaps://localhost:${slapd.port}`)).toMatchObject({ ok: false });
    expect(await asked(`ldap://localhost:${slapd.securePort}`)).toMatchObject({ ok: false });
  });

  it('mute, or silent once StartTLS is granted: an answer at the deadline, and no socket left', async () => {
    const mute = await kept(startMuteServer());
    const half = await kept(startHalfTlsServer());
    for (const server of [ldaps(mute.port), startTls(mute.port), startTls(half.port)]) {
      const directory = directoryOn(slapd, { servers: [server], deadline: 300 });
      expect(await directory.lookup('student', '20000005')).toMatchObject(fault({ fault: 'timeout' }));
    }
    await expect.poll(() => mute.open() + half.open()).toBe(0);
    expect(mute.connections() + half.connections()).toBe(3);
  });

  it('to the next server when the first cannot be reached, is mute, or is not itself', async () => {
    const mute = await kept(startMuteServer());
    const expired = await startSlapd({ certificate: 'expired', certificates: slapd.certificates });
    try {
      for (const first of [ldaps(await freePort()), startTls(mute.port), ldaps(expired.securePort)]) {
        const directory = directoryOn(slapd, {
          servers: [first, ldaps(slapd.securePort)],
          deadline: 4000,
        });
        expect((await findOne(directory, '20000005')).login).toBe(person.uid);
      }
    } finally {
      await expired.stop();
    }
  });

  it('past a server that lately failed', async () => {
    const mute = await kept(startMuteServer());
    const directory = directoryOn(slapd, {
      servers: [ldaps(mute.port), ldaps(slapd.securePort)],
      deadline: 4000,
    });
    for (let visit = 0; visit < 4; visit += 1) await findOne(directory, '20000005');
    expect(mute.connections()).toBe(1);
  });

  it('verifies a password where it was written', async () => {
    const first = await kept(startRelay(slapd.securePort));
    const second = await kept(startRelay(slapd.securePort));
    const directory = directoryOn(slapd, { servers: [ldaps(first.port), ldaps(second.port)] });
    const entry = await findOne(directory, '20000005');
    await first.stop();
    expect((await directory.writePassword(entry, 'Written-On-The-2nd!')).ok).toBe(true);
    const before = second.connections();
    // The first one is down and will learn of it once it is back.
    expect(await directory.verify(entry, 'Written-On-The-2nd!')).toBe('works-in-a-moment');
    expect(second.connections()).toBe(before + 1);
    await slapd.change(person.dn, 'userPassword', [person.password]);
  });

  it('many at once, each with its own answer', async () => {
    const directory = directoryOn(slapd, { deadline: 20_000 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_value, index) =>
        directory.lookup('student', index % 2 === 0 ? '20000005' : '29999999'),
      ),
    );
    expect(answers.map((answer) => answer.ok && answer.value.length)).toEqual(
      Array.from({ length: 60 }, (_value, index) => (index % 2 === 0 ? 1 : 0)),
    );
  });

  it('not while Node prints what ldapts sends', () => {
    const script = `
      const { directoryOn } = await import(${JSON.stringify(path.join(import.meta.dirname, 'lab/directory.ts'))});
      const slapd = ${JSON.stringify({ secureUrl: slapd.secureUrl, certificates: slapd.certificates })};
      const entry = { uuid: 'u', locator: ${JSON.stringify(person.dn)} };
      const written = await directoryOn(slapd).writePassword(entry, 'A-Secret-In-The-Log-1!');
      console.log(JSON.stringify(written));`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_DEBUG: 'ldapts' },
    });
    expect(JSON.parse(child.stdout)).toMatchObject({
      ok: false,
      failure: { kind: 'fault', fault: { fault: 'misconfigured', cause: 'NODE_DEBUG' } },
    });
    expect(child.stderr).not.toContain('A-Secret-In-The-Log');
  });
});
