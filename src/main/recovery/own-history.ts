import { createHmac } from 'node:crypto';
import type { RecordKeys } from './keys.ts';
import type { StoredHash } from './ports.ts';
import { everydayWork, hashSecret, matchesSecret } from './scrypt.ts';
import type { ScryptWork } from './scrypt.ts';

/**
 * Hashes a password that was chosen at a kiosk, for the record: peppered with the current key, bound to the entry and to
 * this purpose. Only where the directory forgets earlier passwords and the campus has the kiosk remember them.
 * @param password in NFC
 * @param work smaller only in tests
 */
export async function hashPassword(
  keys: RecordKeys,
  entryUuid: string,
  password: string,
  work: ScryptWork = everydayWork,
): Promise<StoredHash> {
  const secret = peppered(keys.current('password-pepper'), entryUuid, password);
  return { ...(await hashSecret(secret, work)), keyId: keys.currentId };
}

/**
 * Whether a password is one of those that were chosen at a kiosk.
 * @param earlier the latest first
 * @returns `unknown-key` when it is none of those that can be compared, and the pepper of another is no longer among the
 *   keys: the operator's fault
 */
export async function wasChosenBefore(
  keys: RecordKeys,
  entryUuid: string,
  password: string,
  earlier: readonly StoredHash[],
): Promise<'yes' | 'no' | 'unknown-key'> {
  let answer: 'no' | 'unknown-key' = 'no';
  for (const stored of earlier) {
    const pepper = keys.derived('password-pepper', stored.keyId);
    if (pepper === undefined) answer = 'unknown-key';
    else if (await matchesSecret(peppered(pepper, entryUuid, password), stored)) return 'yes';
  }
  return answer;
}

/** The newline cannot be in a UUID: no two pairs of entry and password give the same message. */
function peppered(pepper: Buffer, entryUuid: string, password: string): Buffer {
  return createHmac('sha256', pepper).update(`${entryUuid.toLowerCase()}\n${password}`).digest();
}
