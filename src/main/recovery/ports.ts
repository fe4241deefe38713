import type { DirectoryRule, NotUsableReason } from '../../contract/failures.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { Detail } from '../../contract/details.ts';
import type { Population } from '../../contract/proofs.ts';
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
  /** As the institution writes it: what the reception reads. */
  readonly displayName: string;
  /** Names that a password may not contain. */
  readonly names: readonly string[];
  /** Every number by which the entry can be found. */
  readonly numbers: readonly string[];
  /** `YYYY-MM-DD`, from every configured attribute and format. */
  readonly birthDates: readonly string[];
  /** Addresses for the notice, the preferred one first; validated, one mailbox each. */
  readonly mailAddresses: readonly string[];
  /** Those of them that open without the account: where a one-time code may go. */
  readonly personalAddresses: readonly string[];
  /** Mobile numbers that the institution holds, in E.164 (`+33612345678`), the preferred one first. */
  readonly mobiles: readonly string[];
  /** Who they are to the institution; never empty. */
  readonly populations: readonly Population[];
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
  /** For the journal: which server it was, `ldap1.univ.example:636`, and what it was asked for. */
  readonly server?: string;
  readonly asked?: Asked;
}

/** Entries of people, or the records of the kiosk: their servers and their bases are not always the same. */
export type Asked = 'people' | 'records';

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
  /** Searches by the login alone, and reads how near the account is to the directory's own lockout. As `lookup`, zero to two. */
  lookupLogin(login: string): Promise<Result<readonly LoginFound[], DirectoryFault>>;
  /** One bind as the person, never a second one: a wrong password counts towards the directory's own lockout. */
  signIn(entry: Entry, password: string): Promise<'works' | NotUsable | 'unverified'>;
  /** Whether somebody belongs to the reception: direct or nested membership; `false` where the campus names no group. */
  isReception(entry: Entry): Promise<Result<boolean, DirectoryFault>>;
  /**
   * Searches for the reception: by a whole number or login, or by the beginning of each word of a name. Never browses: what
   * would match too many people gives none of them.
   * @param text at least `shortestSearch` letters or digits, which the caller has checked
   */
  findPeople(text: string): Promise<Result<PeopleFound, DirectoryFault>>;
  /** What the reception compares with a person's card. */
  card(entry: Entry): Promise<Result<Card, DirectoryFault>>;
  /** Lifts a lock by failures, and no other: the state is read again right before. */
  unlock(entry: Entry): Promise<Result<'unlocked' | 'not-locked', WriteFailure>>;
  /** Writes what the campus has an activated account say of itself; nothing where it says nothing. */
  markActivated(entry: Entry): Promise<Result<undefined, DirectoryFault>>;
}

/** Somebody found by their login. */
export interface LoginFound {
  readonly entry: Entry;
  readonly lockout: Lockout;
}

/** How many wrong passwords the directory takes before it locks the account, and how many it has counted. */
export interface Lockout {
  /** 0: it never locks; null: cannot be known. */
  readonly threshold: number | null;
  /** null: cannot be known. */
  readonly failures: number | null;
}

export interface PeopleFound {
  readonly people: readonly Entry[];
  /** More people match than may be shown. */
  readonly tooMany: boolean;
}

export interface Card {
  /** JPEG; null: there is none, or it is no JPEG that may be shown. */
  readonly photo: Buffer | null;
}

/** A one-time code, or the login, that leaves while the person waits. */
export interface OneTimeMessage {
  readonly channel: 'mail' | 'mobile';
  /** One mailbox, or a number in E.164. */
  readonly to: string;
  readonly code: string;
  readonly language: Language;
  /** `proof`: for this visit; `contact`: to show that the address or number is theirs. */
  readonly purpose: 'proof' | 'contact';
  /** How long it is taken, milliseconds. */
  readonly lifetime: number;
}

/** Sends one-time codes now, or says that it could not: they are never kept for later. */
export interface CodePort {
  /** Whether the campus has set this channel up. */
  offers(channel: OneTimeMessage['channel']): boolean;
  /** @returns `recipient` when that address or number was refused for good, `unavailable` when nothing could be sent now; `cause` is for the journal, never server text */
  send(
    message: OneTimeMessage,
  ): Promise<Result<undefined, { readonly failure: 'recipient' | 'unavailable'; readonly cause: string }>>;
}

/** Digests that an earlier portal may have kept of an answer. */
export const digestAlgorithms = ['md5', 'sha1', 'sha256', 'sha512'] as const;
export type DigestAlgorithm = (typeof digestAlgorithms)[number];

