import { Attribute, Change, Client, ResultCodeError } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ds389 } from '../../src/main/directory/dialects/ds389/ds389.ts';
import { createLdapRecords } from '../../src/main/directory/ldap-record.ts';
import type { LdapDirectorySettings } from '../../src/main/directory/settings.ts';
import type { Entry } from '../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../src/main/recovery/record.ts';
import { directoryOn, findOne } from './lab/directory.ts';
import { ds389Missing, startDs389 } from './lab/ds389.ts';
import type { Ds389 } from './lab/ds389.ts';
import { labPerson } from './lab/people.ts';
import { settingsFor } from './lab/settings.ts';
import { privilegedGroup, recordsBase, serviceDn, servicePassword } from './lab/slapd.ts';

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

/** Authentication required, no such object, insufficient access rights. */
const refusals = [8, 32, 50];

function replacing(type: string, value: string): Change {
  return new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] }) });
}

describe.skipIf(ds389Missing !== null).each(places)(
  `the documented access control of 389, records in $place ${ds389Missing ?? ''}`,
  (record) => {
    let server: Ds389;
    let entry: Entry;
    let recordDn: string;
    beforeAll(async () => {
      // With the rule by which everybody reads everything but passwords: the records must be hidden all the same.
      server = await startDs389({ people: [person, other], auxiliary: record.place === 'auxiliary' });
      entry = await findOne(directoryOn(server, {}, { dialect: ds389 }), '20000005');
      recordDn = record.place === 'auxiliary' ? person.dn : `loquetPerson=${entry.uuid},${recordsBase}`;
      const records = createLdapRecords({
        settings: settingsFor(server, { record }),
        password: servicePassword,
        codec: { encode: () => 'kept', decode: () => ({ ok: true, value: emptyRecord }) },
        dialect: ds389,
      });
      const created = await records.swap(entry, { record: emptyRecord, token: null }, emptyRecord);
      expect(created).toMatchObject({ ok: true });
    });
    afterAll(() => server?.stop());

    async function as<Value>(
      who: { readonly dn: string; readonly password: string } | null,
      work: (client: Client) => Promise<Value>,
    ): Promise<Value> {
      const client = new Client({
        url: server.secureUrl,
        tlsOptions: { ca: server.certificates.ca },
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
    const seen = async (
      client: Client,
      attribute: string,
      filter = attribute,
    ): Promise<readonly unknown[]> => {
      const options = { filter: `(${filter}=*)`, attributes: [attribute] };
      const { searchEntries } = await client.search('dc=univ,dc=example', options);
      return searchEntries.flatMap((found) => found[attribute] ?? []);
    };

    it('lets the service account read and exchange a record', async () => {
      await as(service, async (client) => {
        expect(await seen(client, 'loquetRecord')).toEqual(['kept']);
        const change = (operation: 'delete' | 'add', value: string): Change =>
          new Change({ operation, modification: new Attribute({ type: 'loquetRecord', values: [value] }) });
        await client.modify(recordDn, [change('delete', 'kept'), change('add', 'newer')]);
      });
      expect(await server.values(recordDn, 'loquetRecord')).toEqual(['newer']);
    });

    it.each([
      ['nobody', null],
      ['the person', person],
      ['another person', other],
    ])('lets %s neither read, compare, change, add nor take away a record', async (_who, who) => {
      const before = await server.values(recordDn, 'loquetRecord');
      expect(before).toHaveLength(1);
      await as(who, async (client) => {
        expect(await seen(client, 'uid')).toContain(person.uid);
        expect(await seen(client, 'loquetRecord')).toEqual([]);
        for (const filter of ['loquetRecord', 'objectClass', 'nsUniqueId', 'loquetPerson']) {
          expect(await seen(client, 'loquetRecord', filter)).toEqual([]);
          expect(await seen(client, 'loquetPerson', filter)).toEqual([]);
          const options = { filter: `(${filter}=*)`, attributes: ['1.1'] };
          const below = await codeOf(
            client.search(recordsBase, options).then(({ searchEntries }) => {
              expect(searchEntries).toEqual([]);
            }),
          );
          expect([0, ...refusals]).toContain(below);
        }
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
      expect(await server.values(recordDn, 'loquetRecord')).toEqual(before);
    });

    it('lets the service account do nothing else', async () => {
      await as(service, async (client) => {
        expect(await seen(client, 'userPassword')).toEqual([]);
        const config = await client.search('cn=config', {
          scope: 'sub',
          attributes: ['nsslapd-rootpw', 'aci'],
        });
        // cn=features is the package's own, for everybody: which controls there are.
        const shown = config.searchEntries
          .map(({ dn }) => dn)
          .filter((dn) => !dn.endsWith(',cn=features,cn=config'));
        expect(shown).toEqual(['cn=config']);
        expect(
          config.searchEntries.flatMap((found) => [found['nsslapd-rootpw'], found['aci']].flat()),
        ).toEqual([]);
        const tries = [
          await codeOf(client.compare(person.dn, 'userPassword', person.password)),
          await codeOf(client.del(recordDn)),
          await codeOf(client.del(person.dn)),
          await codeOf(client.modify(person.dn, replacing('mail', 'elsewhere@univ.example'))),
          await codeOf(client.modify(person.dn, replacing('objectClass', 'person'))),
          await codeOf(
            client.modify(
              person.dn,
              new Change({
                operation: 'add',
                modification: new Attribute({ type: 'objectClass', values: ['extensibleObject'] }),
              }),
            ),
          ),
          await codeOf(client.modify(person.dn, replacing('nsAccountLock', 'false'))),
          await codeOf(client.modify(person.dn, replacing('nsRoleDN', 'cn=role,dc=univ,dc=example'))),
          await codeOf(client.modify(person.dn, replacing('passwordExpirationTime', '20990101000000Z'))),
          await codeOf(client.modify(privilegedGroup, replacing('member', serviceDn))),
          await codeOf(client.modify(serviceDn, replacing('userPassword', 'Another-Good-One-2026!'))),
          await codeOf(client.modify('cn=config', replacing('passwordMinLength', '1'))),
        ];
        for (const code of tries) expect(refusals).toContain(code);
      });
    });
  },
);
