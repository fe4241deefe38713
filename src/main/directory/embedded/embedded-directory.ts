import type { IdentifierKind } from '../../../contract/identifiers.ts';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { emptyRecord } from '../../recovery/record.ts';
import type {
  Clock,
  DirectoryFault,
  DirectoryPort,
  Entry,
  HeldRecord,
  RecordCodec,
  RecordPort,
  WriteFailure,
} from '../../recovery/ports.ts';
import { everydayWork } from '../../recovery/scrypt.ts';
import type { ScryptWork } from '../../recovery/scrypt.ts';
import { accountOf } from './account-of.ts';
import type { DirectoryContent, DirectoryPerson } from './content.ts';
import { openContentFile } from './content-file.ts';
import type { OpenFailure } from './content-file.ts';
import { historyKept, signsIn, withPassword } from './passwords.ts';

export interface EmbeddedDirectoryParts {
  /** The file, in a folder that exists. */
  readonly file: string;
  readonly codec: RecordCodec;
  readonly clock: Pick<Clock, 'now'>;
  /** Who is in it when there is no file yet. */
  readonly seed: () => Promise<DirectoryContent>;
  /** Work of a password's hash; smaller only in tests. */
  readonly work?: ScryptWork;
}

/** A directory in one file, for the demo and for trying the kiosk out: no server, everything else is real. */
export interface EmbeddedDirectory extends DirectoryPort, RecordPort {
  /** Waits for the writes under way and gives the file free. Idempotent. */
  close(): Promise<void>;
}

/** More than two tell no more than two do. */
const mostFound = 2;

/**
 * Opens the directory for this process alone, and seeds it first when the file is missing: deleting the file resets it.
 * @returns `in-use` while another process has it; `malformed` when the file is not one of ours, which is then left alone;
 *   `unusable` with the file system's code
 */
export async function openEmbeddedDirectory({
  file,
  codec,
  clock,
  seed,
  work = everydayWork,
}: EmbeddedDirectoryParts): Promise<Result<EmbeddedDirectory, OpenFailure>> {
  const opened = await openContentFile(file, seed);
  if (!opened.ok) return opened;
  const contents = opened.value;
  const find = ({ uuid }: Entry): DirectoryPerson | undefined =>
    contents.content().people.find((person) => person.uuid === uuid);

  function held(entry: Entry, text: string | null): Result<HeldRecord, DirectoryFault> {
    if (text === null) return succeeded({ record: emptyRecord, token: null });
    const decoded = codec.decode(entry.uuid, text);
    return decoded.ok
      ? succeeded({ record: decoded.value, token: text })
      : failed({ fault: 'unexpected', cause: `record-${decoded.failure}` });
  }

  return succeeded({
    async lookup(kind, number) {
      const found = contents.content().people.filter((person) => hasNumber(person, kind, number));
      return succeeded(found.slice(0, mostFound).map(entryOf));
    },

    async writePassword(entry, password) {
      const changed = await contents.change<Result<undefined, WriteFailure>>(async (content) => {
        const person = content.people.find(({ uuid }) => uuid === entry.uuid);
        if (person === undefined) return { next: 'keep', answer: failed({ kind: 'fault', fault: gone }) };
        const written = await withPassword(person, password, { work, now: clock.now() });
        return written.ok
          ? { next: withPerson(content, written.value), answer: succeeded(undefined) }
          : { next: 'keep', answer: written };
      });
      if (changed.ok) return changed.value;
      const fault = faultOf(changed.failure.cause);
      return failed({ kind: changed.failure.replaced ? 'outcome-unknown' : 'fault', fault });
    },

    async verify(entry, password) {
      const person = find(entry);
      if (person === undefined) return 'unverified';
      return (await signsIn(person, password)) ? 'works' : 'refused';
    },

    async signInStaff(login, password) {
      const person = contents.content().people.find((one) => hasNumber(one, 'uid', login.trim()));
      // Membership first, as with a server: a wrong password of somebody else is never even tried.
      if (person === undefined || !person.selfTestGroup) return failed({ fault: 'refused', tried: false });
      return (await signsIn(person, password))
        ? succeeded(entryOf(person))
        : failed({ fault: 'refused', tried: true });
    },

    async read(entry) {
      const person = find(entry);
      return person === undefined ? failed(gone) : held(entry, person.record);
    },

    async swap(entry, before, next) {
      const text = codec.encode(entry.uuid, next);
      const changed = await contents.change<Result<HeldRecord, DirectoryFault | 'lost'>>(async (content) => {
        const person = content.people.find(({ uuid }) => uuid === entry.uuid);
        if (person === undefined) return { next: 'keep', answer: failed(gone) };
        if (person.record !== before.token) return { next: 'keep', answer: failed('lost') };
        return {
          next: withPerson(content, { ...person, record: text }),
          answer: succeeded({ record: next, token: text }),
        };
      });
      return changed.ok ? changed.value : failed(faultOf(changed.failure.cause));
    },

    close: () => contents.close(),
  });
}

const gone: DirectoryFault = { fault: 'unexpected', cause: 'entry-gone' };

function faultOf(cause: string): DirectoryFault {
  return { fault: 'unexpected', cause };
}

/** A login is compared without case, as directories do. */
function hasNumber(person: DirectoryPerson, kind: IdentifierKind, number: string): boolean {
  return kind === 'uid' ? person.uid.toLowerCase() === number.toLowerCase() : person[kind] === number;
}

function entryOf(person: DirectoryPerson): Entry {
  return {
    uuid: person.uuid,
    locator: `uid=${person.uid}`,
    login: person.uid,
    givenName: person.givenName,
    names: person.names,
    numbers: [person.student, person.ine, person.staff].filter((number) => number !== null),
    birthDates: [person.birthDate],
    mailAddresses: person.mail === null ? [] : [person.mail],
    account: accountOf(person),
    policy: { history: historyKept },
    changeableFrom: null,
  };
}

function withPerson(content: DirectoryContent, changed: DirectoryPerson): DirectoryContent {
  return {
    ...content,
    people: content.people.map((person) => (person.uuid === changed.uuid ? changed : person)),
  };
}
