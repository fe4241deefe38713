import { open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { Client } from 'ldapts';
import type { LabPerson } from '../directory/lab/people.ts';
import type { BareDirectory } from './bare-directory.ts';

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
export async function recoveryFloor(directory: BareDirectory, folder: string): Promise<RecoveryFloor> {
  const { host, servername } = directory;
  const secureContext = createSecureContext({ ca: directory.ca });
  const journal = await open(join(folder, 'floor.jsonl'), 'a');

  async function session<Value>(
    dn: string,
    password: string,
    work: (client: Client) => Promise<Value>,
  ): Promise<Value> {
    const client = new Client({
      url: directory.secureUrl,
      tlsOptions: { secureContext, host, ...(servername === undefined ? {} : { servername }) },
    });
    await client.bind(dn, password);
    const value = await work(client);
    client.unbind().catch(() => undefined);
    return value;
  }
  const asService = <Value>(work: (client: Client) => Promise<Value>): Promise<Value> =>
    session(directory.serviceDn, directory.servicePassword, work);

  return {
    async recover(person, password) {
      const startedAt = performance.now();
      const found = await asService(async (client) => {
        const entry = await directory.find(client, person);
        await directory.readRecord(client, entry.uuid);
        return entry;
      });
      const identified = performance.now();
      await asService(async (client) => {
        const held = await directory.readRecord(client, found.uuid);
        const counted = await directory.swapRecord(client, found.uuid, held);
        await directory.swapRecord(client, found.uuid, counted);
      });
      const answered = performance.now();
      await replaceOnDisk(join(folder, 'floor.notice'), 'x'.repeat(400));
      await writeDurably(journal, folder);
      await asService(async (client) => {
        await directory.readAgain(client, found.dn);
        await directory.write(client, found.dn, password);
        await directory.swapRecord(client, found.uuid, await directory.readRecord(client, found.uuid));
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
