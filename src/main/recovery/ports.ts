import type { DirectoryRule, NotUsableReason } from '../../contract/failures.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { JokerQuestion } from '../../contract/joker.ts';
import type { Language } from '../../contract/languages.ts';
import type { ServerPolicy } from '../../contract/password/server-policy.ts';
import type { Result } from '../../contract/result.ts';
import type { AuditEvent } from './audit-event.ts';

/** A person's entry, as far as the kiosk reads it. Never leaves main as it is. */
export interface Entry {
  /** entryUUID, objectGUID…: the key of everything the kiosk keeps about a person. */
  readonly uuid: string;
  /** Where the adapter finds the entry again (a DN); opaque to the domain. */
  readonly locator: string;
  readonly login: string;
  /** How to greet them: given name, or the display name. */
  readonly givenName: string;
  /** Names that a password may not contain. */
  readonly names: readonly string[];
  /** Every number by which the entry can be found. */
  readonly numbers: readonly string[];
  /** `YYYY-MM-DD`, from every configured attribute and format. */
  readonly birthDates: readonly string[];
  /** Addresses for the notice, the preferred one first; validated, one mailbox each. */
  readonly mailAddresses: readonly string[];
  readonly account: AccountState;
  /** What the directory itself asks of this person's new password. */
  readonly policy: ServerPolicy;
  /** The directory takes no new password before this instant (milliseconds since 1970); null: it does. */
  readonly changeableFrom: number | null;
}

/** What the directory says about the account before anything is written. */
export type AccountState =
  | 'active'
  | 'not-activated'
  /** A lock by wrong passwords: a reset may lift it. */
  | 'locked-by-failures'
  /** A lock by the institution: a kiosk never lifts it. */
  | 'locked-by-administration'
  | 'disabled'
  /** Its end date is past: a new password would not open it. */
  | 'expired'
  | 'privileged';

/** What is wrong between us and the directory: never the person's fault. */
export interface DirectoryFault {
  readonly fault:
    | 'unreachable'
    | 'timeout'
    | 'connection-lost'
    | 'tls'
    | 'sign-in-refused'
    | 'access-refused'
    | 'busy'
    | 'misconfigured'
    | 'ambiguous'
    | 'unexpected';
  /** For the journal: LDAP result code where there was one. */
  readonly resultCode?: number;
  /** For the journal: a Node or TLS error code such as `ECONNREFUSED`. Never server text. */
  readonly cause?: string;
}

/** What became of a password write. */
export type WriteFailure =
  | { readonly kind: 'refused'; readonly rule: DirectoryRule }
  | { readonly kind: 'locked-by-administration' }
  | { readonly kind: 'account-disabled' }
  | { readonly kind: 'account-expired' }
  /** Nothing was written. */
  | { readonly kind: 'fault'; readonly fault: DirectoryFault }
  /** The write was sent, its answer never came. */
  | { readonly kind: 'outcome-unknown'; readonly fault: DirectoryFault };

/** Why a password that was written cannot be used. */
export type NotUsable = NotUsableReason;

/**
 * What came of signing in as the person with the password just written. `works-in-a-moment`: on the server that took it,
 * and not everywhere yet; `works-where-reached`: on every server but some that have not answered anybody for long;
 * `unverified`: nobody could tell; `off`: nobody was to try.
 */
export type VerifyOutcome =
  'works' | 'works-where-reached' | 'works-in-a-moment' | NotUsable | 'unverified' | 'off';

/** Looks people up and writes passwords. Every call ends within its own deadline. */
export interface DirectoryPort {
  /**
   * Searches by the identifier alone.
   * @returns zero, one or two entries: two mean that the number is not unique (which entry is meant is not ours to guess)
   */
  lookup(kind: IdentifierKind, number: string): Promise<Result<readonly Entry[], DirectoryFault>>;
  /**
   * Reads the entry's state again and writes the password, all or nothing.
   * @returns undefined, or why what belongs beside the password (hashes and dates of other services) was not written although
   *   the password was; the failure says whether anything may have been written
   */
  writePassword(entry: Entry, password: string): Promise<Result<DirectoryFault | undefined, WriteFailure>>;
  /** Whether the password works: one bind as the person on the server that took the write, as far as the campus lets us. */
  verify(entry: Entry, password: string): Promise<VerifyOutcome>;
  /**
   * Signs a member of the self-test group in: one bind as them, membership read by the service account.
   * @returns `tried`: whether their password was put to the directory at all, which counts towards its own lockout
   */
  signInStaff(
    login: string,
    password: string,
  ): Promise<Result<Entry, DirectoryFault | { readonly fault: 'refused'; readonly tried: boolean }>>;
}

/** The stored form of a joker answer or another secret: enough to verify, useless without the pepper. */
export interface StoredHash {
  readonly scheme: 'scrypt';
  readonly keyId: string;
  /** log2 of scrypt's N */
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
  /** base64url */
  readonly salt: string;
  /** base64url */
  readonly hash: string;
}

/** How often somebody has lately been wrong. Instants are milliseconds since 1970. */
export interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

