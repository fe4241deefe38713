import type { Change } from 'ldapts';
import type { Attributes } from '../attributes.ts';
import type { DirectoryKind } from '../dialects/dialect.ts';
import type { LdapSession } from '../session.ts';

/**
 * What an operation would have come to.
 * `allowed`: it would have been done; `denied`: by the access control; `absent`: there is no such entry, or none to be
 * seen; `no-schema`: the server knows no such class or attribute; `refused`: by something else, such as the password
 * policy; `unknown`: this kind of server does not tell without doing it.
 */
export interface Trial {
  readonly outcome: 'allowed' | 'denied' | 'absent' | 'no-schema' | 'refused' | 'unknown';
  /** LDAP result code where there was one. */
  readonly resultCode?: number;
}

/**
 * Whether an attribute may be read. `unsure`: this entry has none, and the server does not tell more; `no-such`: the schema
 * knows no such attribute.
 */
export type Readability = 'readable' | 'hidden' | 'unsure' | 'no-such';

/**
 * How one kind of server is asked about itself, with nothing changed: what an operation would come to, what time it is
 * there. Every call throws what a session throws.
 */
export interface Inspector {
  readonly kind: DirectoryKind;
  /** @param found the entry as a search for every attribute of interest gave it */
  mayRead(session: LdapSession, found: Attributes, attribute: string): Promise<Readability>;
  wouldModify(session: LdapSession, dn: string, changes: readonly Change[]): Promise<Trial>;
  /**
   * What would come of a further entry below another one.
   * @param base its DN
   * @param objectClasses of the new one, where the access control counts them
   */
  wouldAddBelow(session: LdapSession, base: string, objectClasses: readonly string[]): Promise<Trial>;
  wouldDelete(session: LdapSession, dn: string): Promise<Trial>;
  /** What the write of this password would come to; `refused` also where a policy stands in its way, if it is judged. */
  wouldSetPassword(session: LdapSession, dn: string, password: string): Promise<Trial>;
  /** Whether the access control holds for comparisons: they tell then what is hidden from what is different or not there. */
  readonly comparisonTells: boolean;
  /** Whether `wouldSetPassword` looks at the password, or at the right to write one alone. */
  readonly judgesPasswords: boolean;
  /**
   * What time it is on the server, in milliseconds since 1970; null where it does not say.
   * @param bindDn of whoever has just signed in
   */
  serverTime(session: LdapSession, bindDn: string): Promise<number | null>;
  /** Whether the server has a password policy at all, by the controls that it lists; null: they do not tell. */
  hasPasswordPolicy(controls: readonly string[]): boolean | null;
  /** An attribute of a password policy which, with this value, makes every reset impossible; null: there is none. */
  readonly forbidsResets: { readonly attribute: string; readonly value: string } | null;
  /** An attribute of a password policy which, with this value, makes every reset one to be changed at the next sign-in. */
  readonly resetsForOnce: { readonly attribute: string; readonly value: string } | null;
  /**
   * Where a server says whether it shares its count of wrong passwords with the others, and how; null: it shares it, or does
   * not say.
   */
  readonly sharesLocks: { readonly dn: string; readonly attribute: string; readonly value: string } | null;
  /** Attributes that hold hashes of passwords, in force or earlier. */
  readonly hashes: readonly string[];
  /** Whether a plain replace of a password may be stored as it is. */
  readonly replaceMayBeClear: boolean;
}
