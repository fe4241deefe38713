import { BerWriter } from 'ldapts';

/** Password Modify extended operation, RFC 3062. */
export const passwordModifyOid = '1.3.6.1.4.1.4203.1.11.1';

const userIdentity = 0x80;
const newPassword = 0x82;

/**
 * The request value: PasswdModifyRequestValue without an old password, which a service account does not have
 * (RFC 3062 section 2).
 * @param dn of the person; slapd takes nothing but a DN here
 */
export function passwordModifyValue(dn: string, password: string): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeString(dn, userIdentity);
  writer.writeString(password, newPassword);
  writer.endSequence();
  return writer.buffer;
}
