import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { Population } from '../../contract/proofs.ts';
import type { AlsoWritten } from './also-written.ts';

/** How a birth date is spelt in one attribute. */
export const birthDateFormats = ['YYYYMMDD', 'YYYY-MM-DD', 'DD/MM/YYYY', 'generalized-time'] as const;
export type BirthDateFormat = (typeof birthDateFormats)[number];

/** How it is made sure that a new password works. */
export type Verification = 'bind' | 'read' | 'off';

/** Where and how an LDAP directory is reached and read. */
export interface LdapDirectorySettings {
  /** In order of preference; the next one is tried when one cannot be reached. */
  readonly servers: readonly LdapServer[];
  /** PEM certificates to trust, and nothing else; null: the system's. */
  readonly ca: string | null;
  /** The service account. Its password comes from the secrets port. */
  readonly bindDn: string;
  readonly base: string;
  readonly scope: 'one' | 'sub';
  /** Restricts who can be found (`objectClass` values that an entry must have). */
  readonly objectClasses: readonly string[];
  readonly attributes: {
    /** A kind without an attribute finds nobody. */
    readonly identifiers: Readonly<Partial<Record<IdentifierKind, string>>>;
    readonly birthDates: readonly { readonly attribute: string; readonly format: BirthDateFormat }[];
    readonly login: string;
    readonly givenName: string;
    readonly names: readonly string[];
    /**
     * Recovery addresses in order of preference; `labelled`: SUPANN's `{PERSO}x@y`; `personal`: the mailbox opens without the
     * account, so that a one-time code may go there.
     */
    readonly mail: readonly {
      readonly attribute: string;
      readonly labelled: boolean;
      readonly personal: boolean;
    }[];
    /** Mobile numbers in order of preference; `labelled` as above. */
    readonly mobiles: readonly { readonly attribute: string; readonly labelled: boolean }[];
    /** The name as the institution writes it. */
    readonly displayName: string;
    /** A picture (JPEG) for the reception; null: none is shown. */
    readonly photo: string | null;
  };
  /** Country code, without `+`, of numbers that are written the national way (`06 12 34 56 78`). */
  readonly nationalPrefix: string;
  readonly populations: {
    /** null: the numbers that people bear alone tell. */
    readonly attribute: string | null;
    /** Which values (compared without case) mean which population; others mean nothing. */
    readonly values: Readonly<Record<Population, readonly string[]>>;
  };
  /** A person is activated when this attribute is present (esup-activ: shadowLastChange); null: everybody is. */
  readonly activatedWhenPresent: string | null;
  /** SUPANN account state attribute (`supannRessourceEtat`); null: not read. */
  readonly accountState: string | null;
  /** Whether somebody who has activated their account at a kiosk is marked as active in `accountState`. */
  readonly markActivated: boolean;
  /** DNs of groups whose members never recover here. */
  readonly privilegedGroups: readonly string[];
  /** An LDAP filter (RFC 4515) that means people who never recover here; null: none. */
  readonly privilegedFilter: string | null;
  /** DN of the group whose members may leave the kiosk. */
  readonly staffGroup: string | null;
  /** DN of the group whose members may vouch for others; null: there is no reception. */
  readonly receptionGroup: string | null;
  readonly record: {
    /** `subtree`: entries of our own under `base`, keyed by entryUUID; `auxiliary`: our class on the person's entry. */
    readonly place: 'subtree' | 'auxiliary';
    readonly base: string | null;
    /** URL of the one server that takes record changes; null: the first of `servers`. */
    readonly stateServer: LdapServer | null;
  };
  readonly write: 'exop' | 'replace';
  /** What else is written with a password, on the entries that have the class for it. */
  readonly alsoWrite: readonly AlsoWritten[];
  /** DN of the password policy of those whose entry names none (`olcPPolicyDefault`); null: they have none that we know. */
  readonly passwordPolicy: string | null;
  /**
   * `bind`: once as the person, on the server that took the password; `read`: the service account looks for the change
   * instead, where a bind would count as a sign-in; `off`: nobody looks.
   */
  readonly verify: Verification;
  /** Deadline of one sequence of operations, milliseconds, connecting included. */
  readonly deadline: number;
}

export interface LdapServer {
  /** `ldaps://host[:port]` or `ldap://host[:port]` */
  readonly url: string;
  /** With `ldap://`: StartTLS before anything is sent. Clear text is not offered. */
  readonly startTls: boolean;
}
