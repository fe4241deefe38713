import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import type { LdapDirectorySettings } from '../../src/main/directory/settings.ts';
import { freshRecordKeyLine, readRecordKeys } from '../../src/main/recovery/keys.ts';
import type { Entry, PersonRecord, RecordCodec, RecordPort } from '../../src/main/recovery/ports.ts';
import { createRecordCodec } from '../../src/main/recovery/record-codec.ts';
import { changeRecord, emptyRecord } from '../../src/main/recovery/record.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { startRelay } from './lab/odd-servers.ts';
import { labPerson } from './lab/people.ts';
import { settingsFor } from './lab/settings.ts';
import { recordsBase, servicePassword, slapdMissing, startSlapd } from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';
import { documentedAccess } from './lab/slapd-configuration.ts';

const people = [labPerson(4), labPerson(5), labPerson(6)];

function freshCodec(): RecordCodec {
  const keys = readRecordKeys(freshRecordKeyLine('test'));
  if (!keys.ok) throw new Error(keys.failure.problem);
  return createRecordCodec(keys.value);
}
const codec = freshCodec();

const counted = (count: number): PersonRecord => ({ ...emptyRecord, identification: { count, lastAt: 1 } });
const oneMore = (record: PersonRecord): PersonRecord => counted((record.identification?.count ?? 0) + 1);

const places: readonly LdapDirectorySettings['record'][] = [
  { place: 'subtree', base: recordsBase, stateServer: null },
  { place: 'auxiliary', base: null, stateServer: null },
];