/** The stored form of a joker answer or another secret: enough to verify, useless without the pepper. */
export interface StoredHash {
  readonly scheme: 'scrypt';
  readonly keyId: string;
  /** Of an answer taken over from elsewhere: what is hashed is the digest that was kept there. */
  readonly over?: DigestAlgorithm | undefined;
  /** log2 of scrypt's N */
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
  /** base64url */
  readonly salt: string;
  /** base64url */
  readonly hash: string;
}

/** The stored form of a random code of 64 bits or more: no slow hash is needed, useless without the pepper. */
export interface StoredCode {
  readonly scheme: 'hmac-sha256';
  readonly keyId: string;
  /** base64url */
  readonly mac: string;
}

/** Something that has to be read again, under AES-256-GCM, bound to the entry and to what it is for. */
export interface Sealed {
  readonly scheme: 'aes-256-gcm';
  readonly keyId: string;
  /** base64url */
  readonly nonce: string;
  /** base64url, the tag at its end */
  readonly sealed: string;
}

/** How often somebody has lately been wrong. Instants are milliseconds since 1970. */
export interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

/** Attempts at something that is blocked for a while after too many; `blocks` counts the blocks since it last succeeded. */
export interface Attempts extends Failures {
  readonly blocks: number;
  readonly blockedUntil: number;
}

/** An address or a number at which the person can be reached, as they gave it. */
export interface Contact {
  readonly sealed: Sealed;
  /** When a code that was sent there came back; null: never. */
  readonly provedAt: number | null;
}

/** What the reception gives to a person whose card was checked. */
export interface Voucher {
  /** Random: tells this voucher from the next one. */
  readonly id: string;
  readonly code: StoredHash;
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Attempts at it, right or wrong; past a few it is void. */
  readonly tries: number;
  /** The kiosks at which it is taken; null: all. */
  readonly kioskGroup: string | null;
  /** UUIDs of entries. */
  readonly issuer: string;
  readonly confirmer: string | null;
}

/** Everything the kiosk keeps about a person, as one value. Instants are milliseconds since 1970. */
export interface PersonRecord {
  readonly version: 2;
  readonly jokers: readonly StoredJoker[];
  /** How often the jokers were answered: which ones are asked next follows from it. */
  readonly jokerRounds: number;
  /** Wrong identifications since the last right one: they only slow down. */
  readonly identification: Failures | null;
  /** Attempts at every proof but the voucher: one count, so that going from proof to proof gains nothing. */
  readonly proofs: Attempts | null;
  /** When one-time codes were lately sent. */
  readonly codesSent: readonly number[];
  /** When a wrong password of this person was lately put to the directory at a kiosk. */
  readonly wrongSignIns: readonly number[];
  readonly recoveryMail: Contact | null;
  readonly recoveryMobile: Contact | null;
  readonly recoveryCodes: readonly StoredCode[];
  readonly totp: { readonly seed: Sealed; readonly lastStep: number; readonly since: number } | null;
  readonly activationCode: { readonly code: StoredCode; readonly expiresAt: number } | null;
  readonly voucher: Voucher | null;
  /** When this person, as a member of the reception, lately issued vouchers. */
  readonly vouchersIssued: readonly number[];
  /** `pending`: the details are kept, the first password may be written or not. null: never activated at a kiosk. */
  readonly activation: { readonly state: 'pending' | 'active'; readonly at: number } | null;
  readonly acceptances: readonly Acceptance[];
  /** Hashes of the passwords that were chosen at a kiosk, the latest first; none unless the campus has the kiosk keep them. */
  readonly passwords: readonly StoredHash[];
}

export interface StoredJoker {
  readonly question: JokerQuestion;
  readonly answer: StoredHash;
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

/** What a person is told by mail. `password-maybe-changed`: the write was sent and its outcome is not known. */
export const noticeKinds = [
  'password-changed',
  'password-maybe-changed',
  'login-recovered',
  'account-activated',
  'details-changed',
  'voucher-issued',
  'voucher-used',
  'account-unlocked',
] as const;

/** A notice to be mailed; never a secret in it. */
export interface Notice {
  readonly kind: (typeof noticeKinds)[number];
  readonly to: string;
  readonly language: Language;
  readonly givenName: string;
  readonly login: string;
  /** Milliseconds since 1970 */
  readonly at: number;
  /** With `details-changed`: what was changed. */
  readonly detail?: Detail;
}

/**
 * Takes notices for delivery. A notice of a password is held, on the disk, before the write that it tells of: so neither a
 * crash nor an SMTP outage loses it. One that a crash left held leaves at the next start as `password-maybe-changed`. Any
 * other is held once what it tells of is done, and leaves as it is.
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
export const secretNames = ['directory', 'mail', 'sms', 'record-key', 'audit-key'] as const;
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
