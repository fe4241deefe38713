import type { LdapSession } from './session.ts';

/**
 * The first thing said on a connection: a bind as the service account.
 * @throws Error when there is no password: the bind would be an anonymous one, and succeed (RFC 4513 section 5.1.2)
 */
export function serviceSignIn(dn: string, password: string): (session: LdapSession) => Promise<void> {
  if (password === '') throw new Error('the service account has no password');
  return ({ client }) => client.bind(dn, password);
}
