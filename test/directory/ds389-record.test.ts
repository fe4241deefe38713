import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import type { LdapDirectorySettings } from '../../src/main/directory/settings.ts';
import { freshRecordKeyLine, readRecordKeys } from '../../src/main/recovery/keys.ts';
import type { Entry, PersonRecord, RecordCodec, RecordPort } from '../../src/main/recovery/ports.ts';
import { createRecordCodec } from '../../src/main/recovery/record-codec.ts';
import { changeRecord, emptyRecord } from '../../src/main/recovery/record.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389 } from './lab/ds389.ts';
import { labPerson } from './lab/people.ts';
import { settingsFor } from './lab/settings.ts';
import { recordsBase, servicePassword } from './lab/slapd.ts';

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

describe.skipIf(ds389Missing !== null).each(places)(
  `a record is kept in 389 Directory Server: $place ${ds389Missing ?? ''}`,
  (record) => {
    let server: Ds389;
    let entries: readonly Entry[];
    const recordsOn = (more: Partial<LdapDirectorySettings> = {}, codecOf = codec): RecordPort =>
      createLdapRecords({
        settings: settingsFor(server, { record, ...more }),
        password: servicePassword,
        codec: codecOf,
        dialect: ds389,
      });
    beforeAll(async () => {
      server = await startDs389({ people, auxiliary: record.place === 'auxiliary' });
      const directory = directoryOn(server, {}, { dialect: ds389 });
      entries = await Promise.all(people.map(({ uid }) => findOne(directory, uid, 'uid')));
    });
    afterAll(() => server?.stop());
    const entry = (index: number): Entry => {
      const found = entries[index];
      if (found === undefined) throw new Error('no such person');
      return found;
    };
    const dnOf = ({ locator, uuid }: Entry): string =>
      record.place === 'auxiliary' ? locator : `loquetPerson=${uuid},${recordsBase}`;

    it('from nothing, and then over what was read; lost to whoever was faster, the first value included', async () => {
      const records = recordsOn();
      const none = await records.read(entry(0));
      expect(none).toEqual({ ok: true, value: { record: emptyRecord, token: null } });
      if (!none.ok) return;
      const first = await records.swap(entry(0), none.value, counted(1));
      expect(first).toMatchObject({ ok: true, value: { record: counted(1) } });
      if (!first.ok) return;
      expect(await records.read(entry(0))).toEqual(first);
      expect(await records.swap(entry(0), none.value, counted(7))).toEqual({ ok: false, failure: 'lost' });
      expect((await records.swap(entry(0), first.value, counted(2))).ok).toBe(true);
      expect(await records.swap(entry(0), first.value, counted(8))).toEqual({ ok: false, failure: 'lost' });
      expect(await recordsOn().read(entry(0))).toMatchObject({ value: { record: counted(2) } });
    });

    it('told apart octet by octet: another spelling of the same letters is no right to change it', async () => {
      let text = 'As-It-Was';
      const plain: RecordCodec = { encode: () => text, decode: () => ({ ok: true, value: emptyRecord }) };
      const records = recordsOn({}, plain);
      const before = await records.read(entry(1));
      if (!before.ok) throw new Error(before.failure.fault);
      const first = await records.swap(entry(1), before.value, emptyRecord);
      if (!first.ok) throw new Error('the first swap failed');
      text = 'changed';
      const misspelt = { ...first.value, token: 'as-it-was' };
      expect(await records.swap(entry(1), misspelt, emptyRecord)).toEqual({ ok: false, failure: 'lost' });
      expect(await server.values(dnOf(entry(1)), 'loquetRecord')).toEqual(['As-It-Was']);
    });

    it('by eight kiosks at once: of 80 changes none is lost', async () => {
      const kiosks = Array.from({ length: 8 }, () => recordsOn({ deadline: 30_000 }));
      await Promise.all(
        kiosks.map(async (records) => {
          for (let change = 0; change < 10; change += 1) {
            const changed = await changeRecord(records, entry(2), oneMore, { attempts: 500 });
            if (!changed.ok) throw new Error(changed.failure.fault);
          }
        }),
      );
      expect(await recordsOn().read(entry(2))).toMatchObject({ value: { record: counted(80) } });
    });

    it('of another entry, or edited: refused instead of believed', async () => {
      await server.change(dnOf(entry(0)), 'loquetRecord', [codec.encode(randomUUID(), counted(1))]);
      expect(await recordsOn().read(entry(0))).toMatchObject({
        ok: false,
        failure: { fault: 'unexpected', cause: 'record-tampered' },
      });
    });

    it('not hidden: "nothing yet" is never said of what we may not see', async () => {
      const hide = (ldif: string): string =>
        ldif.replaceAll(/^aci: \(targetattr="loquetRecord"\).*\n .*\n/gmu, '');
      const blind = await startDs389({
        people,
        closed: true,
        access: (ldif) => {
          const hidden = hide(ldif).replaceAll('"objectClass || loquetPerson"', '"loquetPerson"');
          expect(hidden).not.toBe(ldif);
          return hidden;
        },
      });
      try {
        const found = await findOne(directoryOn(blind, {}, { dialect: ds389 }), '20000005');
        blind.apply(
          record.place === 'auxiliary'
            ? `dn: ${found.locator}\nchangetype: modify\nadd: objectClass\nobjectClass: loquetRecordHolder\n-\nadd: loquetRecord\nloquetRecord: hidden\n`
            : `dn: loquetPerson=${found.uuid},${recordsBase}\nchangetype: add\nobjectClass: loquetRecordEntry\nloquetRecord: hidden\n`,
        );
        const read = await createLdapRecords({
          settings: settingsFor(blind, { record }),
          password: servicePassword,
          codec,
          dialect: ds389,
        }).read(found);
        expect(read).toMatchObject({
          ok: false,
          failure: { fault: 'access-refused', cause: 'record-unreadable' },
        });
      } finally {
        await blind.stop();
      }
    });
  },
);
