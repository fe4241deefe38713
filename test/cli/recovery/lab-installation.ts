import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPeople, type DemoPerson } from '../../../src/main/directory/embedded/demo-people.ts';
import { demoContent } from '../../../src/main/directory/embedded/demo-seed.ts';
import type { DirectoryContent } from '../../../src/main/directory/embedded/content.ts';
import { freshRecordKeyLine, readRecordKeys, type RecordKeys } from '../../../src/main/recovery/keys.ts';
import type { PersonRecord } from '../../../src/main/recovery/ports.ts';
import { createRecordCodec } from '../../../src/main/recovery/record-codec.ts';
import { emptyRecord } from '../../../src/main/recovery/record.ts';
import type { ScryptWork } from '../../../src/main/recovery/scrypt.ts';
import { run } from '../run.ts';

const lightWork: ScryptWork = { cost: 1, blockSize: 1, parallel: 1 };

/** An installation on the disk, with the people of the demo, or some others, in its directory. */
export interface LabInstallation {
  readonly folder: string;
  readonly data: string;
  readonly config: string;
  readonly keys: RecordKeys;
  /** One command line on it. */
  loquet(...line: readonly string[]): ReturnType<typeof run>;
  /** A file in its folder. @returns its path */
  put(name: string, content: string | Buffer): string;
  /** Writes its configuration anew. */
  configure(change: (source: string) => string): void;
  uuid(uid: string): string;
  record(uid: string): PersonRecord;
  setRecord(uid: string, change: (record: PersonRecord) => PersonRecord): void;
  /** The lines of the journal after the first; none where there is no journal. */
  journal(): readonly Record<string, unknown>[];
  remove(): void;
}

const source = `stage: trial
campus:
  name: Campus
  supportDesk: { place: Hall, hours: 9 h – 17 h }
directory: { kind: embedded }
mail: outbox
secrets: { from: file, folder: secrets }
`;

export async function labInstallation(people: readonly DemoPerson[] = demoPeople): Promise<LabInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'loquet-installation-'));
  const [data, secrets, config] = ['data', 'secrets', 'loquet.yaml'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const one of [data, secrets]) mkdirSync(one, { mode: 0o700 });
  const recordKey = freshRecordKeyLine('lab');
  const kept = { 'record-key': recordKey, 'audit-key': randomBytes(32).toString('base64'), directory: 'x' };
  for (const [name, secret] of Object.entries(kept)) {
    writeFileSync(join(secrets, name), `${secret}\n`, { mode: 0o600 });
  }
  writeFileSync(config, source);
  const read = readRecordKeys(recordKey);
  if (!read.ok) throw new Error(read.failure.problem);
  const keys = read.value;
  const codec = createRecordCodec(keys);
  const file = join(data, 'directory.json');
  writeFileSync(file, JSON.stringify(await demoContent({ people, keys, codec, work: lightWork })));

  const content = (): DirectoryContent => JSON.parse(readFileSync(file, 'utf8')) as DirectoryContent;
  const person = (uid: string): DirectoryContent['people'][number] => {
    const found = content().people.find((one) => one.uid === uid);
    if (found === undefined) throw new Error(`nobody is called ${uid}`);
    return found;
  };
  const record = (uid: string): PersonRecord => {
    const { uuid, record: text } = person(uid);
    if (text === null) return emptyRecord;
    const decoded = codec.decode(uuid, text);
    if (!decoded.ok) throw new Error(decoded.failure);
    return decoded.value;
  };
  return {
    folder,
    data,
    config,
    keys,
    loquet: (...line) => run([...line, '--config', config, '--data', data]),
    put(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    configure: (change) => writeFileSync(config, change(source)),
    uuid: (uid) => person(uid).uuid,
    record,
    setRecord(uid, change) {
      const { uuid } = person(uid);
      const text = codec.encode(uuid, change(record(uid)));
      const all = content();
      const changed = all.people.map((one) => (one.uid === uid ? { ...one, record: text } : one));
      writeFileSync(file, JSON.stringify({ ...all, people: changed }));
    },
    journal() {
      let text: string;
      try {
        text = readFileSync(join(data, 'journal.jsonl'), 'utf8');
      } catch {
        return [];
      }
      return text
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
