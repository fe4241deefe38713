import type { Control } from 'ldapts';
import type { AccountState } from '../recovery/ports.ts';
import type { Attributes } from './attributes.ts';
import type { PolicyReading } from './result-codes.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

/** Everything in which one kind of directory server differs from another. */
export interface Dialect {
  /** Operational attribute whose value never changes and is never given to another entry. */
  readonly uuid: string;
  /** Attributes that must be read to know the state of an account. */
  readonly lockAttributes: readonly string[];
  /** What those attributes say. @param now milliseconds since 1970 */
  lockState(attributes: Attributes, now: number): AccountState;
  /**
   * Asks outright whether the administration has locked the account: a search cannot tell a lock that is not there from
   * one that we may not see.
   */
  lockByAdministration(session: LdapSession, dn: string): Promise<'locked' | 'free' | 'hidden'>;
  /** A fresh control for one operation, which the server's answer fills in; undefined where there is none. */
  policyControl(): PolicyControl;
  /**
   * Sends the password.
   * @throws ResultCodeError when the server refused it
   */
  writePassword(
    session: LdapSession,
    dn: string,
    password: string,
    method: LdapDirectorySettings['write'],
    control: Control,
  ): Promise<void>;
  /**
   * Why a password was refused.
   * @param policyError of the control, where it came back
   * @param diagnostic the server's own text: looked at here, never passed on
   */
  readRefusal(policyError: number | undefined, diagnostic: string): PolicyReading;
  /** Whether a bind that succeeded is of no use, because everything but another password change would be refused. */
  mustChange(policyError: number | undefined): boolean;
}

/** The request control, and what the server answered in it. */
export interface PolicyControl {
  readonly control: Control;
  error(): number | undefined;
}