describe.skipIf(slapdMissing !== null).each(places)(
  `a record is kept in OpenLDAP: $place ${slapdMissing ?? ''}`,
  (record) => {
    let slapd: Slapd;
    let entries: readonly Entry[];
    const recordsOn = (server: Slapd, more: Partial<LdapDirectorySettings> = {}): RecordPort =>
      createLdapRecords({
        settings: settingsFor(server, { record, ...more }),
        password: servicePassword,
        codec,
      });
    beforeAll(async () => {
      slapd = await startSlapd({ people, auxiliary: record.place === 'auxiliary' });
      const directory = directoryOn(slapd);
      entries = await Promise.all(people.map(({ uid }) => findOne(directory, uid, 'uid')));
    });
    afterAll(() => slapd?.stop());
    const entry = (index: number): Entry => {
      const found = entries[index];
      if (found === undefined) throw new Error('no such person');
      return found;
    };

    it('from nothing, and then over what was read', async () => {
      const records = recordsOn(slapd);
      const none = await records.read(entry(0));
      expect(none).toEqual({ ok: true, value: { record: emptyRecord, token: null } });
      if (!none.ok) return;
      const first = await records.swap(entry(0), none.value, counted(1));
      expect(first).toMatchObject({ ok: true, value: { record: counted(1) } });
      if (!first.ok) return;
      expect(await records.read(entry(0))).toEqual(first);
      expect((await records.swap(entry(0), first.value, counted(2))).ok).toBe(true);
      expect(await recordsOn(slapd).read(entry(0))).toMatchObject({ value: { record: counted(2) } });
    });

    it('and is lost to whoever was faster, the first value included', async () => {
      const records = recordsOn(slapd);
      const none = await records.read(entry(1));
      if (!none.ok) throw new Error(none.failure.fault);
      const first = await records.swap(entry(1), none.value, counted(1));
      if (!first.ok) throw new Error('the first swap failed');
      expect(await records.swap(entry(1), none.value, counted(7))).toEqual({ ok: false, failure: 'lost' });
      expect((await records.swap(entry(1), first.value, counted(2))).ok).toBe(true);
      expect(await records.swap(entry(1), first.value, counted(8))).toEqual({ ok: false, failure: 'lost' });
      expect(await records.read(entry(1))).toMatchObject({ value: { record: counted(2) } });
    });

    it('by eight kiosks at once: of 200 changes none is lost', async () => {
      const kiosks = Array.from({ length: 8 }, () => recordsOn(slapd, { deadline: 30_000 }));
      await Promise.all(
        kiosks.map(async (records) => {
          for (let change = 0; change < 25; change += 1) {
            const changed = await changeRecord(records, entry(2), oneMore, { attempts: 500 });
            if (!changed.ok) throw new Error(changed.failure.fault);
          }
        }),
      );
      expect(await recordsOn(slapd).read(entry(2))).toMatchObject({ value: { record: counted(200) } });
    });

    it('over one connection a change, and another only for the next one', async () => {
      const relay = await startRelay(slapd.securePort);
      try {
        const records = recordsOn(slapd, {
          servers: [{ url: `ldaps://localhost:${relay.port}`, startTls: false }],
        });
        const changed = await changeRecord(records, entry(1), oneMore);
        expect(changed.ok).toBe(true);
        expect(relay.connections()).toBe(1);
        if (!changed.ok) return;
        const again = await changeRecord(records, entry(1), oneMore, { held: changed.value });
        expect(again).toMatchObject({ ok: true, value: { record: oneMore(changed.value.record) } });
        expect(relay.connections()).toBe(2);
      } finally {
        await relay.stop();
      }
    });

    it('whose server falls silent in the middle of a change: told in time, not waited for', async () => {
      const relay = await startRelay(slapd.securePort);
      try {
        const records = recordsOn(slapd, {
          servers: [{ url: `ldaps://localhost:${relay.port}`, startTls: false }],
          deadline: 1_000,
        });
        const changed = await changeRecord(records, entry(1), (now) => {
          relay.silence();
          return oneMore(now);
        });
        const server = `localhost:${relay.port}`;
        expect(changed).toEqual({ ok: false, failure: { fault: 'timeout', server, asked: 'records' } });
        await expect.poll(() => relay.open()).toBe(0);
      } finally {
        await relay.stop();
      }
    });

    it('on one server alone: when that is down, nothing is known and nothing changed', async () => {
      const nowhere = { url: 'ldaps://localhost:1', startTls: false };
      const records = recordsOn(slapd, {
        record: { ...record, stateServer: nowhere },
        servers: [{ url: slapd.secureUrl, startTls: false }],
      });
      const fault = { fault: 'unreachable', cause: 'ECONNREFUSED' };
      expect(await records.read(entry(1))).toMatchObject({ ok: false, failure: fault });
      const held = { record: emptyRecord, token: null };
      expect(await records.swap(entry(1), held, counted(9))).toMatchObject({ ok: false, failure: fault });
      const preferred = recordsOn(slapd, {
        servers: [nowhere, { url: slapd.secureUrl, startTls: false }],
      });
      expect(await preferred.read(entry(1))).toMatchObject({ ok: false, failure: fault });
    });

    it('of another entry, or edited: refused instead of believed', async () => {
      const moved = codec.encode(randomUUID(), counted(1));
      const dn =
        record.place === 'auxiliary' ? entry(0).locator : `loquetPerson=${entry(0).uuid},${recordsBase}`;
      await slapd.change(dn, 'loquetRecord', [moved]);
      expect(await recordsOn(slapd).read(entry(0))).toMatchObject({
        ok: false,
        failure: { fault: 'unexpected', cause: 'record-tampered' },
      });
      await slapd.change(dn, 'loquetRecord', ['{}']);
      expect(await recordsOn(slapd).read(entry(0))).toMatchObject({
        ok: false,
        failure: { fault: 'unexpected', cause: 'record-malformed' },
      });
    });

    it('not hidden: "nothing yet" is never said of what we may not see', async () => {
      const access = documentedAccess().filter((rule) => !rule.includes('ou=loquet,'));
      expect(access.length).toBeLessThan(documentedAccess().length);
      const blind = await startSlapd({ people, access });
      try {
        const found = await findOne(directoryOn(blind), '20000005');
        const read = await recordsOn(blind).read(found);
        expect(read).toMatchObject({ ok: false });
        expect(['misconfigured', 'access-refused']).toContain(read.ok ? '' : read.failure.fault);
      } finally {
        await blind.stop();
      }
    });
  },
);
