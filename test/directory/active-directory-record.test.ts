import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activeDirectory } from '../../src/main/directory/dialects/active-directory/active-directory.ts';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import type { LdapDirectorySettings } from '../../src/main/directory/settings.ts';
import { freshRecordKeyLine, readRecordKeys } from '../../src/main/recovery/keys.ts';
import type { Entry, PersonRecord, RecordCodec, RecordPort } from '../../src/main/recovery/ports.ts';
import { createRecordCodec } from '../../src/main/recovery/record-codec.ts';
import { changeRecord, emptyRecord } from '../../src/main/recovery/record.ts';
import { findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import {
  administratorsOnly,
  sambaAccessLdif,
  sambaBase,
  sambaRecords,
  sambaServicePassword,
  sambaUnitLdif,
} from './lab/samba-content.ts';
import { directoryOnSamba, sambaSettings } from './lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba } from './lab/samba.ts';
import type { Samba } from './lab/samba.ts';

const people = [labPerson(4), labPerson(5), labPerson(6), labPerson(8)];
const unseen = `OU=unseen,${sambaBase}`;
const recordAttribute = 'msDS-ByteArray';

function freshCodec(): RecordCodec {
  const keys = readRecordKeys(freshRecordKeyLine('test'));
  if (!keys.ok) throw new Error(keys.failure.problem);
  return createRecordCodec(keys.value);
}
const codec = freshCodec();
const counted = (count: number): PersonRecord => ({ ...emptyRecord, identification: { count, lastAt: 1 } });
const oneMore = (record: PersonRecord): PersonRecord => counted((record.identification?.count ?? 0) + 1);

describe.skipIf(sambaMissing !== null)(`a record is kept in Active Directory ${sambaMissing ?? ''}`, () => {
  let samba: Samba;
  let entries: readonly Entry[];
  const recordsOn = (more: Partial<LdapDirectorySettings> = {}): RecordPort =>
    createLdapRecords({
      settings: sambaSettings(samba, more),
      password: sambaServicePassword,
      codec,
      dialect: activeDirectory,
    });
  beforeAll(async () => {
    samba = await startSamba({
      people,
      more: [sambaUnitLdif(unseen), sambaAccessLdif(unseen, administratorsOnly)].join('\n'),
    });
    const directory = directoryOnSamba(samba);
    entries = await Promise.all(people.map(({ uid }) => findOne(directory, uid, 'uid')));
  }, sambaPatience);
  afterAll(() => samba?.stop());
  const entry = (index: number): Entry => {
    const found = entries[index];
    if (found === undefined) throw new Error('no such person');
    return found;
  };
  const recordDn = (index: number): string => `CN=${entry(index).uuid},${sambaRecords}`;

  it('from nothing, and then over what was read', async () => {
    const records = recordsOn();
    const none = await records.read(entry(0));
    expect(none).toEqual({ ok: true, value: { record: emptyRecord, token: null } });
    if (!none.ok) return;
    const first = await records.swap(entry(0), none.value, counted(1));
    expect(first).toMatchObject({ ok: true, value: { record: counted(1) } });
    if (!first.ok) return;
    expect(await records.read(entry(0))).toEqual(first);
    expect((await records.swap(entry(0), first.value, counted(2))).ok).toBe(true);
    expect(await recordsOn().read(entry(0))).toMatchObject({ value: { record: counted(2) } });
  });

  it('and is lost to whoever was faster, the first value included', async () => {
    const records = recordsOn();
    const none = await records.read(entry(1));
    if (!none.ok) throw new Error(none.failure.fault);
    const first = await records.swap(entry(1), none.value, counted(1));
    if (!first.ok) throw new Error('the first swap failed');
    expect(await records.swap(entry(1), none.value, counted(7))).toEqual({ ok: false, failure: 'lost' });
    expect((await records.swap(entry(1), first.value, counted(2))).ok).toBe(true);
    expect(await records.swap(entry(1), first.value, counted(8))).toEqual({ ok: false, failure: 'lost' });
    expect(await records.read(entry(1))).toMatchObject({ value: { record: counted(2) } });
    expect(await samba.values(recordDn(1), recordAttribute)).toHaveLength(1);
  });

  it('by four kiosks at once: of 40 changes none is lost', async () => {
    const kiosks = Array.from({ length: 4 }, () => recordsOn({ deadline: 30_000 }));
    await Promise.all(
      kiosks.map(async (records) => {
        for (let change = 0; change < 10; change += 1) {
          const changed = await changeRecord(records, entry(2), oneMore, { attempts: 500 });
          if (!changed.ok) throw new Error(changed.failure.fault);
        }
      }),
    );
    expect(await recordsOn().read(entry(2))).toMatchObject({ value: { record: counted(40) } });
  });

  it('of another entry, or edited: refused instead of believed', async () => {
    const wrong = [
      [codec.encode(randomUUID(), counted(1)), 'record-tampered'],
      ['{}', 'record-malformed'],
    ] as const;
    for (const [text, cause] of wrong) {
      await samba.change(recordDn(0), recordAttribute, [Buffer.from(text)]);
      expect(await recordsOn().read(entry(0))).toMatchObject({
        ok: false,
        failure: { fault: 'unexpected', cause },
      });
    }
  });

  it('not on the entry of the person, where Active Directory has no place for it', () => {
    const auxiliary = { place: 'auxiliary', base: null, stateServer: null } as const;
    expect(() => recordsOn({ record: auxiliary })).toThrow('subtree');
  });

  it('not where the account may not add one, and nothing is kept in silence', async () => {
    const records = recordsOn({ record: { place: 'subtree', base: unseen, stateServer: null } });
    const changed = await changeRecord(records, entry(3), oneMore);
    expect(changed).toMatchObject({ ok: false, failure: { fault: 'access-refused' } });
  });
});
