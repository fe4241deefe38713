import { open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { AndFilter, Attribute, Change, Client, EqualityFilter, PresenceFilter } from 'ldapts';
import { passwordModifyOid, passwordModifyValue } from '../../src/main/directory/dialects/password-modify.ts';
import { peopleBase, type LabPerson } from '../directory/lab/people.ts';
import { recordsBase, serviceDn, servicePassword, type Slapd } from '../directory/lab/slapd.ts';

/** What a recovery cannot do without, and nothing else: no check, no failure told apart, no deadline. */
export interface RecoveryFloor {
  recover(person: LabPerson, password: string): Promise<RecoveryTimes>;
  close(): Promise<void>;
}

/** Milliseconds of each thing that the person waits for, and of the whole. */
export interface RecoveryTimes {
  readonly identify: number;
  readonly answer: number;
  readonly write: number;
  readonly whole: number;
}

/**
 * The LDAP operations of one recovery, sent one after the other by ldapts over ldaps, in one session for each of the three
 * things that the person waits for and one for the bind as the person; and the files that have to be on the disk.
 * @param folder for the files
 */
export async function recoveryFloor(slapd: Slapd, folder: string): Promise<RecoveryFloor> {
  const secureContext = createSecureContext({ ca: slapd.certificates.ca });
  const journal = await open(join(folder, 'floor.jsonl'), 'a');

  async function session<Value>(
    dn: string,
    password: string,
    work: (client: Client) => Promise<Value>,
  ): Promise<Value> {
    const client = new Client({
      url: slapd.secureUrl,
      tlsOptions: { secureContext, host: 'localhost', servername: 'localhost' },
    });
    await client.bind(dn, password);
    const value = await work(client);
    client.unbind().catch(() => undefined);
    return value;
  }
  const asService = <Value>(work: (client: Client) => Promise<Value>): Promise<Value> =>
    session(serviceDn, servicePassword, work);

  return {
    async recover(person, password) {
      const startedAt = performance.now();
      const found = await asService(async (client) => {
        const entry = await findPerson(client, person);
        await readRecord(client, entry.uuid);
        return entry;
      });
      const identified = performance.now();
      await asService(async (client) => {
        const held = await readRecord(client, found.uuid);
        const counted = await swapRecord(client, found.uuid, held);
        await swapRecord(client, found.uuid, counted);
      });
      const answered = performance.now();
      await replaceOnDisk(join(folder, 'floor.notice'), 'x'.repeat(400));
      await writeDurably(journal, folder);
      await asService(async (client) => {
        await client.search(found.dn, {
          scope: 'base',
          filter: new PresenceFilter({ attribute: 'objectClass' }),
          attributes: asked,
        });
        await client.exop(passwordModifyOid, passwordModifyValue(found.dn, password));
        await swapRecord(client, found.uuid, await readRecord(client, found.uuid));
      });
      await replaceOnDisk(join(folder, 'floor.notice'), 'x'.repeat(400));
      await session(found.dn, password, async () => undefined);
      await writeDurably(journal, folder);
      const written = performance.now();
      return {
        identify: identified - startedAt,
        answer: answered - identified,
        write: written - answered,
        whole: written - startedAt,
      };
    },
    close: () => journal.close(),
  };
}

const asked = ['entryUUID', 'uid', 'givenName', 'sn', 'cn', 'schacDateOfBirth', 'supannOIDCDateDeNaissance'];

async function findPerson(
  client: Client,
  { student = '' }: LabPerson,
): Promise<{ readonly dn: string; readonly uuid: string }> {
  const filters = [
    new EqualityFilter({ attribute: 'supannEtuId', value: student }),
    new EqualityFilter({ attribute: 'objectClass', value: 'supannPerson' }),
  ];
  const options = { filter: new AndFilter({ filters }), attributes: asked, sizeLimit: 2 };
  const [entry] = (await client.search(peopleBase, options)).searchEntries;
  if (entry === undefined) throw new Error('the floor found nobody');
  return { dn: entry.dn, uuid: String(entry['entryUUID']) };
}

async function readRecord(client: Client, uuid: string): Promise<string> {
  const { searchEntries } = await client.search(recordsBase, {
    scope: 'one',
    filter: new EqualityFilter({ attribute: 'loquetPerson', value: uuid }),
    attributes: ['loquetRecord'],
  });
  return String(searchEntries[0]?.['loquetRecord']);
}

/** Puts another text of the same length there, by one compare-and-swap. */
async function swapRecord(client: Client, uuid: string, old: string): Promise<string> {
  const next = `${old.slice(0, -1)}${old.endsWith('A') ? 'B' : 'A'}`;
  const part = (operation: 'add' | 'delete', value: string): Change =>
    new Change({ operation, modification: new Attribute({ type: 'loquetRecord', values: [value] }) });
  await client.modify(`loquetPerson=${uuid},${recordsBase}`, [part('delete', old), part('add', next)]);
  return next;
}

async function writeDurably(journal: FileHandle, folder: string): Promise<void> {
  await journal.appendFile(`${'x'.repeat(300)}\n`);
  await journal.sync();
  await replaceOnDisk(join(folder, 'floor.head'), 'x'.repeat(160));
}

async function replaceOnDisk(file: string, text: string): Promise<void> {
  const fresh = await open(`${file}.new`, 'w');
  await fresh.writeFile(text);
  await fresh.sync();
  await fresh.close();
  await rename(`${file}.new`, file);
  const folder = await open(join(file, '..'), 'r');
  await folder.sync();
  await folder.close();
}
