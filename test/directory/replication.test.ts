import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryPort, VerifyOutcome } from '../../src/main/recovery/ports.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { startRelay } from './lab/odd-servers.ts';
import type { Relay } from './lab/odd-servers.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';
import { slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const fresh = 'Nouveau-Mot-2026!';
const people = Array.from({ length: 30 }, (_value, index) => labPerson(300 + index));

describe.skipIf(slapdMissing !== null)(
  `a new password on its way to the replicas of OpenLDAP ${slapdMissing ?? ''}`,
  () => {
    let provider: Slapd;
    let replica: Slapd;
    /** Between the two: holding it is lag. */
    let wire: Relay;
    let next = 0;
    beforeAll(async () => {
      provider = await startSlapd({ people, provider: true });
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
      expect(await replica.canBind(person.dn, person.password)).toBe(true);
      expect(await failures(replica, person)).toEqual([]);
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
  },
);