/** Everything the kiosk keeps about a person, as one value. */
export interface PersonRecord {
  readonly version: 1;
  readonly jokers: readonly { readonly question: JokerQuestion; readonly answer: StoredHash }[];
  /** Wrong identifications since the last right one: they only slow down. */
  readonly identification: Failures | null;
  /** Wrong answers to the joker; `blocks` counts how often that proof was blocked since it last succeeded. */
  readonly joker: (Failures & { readonly blocks: number; readonly blockedUntil: number }) | null;
  readonly acceptances: readonly Acceptance[];
  /** Hashes of the passwords that were chosen at a kiosk, the latest first; none unless the campus has the kiosk keep them. */
  readonly passwords: readonly StoredHash[];
}

/** The house rules were accepted. */
export interface Acceptance {
  readonly version: string;
  /** SHA-256 of the text that was accepted, hex. */
  readonly sha256: string;
  readonly language: Language;
  readonly at: number;
}

/** A record with the exact bytes it was read as: the token of the compare-and-swap. */
export interface HeldRecord {
  readonly record: PersonRecord;
  /** null: there is none yet. */
  readonly token: string | null;
}

/** Keeps one record per person, changed by compare-and-swap on one writer. */
export interface RecordPort {
  read(entry: Entry): Promise<Result<HeldRecord, DirectoryFault>>;
  /**
   * Replaces the record if it still is what `held` was read as.
   * @returns the new token; `lost` when somebody else was faster (read again)
   */
  swap(
    entry: Entry,
    held: HeldRecord,
    next: PersonRecord,
  ): Promise<Result<HeldRecord, DirectoryFault | 'lost'>>;
  /**
   * Runs reads and swaps as one sequence under one deadline; without it each call is a sequence of its own.
   * @returns what `work` gives, or why the sequence did not begin or end; what was swapped stays swapped
   */
  inSequence?<Value>(work: (records: RecordPort) => Promise<Value>): Promise<Result<Value, DirectoryFault>>;
}

/** Turns a record into the text that a directory keeps, and back; the same record gives a new text each time. */
export interface RecordCodec {
  /** @throws Error when the record is one that `decode` would refuse: a bug */
  encode(entryUuid: string, record: PersonRecord): string;
  /**
   * @returns `tampered` when the text was not written by a holder of the key for this very entry; `malformed` when it is
   *   no record of a version or key known here
   */
  decode(entryUuid: string, text: string): Result<PersonRecord, 'tampered' | 'malformed'>;
}

/**
 * A notice to be mailed; never a secret in it. `password-maybe-changed`: the write was sent and its outcome is not known.
 */
export interface Notice {
  readonly kind: 'password-changed' | 'password-maybe-changed';
  readonly to: string;
  readonly language: Language;
  readonly givenName: string;
  readonly login: string;
  /** Milliseconds since 1970 */
  readonly at: number;
}

/**
 * Takes notices for delivery. A notice is held, on the disk, before the write that it tells of: so neither a crash nor an
 * SMTP outage loses it. One that a crash left held leaves at the next start as `password-maybe-changed`.
 */
export interface MailPort {
  hold(notice: Notice): Promise<HeldNotice>;
}

/** A notice that waits for the outcome of a write. */
export interface HeldNotice {
  /** Its random name in the spool and in the journal. */
  readonly name: string;
  /** Delivery may begin; resolves when that is on the disk. */
  release(kind: Notice['kind']): Promise<void>;
  /** Nothing was written: no mail. */
  drop(): Promise<void>;
}

/** The journal. `durable` events are on the disk when the promise resolves; the others soon after. */
export interface AuditPort {
  append(event: AuditEvent, durability?: 'durable'): Promise<void>;
}

/** Both clocks, in milliseconds: `now` since 1970, `monotonic` never goes back. */
export interface Clock {
  now(): number;
  monotonic(): number;
  /** @returns a function that cancels the call */
  after(milliseconds: number, call: () => void): () => void;
}

/** Names of the secrets that the kiosk needs. */
export const secretNames = ['directory', 'mail', 'record-key', 'audit-key'] as const;
export type SecretName = (typeof secretNames)[number];

/** Why a secret cannot be had: told apart, because the remedy differs. */
export type SecretFailure =
  | 'absent'
  | 'locked'
  | 'unavailable'
  /** The vault's native module could not be built on this machine. */
  | 'not-built'
  | 'timeout'
  | 'untrusted'
  /** The store works, what is in it does not (empty, malformed). */
  | 'malformed';

/** Reads a secret from wherever this installation keeps it. No silent downgrade to another place. */
export interface SecretsPort {
  read(name: SecretName): Promise<Result<string, SecretFailure>>;
}

/** The window in which the page lives: Electron's or the preview's. */
export interface HostPort {
  /** Sends a new view to the page. */
  show(view: unknown): void;
  /** Destroys whatever the page may remember of the visit: clipboard, storage, the renderer itself. */
  forget(): Promise<void>;
  /** A member of staff signed in to leave the kiosk. */
  leave(): void;
}

/** A small value that survives a restart of this kiosk: what it knows of its own visitors' mistakes. */
export interface SnapshotPort {
  /** The value saved last; null where there was never one, undefined where there is one that cannot be read. */
  load(): unknown;
  /** Replaces it atomically, on the disk when this returns. */
  save(value: unknown): void;
}
