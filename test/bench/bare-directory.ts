import { AndFilter, Attribute, Change, EqualityFilter, PresenceFilter } from 'ldapts';
import type { Client, SearchOptions } from 'ldapts';
import { passwordModifyOid, passwordModifyValue } from '../../src/main/directory/dialects/password-modify.ts';
import { peopleBase, type LabPerson } from '../directory/lab/people.ts';
import {
  sambaPeople,
  sambaRecords,
  sambaService,
  sambaServicePassword,
} from '../directory/lab/samba-content.ts';
import type { Samba } from '../directory/lab/samba.ts';
import { recordsBase, serviceDn, servicePassword, type Slapd } from '../directory/lab/slapd.ts';

/** The operations of a recovery on one kind of directory, as ldapts sends them. */
export interface BareDirectory {
  readonly secureUrl: string;
  /** Of the certificate; an address has no server name. */
  readonly host: string;
  readonly servername?: string;
  /** PEM */
  readonly ca: string;
  readonly serviceDn: string;
  readonly servicePassword: string;
  find(client: Client, person: LabPerson): Promise<{ readonly dn: string; readonly uuid: string }>;
  readRecord(client: Client, uuid: string): Promise<string>;
  /** Puts another text of the same length there, by one compare-and-swap. */
  swapRecord(client: Client, uuid: string, old: string): Promise<string>;
  readAgain(client: Client, dn: string): Promise<unknown>;
  write(client: Client, dn: string, password: string): Promise<unknown>;
}

/** OpenLDAP: RFC 3062, the record in an entry of our class. */
export function bareOpenldap(slapd: Slapd): BareDirectory {
  const asked = [
    'entryUUID',
    'uid',
    'givenName',
    'sn',
    'cn',
    'schacDateOfBirth',
    'supannOIDCDateDeNaissance',
  ];
  return {
    secureUrl: slapd.secureUrl,
    host: 'localhost',
    servername: 'localhost',
    ca: slapd.certificates.ca,
    serviceDn,
    servicePassword,
    async find(client, { student = '' }) {
      const options = {
        filter: both('supannEtuId', student, 'supannPerson'),
        attributes: asked,
        sizeLimit: 2,
      };
      const entry = await only(client, peopleBase, options);
      return { dn: entry.dn, uuid: String(entry['entryUUID']) };
    },
    async readRecord(client, uuid) {
      const filter = new EqualityFilter({ attribute: 'loquetPerson', value: uuid });
      const entry = await only(client, recordsBase, { scope: 'one', filter, attributes: ['loquetRecord'] });
      return String(entry['loquetRecord']);
    },
    swapRecord: (client, uuid, old) =>
      swap(client, `loquetPerson=${uuid},${recordsBase}`, 'loquetRecord', old),
    readAgain: (client, dn) => only(client, dn, { ...itself, attributes: asked }),
    write: (client, dn, password) => client.exop(passwordModifyOid, passwordModifyValue(dn, password)),
  };
}

/** Active Directory: unicodePwd with lockoutTime, the record in octets of an entry of its own. */
export function bareSamba(samba: Samba): BareDirectory {
  const asked = [
    'objectGUID',
    'sAMAccountName',
    'givenName',
    'sn',
    'carLicense',
    'userAccountControl',
    'lockoutTime',
  ];
  return {
    secureUrl: samba.secureUrl,
    host: new URL(samba.secureUrl).hostname,
    ca: samba.certificates.ca,
    serviceDn: sambaService,
    servicePassword: sambaServicePassword,
    async find(client, { student = '' }) {
      const entry = await only(client, sambaPeople, {
        filter: both('employeeID', student, 'user'),
        attributes: asked,
        explicitBufferAttributes: ['objectGUID'],
        sizeLimit: 2,
      });
      return { dn: entry.dn, uuid: dashed(Buffer.from(entry['objectGUID'] as Buffer)) };
    },
    async readRecord(client, uuid) {
      const filter = new EqualityFilter({ attribute: 'cn', value: uuid });
      const entry = await only(client, sambaRecords, {
        scope: 'one',
        filter,
        attributes: ['msDS-ByteArray'],
      });
      return String(entry['msDS-ByteArray']);
    },
    swapRecord: (client, uuid, old) => swap(client, `CN=${uuid},${sambaRecords}`, 'msDS-ByteArray', old),
    readAgain: (client, dn) => only(client, dn, { ...itself, attributes: asked }),
    write: (client, dn, password) =>
      client.modify(dn, [
        replacing('unicodePwd', [Buffer.from(`"${password}"`, 'utf16le')]),
        replacing('lockoutTime', ['0']),
      ]),
  };
}

const itself = { scope: 'base', filter: new PresenceFilter({ attribute: 'objectClass' }) } as const;

function both(attribute: string, value: string, objectClass: string): AndFilter {
  return new AndFilter({
    filters: [
      new EqualityFilter({ attribute, value }),
      new EqualityFilter({ attribute: 'objectClass', value: objectClass }),
    ],
  });
}

async function only(client: Client, base: string, options: SearchOptions) {
  const [entry] = (await client.search(base, options)).searchEntries;
  if (entry === undefined) throw new Error('the floor found nothing');
  return entry;
}

async function swap(client: Client, dn: string, attribute: string, old: string): Promise<string> {
  const next = `${old.slice(0, -1)}${old.endsWith('A') ? 'B' : 'A'}`;
  const part = (operation: 'add' | 'delete', value: string): Change =>
    new Change({ operation, modification: new Attribute({ type: attribute, values: [value] }) });
  await client.modify(dn, [part('delete', old), part('add', next)]);
  return next;
}

function replacing(type: string, values: string[] | Buffer[]): Change {
  return new Change({ operation: 'replace', modification: new Attribute({ type, values }) });
}

/** The first three parts of a GUID are little-endian ([MS-DTYP] section 2.3.4.2). */
function dashed(octets: Buffer): string {
  const hex = (from: number, to: number): string => octets.subarray(from, to).toString('hex');
  const swapped = (from: number, to: number): string =>
    Buffer.from(octets.subarray(from, to)).reverse().toString('hex');
  return [swapped(0, 4), swapped(4, 6), swapped(6, 8), hex(8, 10), hex(10, 16)].join('-');
}
