import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openldap } from '../../src/main/directory/dialects/openldap/openldap.ts';
import { createServerHealth, goneAfter } from '../../src/main/directory/server-health.ts';
import type { DirectoryPort, VerifyOutcome } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { documentedAccess } from './lab/slapd-configuration.ts';
import { startRelay } from './lab/odd-servers.ts';
import type { Relay } from './lab/odd-servers.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const fresh = 'Nouveau-Mot-2026!';
const people = Array.from({ length: 50 }, (_value, index) => labPerson(300 + index));

describe.skipIf(slapdMissing !== null)(
  `a new password on its way to the replicas of OpenLDAP ${slapdMissing ?? ''}`,
  () => {
    let provider: Slapd;
    let replica: Slapd;
    /** Between the two: holding it is lag. */
    let wire: Relay;
    let next = 0;
    beforeAll(async () => {
      provider = await startSlapd({ people, provider: true, database: ['olcLastBind: TRUE'] });
      wire = await startRelay(provider.port);
      replica = await startSlapd({
        certificates: provider.certificates,
        data: provider.dump(),
        replicaOf: { port: wire.port, writer: provider.url },
      });
    });
    afterEach(() => wire.release());
    afterAll(async () => {
      await replica?.stop();
      await wire?.stop();
      await provider?.stop();
    });

    const server = (slapd: Slapd) => ({ url: slapd.secureUrl, startTls: false });
    const both = (more: Parameters<typeof directoryOn>[1] = {}): DirectoryPort =>
      directoryOn(provider, { servers: [server(provider), server(replica)], ...more });
    const someone = (): LabPerson => {
      const person = people[next];
      if (person === undefined) throw new Error('no person is left for this test');
      next += 1;
      return person;
    };
    const changed = async (directory: DirectoryPort, { uid }: LabPerson): Promise<VerifyOutcome> => {
      const entry = await findOne(directory, uid, 'uid');
      expect(await directory.writePassword(entry, fresh)).toEqual({ ok: true, value: undefined });
      return directory.verify(entry, fresh);
    };
    const failures = (slapd: Slapd, { dn }: LabPerson) => slapd.values(dn, 'pwdFailureTime');

    it('works everywhere once it has arrived', async () => {
      const person = someone();
      expect(await changed(both(), person)).toBe('works');
      expect(await replica.canBind(person.dn, fresh)).toBe(true);
    });

    it('works in a moment where it has not, and nobody signs in there before it has', async () => {
      const person = someone();
      wire.hold();
      expect(await changed(both(), person)).toBe('works-in-a-moment');
      // A sign-in that succeeds forgives those that failed: looked at before.
      expect(await failures(replica, person)).toEqual([]);
      expect(await replica.canBind(person.dn, person.password)).toBe(true);
      wire.release();
      await expect.poll(() => replica.canBind(person.dn, fresh), { timeout: 20_000 }).toBe(true);
    });

    it('is waited for while it is on its way', async () => {
      const person = someone();
      wire.hold();
      const outcome = changed(both(), person);
      await expect.poll(() => provider.canBind(person.dn, fresh)).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 300));
      wire.release();
      expect(await outcome).toBe('works');
      expect(await failures(replica, person)).toEqual([]);
    });

    it('nobody signs in at all where the campus has the kiosk only read', async () => {
      const way = await startRelay(replica.securePort);
      const servers = [server(provider), { url: `ldaps://localhost:${way.port}`, startTls: false }];
      /** Sign-ins on the writer, and connections to the replica: the service account's, and one as the person. */
      const traces = async (verify: 'read' | 'bind', person: LabPerson): Promise<readonly number[]> => {
        const before = way.connections();
        expect(await changed(directoryOn(provider, { servers, verify }), person)).toBe('works');
        const binds = await provider.values(person.dn, 'pwdLastSuccess');
        return [binds.length, way.connections() - before];
      };
      try {
        expect(await traces('read', someone())).toEqual([0, 1]);
        expect(await traces('bind', someone())).toEqual([1, 2]);
        wire.hold();
        expect(await changed(both({ verify: 'read' }), someone())).toBe('works-in-a-moment');
      } finally {
        await way.stop();
      }
    });

    it('a reading that shows no change vouches for nothing', async () => {
      const person = someone();
      const hidden = { ...openldap, arrival: ['description'] } as const;
      expect(await changed(directoryOn(provider, { verify: 'read' }, { dialect: hidden }), person)).toBe(
        'unverified',
      );
      // Where it cannot be followed, nobody signs in on a replica: works on the writer is all that is known.
      const servers = [server(provider), server(replica)];
      const other = someone();
      wire.hold();
      expect(await changed(directoryOn(provider, { servers }, { dialect: hidden }), other)).toBe(
        'works-in-a-moment',
      );
      expect(await failures(replica, other)).toEqual([]);
    });

    it('and off is off', async () => {
      expect(await changed(both({ verify: 'off' }), someone())).toBe('off');
    });

    it('a refusal is asked for once, whoever asks again', async () => {
      const person = someone();
      const directory = both();
      const entry = await findOne(directory, person.uid, 'uid');
      expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect(await directory.verify(entry, 'Not-What-Was-Written-1!')).toBe('refused');
      }
      const [failure, second] = await failures(provider, person);
      expect([failure, second]).toEqual([expect.any(String), undefined]);
      // What is on the replica came from the writer.
      expect([[], [failure]]).toContainEqual(await failures(replica, person));
    });

    it('a server that is down is not waited for', async () => {
      const person = someone();
      const directory = both();
      const entry = await findOne(directory, person.uid, 'uid');
      await replica.kill();
      try {
        expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
        expect(await directory.verify(entry, fresh)).toBe('works-in-a-moment');
      } finally {
        await replica.restart();
      }
    });

    describe('one that has been down for long', () => {
      let clock = 0;
      const health = () => createServerHealth({ monotonic: () => clock });

      it('keeps nobody waiting any more, until it answers again', async () => {
        const directory = directoryOn(
          provider,
          { servers: [server(provider), server(replica)] },
          { health: health() },
        );
        await replica.kill();
        try {
          for (let visit = 0; visit < goneAfter.failures - 1; visit += 1) {
            expect(await changed(directory, someone())).toBe('works-in-a-moment');
            clock += goneAfter.lasting / 2;
          }
          expect(await changed(directory, someone())).toBe('works-where-reached');
          // Between two looks too.
          expect(await changed(directory, someone())).toBe('works-where-reached');
        } finally {
          await replica.restart();
        }
        clock += goneAfter.lasting;
        await expect.poll(() => changed(directory, someone())).toBe('works');
      });
    });

    it('nothing is tried on several servers when nobody knows which one took the password', async () => {
      const person = someone();
      const entry = await findOne(both(), person.uid, 'uid');
      expect(await both().verify(entry, 'Never-Written-Here-1!')).toBe('unverified');
      expect(await failures(provider, person)).toEqual([]);
      expect(await failures(replica, person)).toEqual([]);
    });

    it('a replica that is asked first is asked for writes only once in a while', async () => {
      const relay = await startRelay(replica.securePort);
      try {
        const directory = both({
          servers: [{ url: `ldaps://localhost:${relay.port}`, startTls: false }, server(provider)],
          verify: 'off',
        });
        const [first, second] = [someone(), someone()];
        const entries = [
          await findOne(directory, first.uid, 'uid'),
          await findOne(directory, second.uid, 'uid'),
        ];
        const asked: number[] = [];
        for (const entry of entries) {
          const before = relay.connections();
          expect((await directory.writePassword(entry, fresh)).ok).toBe(true);
          asked.push(relay.connections() - before);
        }
        expect(asked).toEqual([1, 0]);
      } finally {
        await relay.stop();
      }
    });
  },
);

