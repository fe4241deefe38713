import { randomUUID } from 'node:crypto';
import { Attribute, Change, Client, ResultCodeError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activeDirectory } from '../../src/main/directory/active-directory.ts';
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
  sambaDn,
  sambaRecords,
  sambaService,
  sambaServicePassword,
  sambaUnitLdif,
} from './lab/samba-content.ts';
import { directoryOnSamba, sambaSettings } from './lab/samba-directory.ts';
import { sambaMissing, sambaPatience, startSamba } from './lab/samba.ts';
import type { Samba } from './lab/samba.ts';

const people = [labPerson(4), labPerson(5), labPerson(6), labPerson(8)];
const [, person, other] = people;
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

function replacing(type: string, value: string): Change {
  return new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] }) });
}

/** The result code of whatever comes of an operation; 0: it was done. */
async function codeOf(operation: Promise<unknown>): Promise<number> {
  try {
    await operation;
    return 0;
  } catch (error) {
    if (error instanceof ResultCodeError) return error.code;
    throw error;
  }
}

/** Not without signing in (as Active Directory says it), no such object, insufficient access rights. */
const refusals = [1, 32, 50];

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
      expect(await recordsOn().read(entry(0))).toEqual({
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

  async function as<Value>(
    who: { readonly dn: string; readonly password: string } | null,
    work: (client: Client) => Promise<Value>,
  ): Promise<Value> {
    const client = new Client({
      url: samba.secureUrl,
      tlsOptions: { ca: samba.certificates.ca },
      timeout: 5000,
      connectTimeout: 5000,
    });
    try {
      if (who !== null) await client.bind(who.dn, who.password);
      return await work(client);
    } finally {
      await client.unbind();
    }
  }
  /** Values of an attribute in the whole tree, as far as somebody sees them. */
  const seen = (client: Client, base: string, attribute: string): Promise<readonly unknown[]> =>
    client
      .search(base, { filter: `(objectClass=*)`, attributes: [attribute] })
      .then(({ searchEntries }) => searchEntries.flatMap((found) => found[attribute] ?? []))
      .catch((error: unknown) => {
        if (error instanceof ResultCodeError && refusals.includes(error.code)) return [];
        throw error;
      });

  it.each([
    ['nobody', undefined],
    ['the person', person],
    ['another person', other],
  ])('that %s can neither read, change, add nor take away', async (_who, somebody) => {
    const before = await samba.values(recordDn(1), recordAttribute);
    expect(before).toHaveLength(1);
    const who = somebody === undefined ? null : { dn: sambaDn(somebody), password: somebody.password };
    await as(who, async (client) => {
      for (const base of [sambaBase, sambaRecords, recordDn(1)]) {
        expect(await seen(client, base, recordAttribute)).toEqual([]);
      }
      const byClass = { filter: '(objectClass=msDS-App-Configuration)', attributes: ['cn'] };
      const found = who === null ? [] : (await client.search(sambaBase, byClass)).searchEntries;
      expect(found).toEqual([]);
      const tries = [
        await codeOf(client.modify(recordDn(1), replacing(recordAttribute, 'forged'))),
        await codeOf(client.modify(recordDn(1), replacing('nTSecurityDescriptor', 'forged'))),
        await codeOf(client.del(recordDn(1))),
        await codeOf(client.del(sambaRecords)),
        await codeOf(
          client.add(`CN=forged,${sambaRecords}`, {
            objectClass: 'msDS-App-Configuration',
            [recordAttribute]: 'forged',
          }),
        ),
      ];
      for (const code of tries) expect(refusals).toContain(code);
    });
    expect(await samba.values(recordDn(1), recordAttribute)).toEqual(before);
  });

  const octetsOf = (dn: string, attribute: string): Promise<Buffer> =>
    samba.asAdministrator(async (client) => {
      const asked = [attribute];
      const { searchEntries } = await client.search(dn, {
        scope: 'base',
        attributes: asked,
        explicitBufferAttributes: asked,
      });
      const value = searchEntries[0]?.[attribute];
      if (!Buffer.isBuffer(value)) throw new Error(`no ${attribute}`);
      return value;
    });

  it('with an access list that names nobody but those of the unit, whatever its class would give', async () => {
    const descriptor = await octetsOf(recordDn(1), 'nTSecurityDescriptor');
    // MS-DTYP section 2.4.6: the discretionary list begins where octet 16 says; the one for auditing is not meant.
    const access = descriptor.subarray(descriptor.readUInt32LE(16)).toString('hex');
    expect(access).toContain((await octetsOf(sambaService, 'objectSid')).toString('hex'));
    // S-1-5-11, everybody who has signed in; S-1-1-0, everybody; S-1-5-10, whom the entry is about.
    for (const sid of ['01010000000000050b000000', '010100000000000100000000', '01010000000000050a000000']) {
      expect(access).not.toContain(sid);
    }
  });

  it('by an account that can do nothing else', async () => {
    await as({ dn: sambaService, password: sambaServicePassword }, async (client) => {
      const tries = [
        await codeOf(client.del(recordDn(1))),
        await codeOf(client.modify(recordDn(1), replacing('description', 'x'))),
        await codeOf(client.del(sambaDn(labPerson(5)))),
        await codeOf(client.modify(sambaDn(labPerson(5)), replacing('mail', 'elsewhere@univ.example'))),
        await codeOf(client.modify(sambaDn(labPerson(5)), replacing('userAccountControl', '514'))),
        await codeOf(client.modify(sambaBase, replacing('minPwdLength', '1'))),
      ];
      for (const code of tries) expect(refusals).toContain(code);
    });
  });
});
