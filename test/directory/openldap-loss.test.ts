import { Client } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConnectionLost } from '../../src/main/directory/faults.ts';
import { openldap } from '../../src/main/directory/dialects/openldap/openldap.ts';
import { openSession, trustIn } from '../../src/main/directory/session.ts';
import type { DirectoryFault } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { startRelay } from './lab/odd-servers.ts';
import type { Relay } from './lab/odd-servers.ts';
import { labPerson } from './lab/people.ts';
import { serviceDn, servicePassword, slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const person = labPerson(5);
const fresh = 'Nouveau-Mot-2026!';
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

describe.skipIf(slapdMissing !== null)(
  `OpenLDAP goes away in the middle of a recovery ${slapdMissing ?? ''}`,
  () => {
    let slapd: Slapd;
    let relay: Relay;
    beforeAll(async () => {
      slapd = await startSlapd({ people: [person] });
      relay = await startRelay(slapd.securePort);
    });
    afterAll(async () => {
      await relay?.stop();
      await slapd?.stop();
    });

    it('killed between the lookup and the write: a fault, nothing written; back again, it works', async () => {
      const directory = directoryOn(slapd, { deadline: 2000 });
      const entry = await findOne(directory, '20000005');
      await slapd.kill();
      expect(await directory.writePassword(entry, fresh)).toMatchObject({
        ok: false,
        failure: { kind: 'fault', fault: { fault: 'unreachable', cause: 'ECONNREFUSED' } },
      });
      await slapd.restart();
      expect(await slapd.canBind(person.dn, person.password)).toBe(true);
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      expect(await slapd.canBind(person.dn, fresh)).toBe(true);
    });

    it('frozen: a timeout, and the other server where there is one', async () => {
      const second = await startSlapd({ certificates: slapd.certificates, data: slapd.dump() });
      await slapd.freeze();
      try {
        const alone = directoryOn(slapd, { deadline: 300 });
        expect(await alone.lookup('student', '20000005')).toEqual(
          fault({ fault: 'timeout', server: `localhost:${slapd.securePort}`, asked: 'people' }),
        );
        const both = directoryOn(slapd, {
          servers: [ldaps(slapd.securePort), ldaps(second.securePort)],
          deadline: 2000,
        });
        expect((await findOne(both, '20000005')).login).toBe(person.uid);
      } finally {
        slapd.thaw();
        await second.stop();
      }
    });

    const throughRelay = (interfere: Partial<typeof openldap>, deadline = 2000) =>
      directoryOn(
        slapd,
        { servers: [ldaps(relay.port)], deadline },
        { dialect: { ...openldap, ...interfere } },
      );

    it('cut before the write was sent: a fault, and the old password is in force', async () => {
      const directory = throughRelay({
        state: {
          ...openldap.state,
          async lockByAdministration(...request) {
            const answer = await openldap.state.lockByAdministration(...request);
            relay.cut();
            await expect.poll(() => request[0].client.isConnected).toBe(false);
            return answer;
          },
        },
      });
      const entry = await findOne(directory, '20000005');
      const password = 'Never-Sent-2026!';
      expect(await directory.writePassword(entry, password)).toMatchObject({
        ok: false,
        failure: { kind: 'fault', fault: { fault: 'connection-lost' } },
      });
      expect(await slapd.canBind(person.dn, password)).toBe(false);
    });

    it('cut, or silent, after the write was sent: the outcome is not known', async () => {
      const cut = throughRelay({
        password: {
          ...openldap.password,
          async send(...request) {
            relay.silence();
            const sent = openldap.password.send(...request);
            await expect.poll(() => slapd.canBind(person.dn, 'Sent-And-Cut-2026!')).toBe(true);
            relay.cut();
            await sent;
          },
        },
      });
      const entry = await findOne(cut, '20000005');
      expect(await cut.writePassword(entry, 'Sent-And-Cut-2026!')).toMatchObject({
        ok: false,
        failure: { kind: 'outcome-unknown', fault: expect.objectContaining({ fault: 'connection-lost' }) },
      });
      const silent = throughRelay(
        {
          password: {
            ...openldap.password,
            send(...request) {
              relay.silence();
              return openldap.password.send(...request);
            },
          },
        },
        3000,
      );
      try {
        expect(await silent.writePassword(entry, 'Sent-And-Silent-2026!')).toMatchObject({
          ok: false,
          failure: { kind: 'outcome-unknown', fault: { fault: 'timeout' } },
        });
      } finally {
        relay.cut();
      }
    });

    it('a verification that cannot be made is not a refusal', async () => {
      const entry = await findOne(directoryOn(slapd), '20000005');
      const directory = directoryOn(slapd, { deadline: 300 });
      await slapd.freeze();
      try {
        expect(await directory.verify(entry, fresh)).toBe('unverified');
      } finally {
        slapd.thaw();
      }
    });

    it('lost: nothing is sent in clear, no second connection is made', async () => {
      const clear = await startRelay(slapd.port);
      const session = openSession(startTls(clear.port), trustIn(slapd.certificates.ca));
      await session.within(5000, () => session.client.bind(serviceDn, servicePassword));
      session.assertAlive();
      clear.cut();
      await expect(
        session.within(2000, async () => {
          await expect.poll(() => clear.open()).toBe(0);
          return session.client.bind(serviceDn, servicePassword);
        }),
      ).rejects.toThrow(ConnectionLost);
      expect(() => session.assertAlive()).toThrow(ConnectionLost);
      // Even once the client believes that it is free to connect again.
      session.client.unbind().catch(() => undefined);
      await expect.poll(() => session.client.isConnected).toBe(false);
      await expect(session.client.bind(serviceDn, servicePassword)).rejects.toThrow(ConnectionLost);
      session.close();
      expect(clear.connections()).toBe(1);
      expect(clear.heard().includes(servicePassword)).toBe(false);
    });

    it('lost: what the bare library would have sent (so that the test before means something)', async () => {
      const clear = await startRelay(slapd.port);
      const { ca } = slapd.certificates;
      const client = new Client({ url: `ldap://localhost:${clear.port}`, timeout: 200, connectTimeout: 200 });
      await client.startTLS({ ca, host: 'localhost', servername: 'localhost' });
      await client.bind(serviceDn, servicePassword);
      clear.cut();
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await client.bind(serviceDn, servicePassword).catch(() => undefined);
      }
      await client.unbind();
      expect(clear.heard().includes(servicePassword)).toBe(true);
    });
  },
);