describe.skipIf(slapdMissing !== null)(
  `a new password on its way between servers without any password policy ${slapdMissing ?? ''}`,
  () => {
    let provider: Slapd;
    let replica: Slapd;
    let wire: Relay;
    let next = 0;
    const start = async (database: readonly string[]): Promise<void> => {
      const access = documentedAccess().filter((rule) => !rule.includes('pwdAccountLockedTime'));
      const plain = { ppolicy: false, access, database } as const;
      provider = await startSlapd({ ...plain, people, provider: true });
      wire = await startRelay(provider.port);
      replica = await startSlapd({
        ...plain,
        certificates: provider.certificates,
        data: provider.dump(),
        replicaOf: { port: wire.port, writer: provider.url },
      });
    };
    afterEach(async () => {
      await replica?.stop();
      await wire?.stop();
      await provider?.stop();
    });
    const changed = async (verify: 'bind' | 'read'): Promise<VerifyOutcome> => {
      const servers = [provider, replica].map(({ secureUrl }) => ({ url: secureUrl, startTls: false }));
      const directory = directoryOn(provider, { servers, verify });
      const entry = await findOne(directory, labPerson(300 + next).uid, 'uid');
      next += 1;
      expect(await directory.writePassword(entry, fresh)).toEqual({ ok: true, value: undefined });
      return directory.verify(entry, fresh);
    };

    it.each([
      ['as they come', []],
      ['that note the last sign-in', ['olcLastBind: TRUE']],
    ])('is followed by the state of the whole entry: servers %s', async (_title, database) => {
      await start(database);
      expect(await changed('bind')).toBe('works');
      expect(await changed('read')).toBe('works');
      wire.hold();
      expect(await changed('bind')).toBe('works-in-a-moment');
    });
  },
);
