import type { Change } from 'ldapts';
import type { DirectoryKind } from '../dialect.ts';
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
 * How one kind of server is asked about itself, with nothing changed: what an operation would come to, what time it is
 * there. Every call throws what a session throws.
 */
export interface Inspector {
  readonly kind: DirectoryKind;
  wouldModify(session: LdapSession, dn: string, changes: readonly Change[]): Promise<Trial>;
  wouldAdd(
    session: LdapSession,
    dn: string,
    attributes: Readonly<Record<string, string | string[]>>,
  ): Promise<Trial>;
  wouldDelete(session: LdapSession, dn: string): Promise<Trial>;
  /**
   * What time it is on the server, in milliseconds since 1970; null where it does not say.
   * @param bindDn of whoever has just signed in
   */
  serverTime(session: LdapSession, bindDn: string): Promise<number | null>;
}
