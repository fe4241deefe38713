import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import type { DirectoryPort, VerifyOutcome } from '../../src/main/recovery/ports.ts';
import { replicate } from './lab/ds389-replication.ts';
import type { Replication } from './lab/ds389-replication.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389 } from './lab/ds389.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import type { LabPerson } from './lab/people.ts';

const fresh = 'Nouveau-Mot-2026!';
const people = Array.from({ length: 10 }, (_value, index) => labPerson(300 + index));

describe.skipIf(ds389Missing !== null)(
  `a new password on its way to the replicas of 389 ${ds389Missing ?? ''}`,
  () => {
    let supplier: Ds389;
    let consumer: Ds389;
    let replication: Replication;
    let person: LabPerson;
    const waiting = [...people];
    beforeAll(async () => {
      supplier = await startDs389({ people });
      consumer = await startDs389({ certificates: supplier.certificates });
      replication = await replicate(supplier, consumer);
    });
    beforeEach(() => {
      const next = waiting.shift();
      if (next === undefined) throw new Error('no person is left for this test');
      person = next;
    });
    afterAll(async () => {
      await consumer?.stop();
      await supplier?.stop();
    });
    const over = (...servers: readonly Ds389[]): DirectoryPort =>
      directoryOn(
        supplier,
        { servers: servers.map(({ secureUrl }) => ({ url: secureUrl, startTls: false })) },
        { dialect: ds389 },
      );
    const changed = async (directory: DirectoryPort): Promise<VerifyOutcome> => {
      const entry = await findOne(directory, person.uid, 'uid');
      expect(await directory.writePassword(entry, fresh)).toEqual({ ok: true, value: undefined });
      return directory.verify(entry, fresh);
    };

    it('bears the same name on both, and works everywhere once it has arrived', async () => {
      const [here, there] = [over(supplier), over(consumer)];
      expect((await findOne(here, person.uid, 'uid')).uuid).toBe(
        (await findOne(there, person.uid, 'uid')).uuid,
      );
      expect(await changed(over(supplier, consumer))).toBe('works');
      expect(await consumer.canBind(person.dn, fresh)).toBe(true);
    });

    it('is written on the supplier, even where the replica comes first', async () => {
      expect(await changed(over(consumer, supplier))).toBe('works');
      expect(await consumer.canBind(person.dn, fresh)).toBe(true);
    });

    it('does not open what wrong passwords have locked on the replica alone: the person is told so', async () => {
      for (let attempt = 0; attempt < 5; attempt += 1) await consumer.canBind(person.dn, 'wrong');
      expect(await changed(over(supplier, consumer))).toBe('locked');
      expect(await supplier.canBind(person.dn, fresh)).toBe(true);
      expect(await consumer.bindCode(person.dn, fresh)).toBe(19);
    });

    it('opens that too where the servers count together', async () => {
      for (const server of [supplier, consumer]) {
        await server.change('cn=config', 'passwordIsGlobalPolicy', ['on']);
      }
      for (let attempt = 0; attempt < 5; attempt += 1) await consumer.canBind(person.dn, 'wrong');
      expect(await consumer.bindCode(person.dn, person.password)).toBe(19);
      expect(await changed(over(supplier, consumer))).toBe('works');
      expect(await consumer.canBind(person.dn, fresh)).toBe(true);
    });

    // The last one: what was paused stays so.
    it('works in a moment where it has not arrived, and nobody signs in there before it has', async () => {
      await replication.pause();
      expect(await changed(over(supplier, consumer))).toBe('works-in-a-moment');
      expect(await consumer.canBind(person.dn, person.password)).toBe(true);
      expect(await consumer.values(person.dn, 'passwordRetryCount')).toEqual([]);
    });
  },
);
