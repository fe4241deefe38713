import { Attribute, Change, PasswordPolicyControl } from 'ldapts';
import type { Control } from 'ldapts';
import type { PasswordWrite, WriteControls } from './dialect.ts';
import { passwordModifyOid, passwordModifyValue } from './password-modify.ts';
import type { LdapSession } from '../session.ts';

/**
 * Writes userPassword (RFC 4519 section 2.41) by the extended operation of RFC 3062 or by replacing the attribute. Further
 * changes go with the latter alone: the extended operation has no room for them, and they are written after it.
 * @throws ResultCodeError when the server refused it
 */
export async function sendUserPassword(
  { client }: LdapSession,
  { dn, password, method, with: further }: PasswordWrite,
  controls: readonly Control[],
): Promise<void> {
  if (method === 'exop') {
    await client.exop(passwordModifyOid, passwordModifyValue(dn, password), [...controls]);
    return;
  }
  const modification = new Attribute({ type: 'userPassword', values: [password] });
  await client.modify(dn, [new Change({ operation: 'replace', modification }), ...further], [...controls]);
}

/** The password policy control (draft-behera-ldap-password-policy-10): one instance an operation. */
export function policyControls(): WriteControls {
  const control = new PasswordPolicyControl();
  return { controls: [control], policyError: () => control.value?.error };
}
