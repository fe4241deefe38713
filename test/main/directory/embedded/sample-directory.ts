import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectoryContent } from '../../../../src/main/directory/embedded/content.ts';
import { demoContent } from '../../../../src/main/directory/embedded/demo-seed.ts';
import { demoPeople } from '../../../../src/main/directory/embedded/demo-people.ts';
import { openEmbeddedDirectory } from '../../../../src/main/directory/embedded/embedded-directory.ts';
import type { EmbeddedDirectory } from '../../../../src/main/directory/embedded/embedded-directory.ts';
import type { IdentifierKind } from '../../../../src/contract/identifiers.ts';
import { readRecordKeys } from '../../../../src/main/recovery/keys.ts';
import type { Entry } from '../../../../src/main/recovery/ports.ts';
import { createRecordCodec } from '../../../../src/main/recovery/record-codec.ts';

const read = readRecordKeys(`test:${Buffer.alloc(32, 7).toString('base64')}`);
if (!read.ok) throw new Error(read.failure.problem);

export const keys = read.value;
export const codec = createRecordCodec(keys);
/** Quick enough for hundreds of hashes in a test. */
export const work = { cost: 4, blockSize: 8, parallel: 1 };
export const now = 1_760_000_000_000;
export const seed = () => demoContent({ people: demoPeople, keys, codec, work });

/** The demo's people among so many others that writing the file takes a while. */
export async function largeSeed(): Promise<DirectoryContent> {
  const content = await seed();
  const [first] = content.people;
  if (first === undefined) throw new Error('nobody');
  const others = Array.from({ length: 2000 }, (_, index) => ({
    ...first,
    uuid: randomUUID(),
    uid: `person-${index}`,
    student: null,
    ine: null,
    record: null,
  }));
  return { ...content, people: [...content.people, ...others] };
}

/** A folder of its own for one test. @returns its path and how it is removed */
export async function ownFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'loquet-embedded-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export function open(file: string, seededWith = seed) {
  return openEmbeddedDirectory({ file, codec, clock: { now: () => now }, seed: seededWith, work });
}

/** @throws Error when it cannot be opened */
export async function opened(file: string, seededWith = seed): Promise<EmbeddedDirectory> {
  const directory = await open(file, seededWith);
  if (!directory.ok) throw new Error(directory.failure.kind);
  return directory.value;
}

/** @throws Error when the number is not borne by exactly one person */
export async function entryBy(
  directory: EmbeddedDirectory,
  kind: IdentifierKind,
  number: string,
): Promise<Entry> {
  const found = await directory.lookup(kind, number);
  if (!found.ok || found.value[0] === undefined || found.value.length !== 1) throw new Error('not one');
  return found.value[0];
}
