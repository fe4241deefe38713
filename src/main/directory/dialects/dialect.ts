import type { Change, Control, ResultCodeError } from 'ldapts';
import type { ServerPolicy } from '../../../contract/password/server-policy.ts';
import type { AccountState, Lockout, NotUsable } from '../../recovery/ports.ts';
import type { Attributes } from '../attributes.ts';
import type { PolicyReading } from '../result-codes.ts';
import type { LdapSession } from '../session.ts';
import type { LdapDirectorySettings } from '../settings.ts';

/** The kinds of directory server that are known here. */
export const directoryKinds = ['openldap', 'active-directory', '389', 'freeipa'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** Everything in which one kind of directory server differs from another: one row a difference, no ifs elsewhere. */
export interface Dialect {
  readonly kind: DirectoryKind;
  readonly uuid: UniqueId;
  readonly state: StateReading;
  readonly groups: Membership;
  readonly policy: PolicySource;
  readonly password: PasswordWriting;
  readonly signIn: SignInReading;
  readonly lockout: LockoutReading;
  readonly unlocking: Unlocking;
  /**
   * Operational attributes that change with every write of a password: when the first of them that the entry has reads the
   * same on another server, the new password has arrived there.
   */
  readonly arrival: readonly [string, ...string[]];
  readonly record: RecordForm;
}

/** What makes an entry recognisable for ever: never changed, never given to another entry. */
export interface UniqueId {
  readonly attribute: string;
  /** The values are octets, not text. */
  readonly octets: boolean;
  /** @returns in text that may name an entry (letters, digits and hyphens); undefined where it is absent or malformed */
  of(found: Attributes): string | undefined;
}

/** The state of an account, from its entry. */
export interface StateReading {
  /** Attributes that must be read for it. */
  readonly attributes: readonly string[];
  /** Those of them that every person has: where one is missing, it is hidden from us. */
  readonly always: readonly string[];
  /**
   * What they say; `privileged` where the server itself marks an entry as protected.
   * @param now milliseconds since 1970
   */
  of(found: Attributes, now: number): AccountState;
  /**
   * Asks outright whether the administration has locked the account, just before the write: where a reset would lift that
   * lock, a search cannot tell one that is not there from one that we may not see.
   */
  lockByAdministration(session: LdapSession, dn: string): Promise<'locked' | 'free' | 'hidden'>;
}

/** Who is asked about. */
export interface Member {
  readonly dn: string;
  readonly login: string;
}

/** How it is found out who belongs to what. */
export interface Membership {
  /**
   * @param group DN
   * @throws FaultFound when the group is not there or we may not see its members: then nobody may pass for an outsider
   */
  isMember(session: LdapSession, group: string, member: Member): Promise<boolean>;
  /**
   * Whether the server's own administration includes them, by groups that no configuration needs to name.
   * @throws FaultFound when we may not know
   */
  administers(session: LdapSession, member: Member): Promise<boolean>;
}

/** Where the server keeps what it asks of a new password, and how that is read. */
export interface PolicySource {
  /** Attributes of the person that lead to their policy, or decide with it. */
  readonly attributes: readonly string[];
  /** DN of the entry that holds the policy of this person; null: none that can be known. */
  source(found: Attributes, settings: LdapDirectorySettings): string | null;
  readonly sourceAttributes: readonly string[];
  /**
   * What the policy asks of this person.
   * @param policy null when it cannot be read, or there is none: nothing is promised then
   * @param supported those of `wantedControls` that the server lists
   */
  rules(policy: Attributes | null, found: Attributes, supported: ReadonlySet<string>): ServerRules;
}

/** What the server's own policy says to one person. */
export interface ServerRules {
  readonly policy: ServerPolicy;
  /** The server takes no new password before this instant (its minimum age), milliseconds since 1970; null: it does. */
  readonly changeableFrom: number | null;
}

/** How a password is written. */
export interface PasswordWriting {
  /** OIDs of controls that are sent only where the root DSE lists them; empty: nobody asks. */
  readonly wantedControls: readonly string[];
  /**
   * Fresh request controls for one operation, which the server's answer fills in.
   * @param supported those of `wantedControls` that the server lists
   */
  controls(supported: ReadonlySet<string>): WriteControls;
  /**
   * Sends the password, lifting a lock by failures in the same operation.
   * @throws ResultCodeError when the server refused it
   */
  send(session: LdapSession, write: PasswordWrite, controls: readonly Control[]): Promise<void>;
  /**
   * Why a password was refused.
   * @param policyError of the control, where it came back
   * @returns null when the refusal is not about the password: the row of the result code says what it is about
   */
  refusal(error: ResultCodeError, policyError: number | undefined): PolicyReading | null;
}

export interface PasswordWrite {
  readonly dn: string;
  /** In NFC. */
  readonly password: string;
  readonly method: LdapDirectorySettings['write'];
  /** Further changes to the same entry that belong to the password, for the same modify; none with `exop`, which has room for nothing. */
  readonly with: readonly Change[];
}

/** Request controls, and what the server answered in them. */
export interface WriteControls {
  readonly controls: readonly Control[];
  /** Error of the password policy control, where there was one. */
  policyError(): number | undefined;
}

/** What a bind as a person says about their password. */
export interface SignInReading {
  /** As in `PasswordWriting`. */
  controls(): WriteControls;
  /**
   * @param error null when the bind succeeded
   * @returns `works`; why the password, although it may be right, cannot be used; or that the answer leaves it open
   */
  read(error: ResultCodeError | null, policyError: number | undefined): 'works' | NotUsable | 'unverified';
  /**
   * What a bind that succeeded leaves unsaid, asked on the same connection as the person, or as the service account where
   * nobody may bind as the person; null where it leaves nothing.
   * @param now milliseconds since 1970
   * @throws what a session throws
   */
  readonly afterwards:
    ((session: LdapSession, dn: string, now: number) => Promise<'works' | NotUsable>) | null;
}

/** How near an account is to the server's own lockout. */
export interface LockoutReading {
  /** Attributes of the person that count. */
  readonly attributes: readonly string[];
  /** Those of them that every person has: where one is missing, it is hidden from us, and nobody needs to ask. */
  readonly always: readonly string[];
  /** Attributes of the entry that `PolicySource.source` names. */
  readonly sourceAttributes: readonly string[];
  /**
   * When the server locks an account.
   * @param policy null when it cannot be read, or there is none
   * @returns wrong passwords; 0: it never does; null: cannot be known
   */
  threshold(policy: Attributes | null): number | null;
  /**
   * How many wrong passwords count by now.
   * @param found of the person, whose attributes may all be seen
   * @param policy where the server says for how long one counts; null: each counts for ever, as far as we know
   * @param now milliseconds since 1970
   */
  failures(found: Attributes, policy: Attributes | null, now: number): NonNullable<Lockout['failures']>;
}

/** How a lock by wrong passwords is lifted without a new password. */
export interface Unlocking {
  /** Attributes of the person that tell what there is to lift. */
  readonly attributes: readonly string[];
  /** Whether such a lock shows in the state of the account, or only in the count of failures. */
  readonly shownBy: 'state' | 'failures';
  /**
   * The changes that lift it, for one modify. They name the values that were read wherever another lock could stand in the
   * same place: one that has come in between makes the modify fail, and stays.
   * @param now milliseconds since 1970
   * @returns none where there is nothing to lift
   */
  changes(found: Attributes, now: number): readonly Change[];
  /** What the server asks of whoever makes them: the right to write, or one to take away alone. */
  readonly right: 'write' | 'take-away';
  /** Every attribute that the changes touch. */
  readonly writes: readonly string[];
}

/**
 * The names under which a record is kept in the directory. The text itself goes as it is: it holds a nonce in hexadecimal,
 * so that no two are equal under any matching rule.
 */
export interface RecordForm {
  readonly objectClasses: readonly string[];
  /** Names the entry and holds the UUID of the person. */
  readonly personAttribute: string;
  readonly recordAttribute: string;
  /** Class that lets a record stand on the person's own entry; null where that is not offered. */
  readonly holderClass: string | null;
  /**
   * Attribute that an entry of any kind has and that whoever may read the records may read in their base: without it, that no
   * record is found says nothing. Null where a base that is hidden is refused outright.
   */
  readonly baseSign: string | null;
  /** Other attributes without which the server takes no such entry. */
  readonly required: Readonly<Record<string, string | Buffer>>;
}
