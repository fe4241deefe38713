import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { emptyRecord } from '../../recovery/record.ts';
import type {
  Clock,
  DirectoryFault,
  DirectoryPort,
  Entry,
  HeldRecord,
  NotUsable,
  RecordCodec,
  RecordPort,
  WriteFailure,
} from '../../recovery/ports.ts';
import { everydayWork } from '../../recovery/scrypt.ts';
import type { ScryptWork } from '../../recovery/scrypt.ts';
import type { DirectoryContent, DirectoryPerson } from './content.ts';
import { openContentFile } from './content-file.ts';
import type { OpenFailure } from './content-file.ts';
import { entryOf, hasNumber } from './embedded-entry.ts';
import { createEmbeddedReception } from './embedded-reception.ts';
import { afterSignIn, mostFailures, signInOf, withPassword } from './passwords.ts';
import { changePerson, gone } from './person-change.ts';

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

  /** A wrong password counts, wherever it was typed. */
  async function signIn(entry: Entry, password: string): Promise<'works' | NotUsable | 'unverified'> {
    if (password === '') return 'refused';
    const done = await changePerson<'works' | NotUsable, never>(contents, entry, async (person) => {
      const outcome = await signInOf(person, password);
      return { person: afterSignIn(person, outcome), answer: succeeded(outcome) };
    });
    return done.ok ? done.value : 'unverified';
  }

  return succeeded({
    async lookup(kind, number) {
      const found = contents.content().people.filter((person) => hasNumber(person, kind, number));
      return succeeded(found.slice(0, mostFound).map(entryOf));
    },

    async writePassword(entry, password) {
      const settings = { work, now: clock.now(), known: entry.account };
      return changePerson<undefined, WriteFailure>(contents, entry, async (person) => {
        const written = await withPassword(person, password, settings);
        return written.ok
          ? { person: written.value, answer: succeeded(undefined) }
          : { person, answer: written };
      });
    },

    async verify(entry, password) {
      const person = find(entry);
      if (person === undefined) return 'unverified';
      return (await signInOf(person, password)) === 'works' ? 'works' : 'refused';
    },

    async signInStaff(login, password) {
      const person = contents.content().people.find((one) => hasNumber(one, 'uid', login.trim()));
      // Membership first, as with a server: a wrong password of somebody else is never even tried.
      if (person === undefined || !person.selfTestGroup || password === '') {
        return failed({ fault: 'refused', tried: false });
      }
      const entry = entryOf(person);
      return (await signIn(entry, password)) === 'works'
        ? succeeded(entry)
        : failed({ fault: 'refused', tried: true });
    },

    async lookupLogin(login) {
      const found = contents.content().people.filter((person) => hasNumber(person, 'uid', login));
      return succeeded(
        found.slice(0, mostFound).map((person) => ({
          entry: entryOf(person),
          lockout: { threshold: mostFailures, failures: person.failures },
        })),
      );
    },

    signIn,

    async markActivated(entry) {
      const marked = await changePerson<undefined, never>(contents, entry, async (person) => ({
        person: person.account === 'not-activated' ? { ...person, account: 'active' } : person,
        answer: succeeded(undefined),
      }));
      return marked.ok ? marked : failed(marked.failure.fault);
    },

    ...createEmbeddedReception(contents),

    async read(entry) {
      const person = find(entry);
      return person === undefined ? failed(gone) : held(entry, person.record);
    },

    async swap(entry, before, next) {
      const text = codec.encode(entry.uuid, next);
      const changed = await changePerson<HeldRecord, 'lost'>(contents, entry, async (person) =>
        person.record === before.token
          ? { person: { ...person, record: text }, answer: succeeded({ record: next, token: text }) }
          : { person, answer: failed('lost') },
      );
      if (changed.ok) return changed;
      return failed(changed.failure === 'lost' ? 'lost' : changed.failure.fault);
    },

    close: () => contents.close(),
  });
}
