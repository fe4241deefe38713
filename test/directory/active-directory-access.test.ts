import { Attribute, Change, Client, ResultCodeError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activeDirectory } from '../../src/main/directory/dialects/active-directory/active-directory.ts';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import type { Entry } from '../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../src/main/recovery/record.ts';
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

const person = labPerson(5);
const other = labPerson(6);
const recordAttribute = 'msDS-ByteArray';
/** Everybody who has signed in may list and read what is in it; the service account may add. */
const open = `OU=open,${sambaBase}`;
const openAccess = `${administratorsOnly}(A;CI;LC;;;AU)(A;;RP;;;AU)(A;CI;RPLCLO;;;{kiosk})(A;;CC;;;{kiosk})`;

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

describe.skipIf(sambaMissing !== null)(`a record in Active Directory ${sambaMissing ?? ''}`, () => {
  let samba: Samba;
  let entry: Entry;
  let recordDn: string;
  async function keepIn(base: string): Promise<void> {
    const records = createLdapRecords({
      settings: sambaSettings(samba, { record: { place: 'subtree', base, stateServer: null } }),
      password: sambaServicePassword,
      codec: { encode: () => 'kept', decode: () => ({ ok: true, value: emptyRecord }) },
      dialect: activeDirectory,
    });
    const created = await records.swap(entry, { record: emptyRecord, token: null }, emptyRecord);
    expect(created.ok).toBe(true);
  }
  beforeAll(async () => {
    const more = [sambaUnitLdif(open), sambaAccessLdif(open, openAccess)].join('\n');
    samba = await startSamba({ people: [person, other], more });
    entry = await findOne(directoryOnSamba(samba), '20000005');
    recordDn = `CN=${entry.uuid},${sambaRecords}`;
    await keepIn(sambaRecords);
  }, sambaPatience);
  afterAll(() => samba?.stop());

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
    ['nobody', null],
    ['the person', person],
    ['another person', other],
  ])('%s can neither read, change, add nor take away', async (_who, somebody) => {
    const before = await samba.values(recordDn, recordAttribute);
    expect(before).toHaveLength(1);
    const who = somebody === null ? null : { dn: sambaDn(somebody), password: somebody.password };
    await as(who, async (client) => {
      for (const base of [sambaBase, sambaRecords, recordDn]) {
        expect(await seen(client, base, recordAttribute)).toEqual([]);
      }
      const byClass = { filter: '(objectClass=msDS-App-Configuration)', attributes: ['cn'] };
      const found = who === null ? [] : (await client.search(sambaBase, byClass)).searchEntries;
      expect(found).toEqual([]);
      const tries = [
        await codeOf(client.modify(recordDn, replacing(recordAttribute, 'forged'))),
        await codeOf(client.modify(recordDn, replacing('nTSecurityDescriptor', 'forged'))),
        await codeOf(client.del(recordDn)),
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
    expect(await samba.values(recordDn, recordAttribute)).toEqual(before);
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

  it('has an access list that names nobody but those of the unit, whatever its class would give', async () => {
    const descriptor = await octetsOf(recordDn, 'nTSecurityDescriptor');
    // MS-DTYP section 2.4.6: the discretionary list begins where octet 16 says; the one for auditing is not meant.
    const access = descriptor.subarray(descriptor.readUInt32LE(16)).toString('hex');
    expect(access).toContain((await octetsOf(sambaService, 'objectSid')).toString('hex'));
    // S-1-5-11, everybody who has signed in; S-1-1-0, everybody; S-1-5-10, whom the entry is about.
    for (const sid of ['01010000000000050b000000', '010100000000000100000000', '01010000000000050a000000']) {
      expect(access).not.toContain(sid);
    }
  });

  it('is kept by an account that can do nothing else', async () => {
    await as({ dn: sambaService, password: sambaServicePassword }, async (client) => {
      const tries = [
        await codeOf(client.del(recordDn)),
        await codeOf(client.modify(recordDn, replacing('description', 'x'))),
        await codeOf(client.del(sambaDn(person))),
        await codeOf(client.modify(sambaDn(person), replacing('mail', 'elsewhere@univ.example'))),
        await codeOf(client.modify(sambaDn(person), replacing('userAccountControl', '514'))),
        await codeOf(client.modify(sambaBase, replacing('minPwdLength', '1'))),
      ];
      for (const code of tries) expect(refusals).toContain(code);
    });
  });

  it('is not seen even without an access list of its own: nobody may list what is in the unit', async () => {
    const name = `CN=plain,${sambaRecords}`;
    await as({ dn: sambaService, password: sambaServicePassword }, (client) =>
      client.add(name, { objectClass: 'msDS-App-Configuration', [recordAttribute]: 'plain' }),
    );
    expect(await samba.values(name, recordAttribute)).toEqual(['plain']);
    await as({ dn: sambaDn(other), password: other.password }, async (client) => {
      expect(await seen(client, name, recordAttribute)).toEqual([]);
      expect(await seen(client, sambaRecords, recordAttribute)).toEqual([]);
    });
  });

  it('is not read even in a unit that everybody may list: its own access list is empty', async () => {
    await keepIn(open);
    const plain = `CN=plain,${open}`;
    await as({ dn: sambaService, password: sambaServicePassword }, (client) =>
      client.add(plain, { objectClass: 'msDS-App-Configuration', [recordAttribute]: 'plain' }),
    );
    await as({ dn: sambaDn(other), password: other.password }, async (client) => {
      // What the class would give to everybody.
      expect(await seen(client, open, recordAttribute)).toEqual(['plain']);
      expect(await seen(client, `CN=${entry.uuid},${open}`, recordAttribute)).toEqual([]);
    });
  });
});
