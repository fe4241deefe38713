import { Attribute, Change, Client, ResultCodeError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import type { LdapDirectorySettings } from '../../src/main/directory/settings.ts';
import type { Entry } from '../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../src/main/recovery/record.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { labPerson } from './lab/people.ts';
import { settingsFor } from './lab/settings.ts';
import {
  privilegedGroup,
  recordsBase,
  serviceDn,
  servicePassword,
  slapdMissing,
  startSlapd,
} from './lab/slapd.ts';
import type { Slapd } from './lab/slapd.ts';

const person = labPerson(5);
const other = labPerson(6);

const places: readonly LdapDirectorySettings['record'][] = [
  { place: 'subtree', base: recordsBase, stateServer: null },
  { place: 'auxiliary', base: null, stateServer: null },
];

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

/** Strong(er) authentication required, no such object, insufficient access rights: the ways of saying no. */
const refusals = [8, 32, 50];

function replacing(type: string, value: string): Change {
  return new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] }) });
}

describe.skipIf(slapdMissing !== null).each(places)(
  `the documented access control, records in $place ${slapdMissing ?? ''}`,
  (record) => {
    let slapd: Slapd;
    let entry: Entry;
    let recordDn: string;
    beforeAll(async () => {
      slapd = await startSlapd({ people: [person, other], auxiliary: record.place === 'auxiliary' });
      entry = await findOne(directoryOn(slapd), '20000005');
      recordDn = record.place === 'auxiliary' ? person.dn : `loquetPerson=${entry.uuid},${recordsBase}`;
      const records = createLdapRecords({
        settings: settingsFor(slapd, { record }),
        password: servicePassword,
        codec: { encode: () => 'kept', decode: () => ({ ok: true, value: emptyRecord }) },
      });
      const created = await records.swap(entry, { record: emptyRecord, token: null }, emptyRecord);
      expect(created.ok).toBe(true);
    });
    afterAll(() => slapd?.stop());

    async function as<Value>(
      who: { readonly dn: string; readonly password: string } | null,
      work: (client: Client) => Promise<Value>,
    ): Promise<Value> {
      const client = new Client({
        url: slapd.secureUrl,
        tlsOptions: { ca: slapd.certificates.ca },
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
    const service = { dn: serviceDn, password: servicePassword };
    /** Values of an attribute in the whole tree, as far as somebody sees them. */
    const seen = (client: Client, attribute: string): Promise<readonly unknown[]> =>
      client
        .search('dc=univ,dc=example', { filter: `(${attribute}=*)`, attributes: [attribute] })
        .then(({ searchEntries }) => searchEntries.flatMap((found) => found[attribute] ?? []))
        .catch((error: unknown) => {
          if (error instanceof ResultCodeError && refusals.includes(error.code)) return [];
          throw error;
        });

    it('lets the service account read and exchange a record', async () => {
      await as(service, async (client) => {
        const base = record.place === 'auxiliary' ? person.dn : recordsBase;
        const { searchEntries } = await client.search(base, { attributes: ['loquetRecord'] });
        expect(searchEntries.flatMap((found) => found.loquetRecord ?? [])).toEqual(['kept']);
        const change = (operation: 'delete' | 'add', value: string): Change =>
          new Change({ operation, modification: new Attribute({ type: 'loquetRecord', values: [value] }) });
        await client.modify(recordDn, [change('delete', 'kept'), change('add', 'newer')]);
      });
      expect(await slapd.values(recordDn, 'loquetRecord')).toEqual(['newer']);
    });

    it.each([
      ['nobody', null],
      ['the person', person],
      ['another person', other],
    ])('lets %s neither read, compare, change, add nor take away a record', async (_who, who) => {
      const before = await slapd.values(recordDn, 'loquetRecord');
      expect(before).toHaveLength(1);
      await as(who, async (client) => {
        expect(await seen(client, 'loquetRecord')).toEqual([]);
        expect(await seen(client, 'loquetPerson')).toEqual([]);
        const tries = [
          await codeOf(client.compare(recordDn, 'loquetRecord', before[0] ?? '')),
          await codeOf(client.modify(recordDn, replacing('loquetRecord', 'forged'))),
          await codeOf(client.del(recordDn)),
          await codeOf(
            client.add(`loquetPerson=forged,${recordsBase}`, {
              objectClass: 'loquetRecordEntry',
              loquetPerson: 'forged',
              loquetRecord: 'forged',
            }),
          ),
          await codeOf(client.modify(other.dn, replacing('loquetRecord', 'forged'))),
        ];
        for (const code of tries) expect(refusals).toContain(code);
      });
      expect(await slapd.values(recordDn, 'loquetRecord')).toEqual(before);
    });

    it('lets the service account do nothing else', async () => {
      await as(service, async (client) => {
        expect(await seen(client, 'userPassword')).toEqual([]);
        expect(await seen(client, 'pwdHistory')).toEqual([]);
        expect(await seen(client, 'member')).toEqual([]);
        const tries = [
          await codeOf(client.compare(person.dn, 'userPassword', person.password)),
          await codeOf(client.del(recordDn)),
          await codeOf(client.del(person.dn)),
          await codeOf(client.modify(person.dn, replacing('mail', 'elsewhere@univ.example'))),
          await codeOf(client.modify(person.dn, replacing('objectClass', 'person'))),
          await codeOf(client.modify(person.dn, replacing('pwdAccountLockedTime', '000001010000Z'))),
          await codeOf(client.modify(privilegedGroup, replacing('member', serviceDn))),
          await codeOf(client.modify(serviceDn, replacing('userPassword', 'Another-Good-One-2026!'))),
          await codeOf(
            client.modify('cn=default,ou=policies,dc=univ,dc=example', replacing('pwdMinLength', '1')),
          ),
        ];
        for (const code of tries) expect(refusals).toContain(code);
      });
    });

    it('lets a person change their own password, and nobody read it', async () => {
      await as(other, async (client) => {
        expect(await seen(client, 'userPassword')).toEqual([]);
        expect(refusals).toContain(
          await codeOf(client.modify(person.dn, replacing('userPassword', 'Forged-2026!'))),
        );
        expect(await codeOf(client.modify(other.dn, replacing('userPassword', 'My-Own-Choice-2026!')))).toBe(
          0,
        );
      });
      expect(await slapd.canBind(other.dn, 'My-Own-Choice-2026!')).toBe(true);
      await slapd.change(other.dn, 'userPassword', [other.password]);
    });
  },
);
