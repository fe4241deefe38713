import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { KeyPurpose, RecordKeys } from '../keys.ts';
import type { Sealed } from '../ports.ts';

type SealPurpose = Extract<KeyPurpose, 'totp-seal' | 'contact-seal'>;

const nonceOctets = 12;
const tagOctets = 16;

/**
 * Seals what has to be read again under AES-256-GCM (NIST SP 800-38D) with the current key: bound to the entry and to what
 * it is for, so that it opens nowhere else. The nonce is random: 96 bits for at most a few values a person.
 * @param text what is sealed, UTF-8
 */
export function seal(keys: RecordKeys, purpose: SealPurpose, entryUuid: string, text: string): Sealed {
  const nonce = randomBytes(nonceOctets);
  const cipher = createCipheriv('aes-256-gcm', keys.current(purpose), nonce);
  cipher.setAAD(boundTo(purpose, entryUuid));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    scheme: 'aes-256-gcm',
    keyId: keys.currentId,
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
  };
}

/**
 * Opens what `seal` has sealed.
 * @returns `unknown-key` when the key is no longer among the keys, the operator's fault; `tampered` when it was not sealed
 *   for this entry and purpose, or not by us
 */
export function open(
  keys: RecordKeys,
  purpose: SealPurpose,
  entryUuid: string,
  { keyId, nonce, sealed }: Sealed,
): Result<string, 'unknown-key' | 'tampered'> {
  const key = keys.derived(purpose, keyId);
  if (key === undefined) return failed('unknown-key');
  const iv = Buffer.from(nonce, 'base64url');
  const octets = Buffer.from(sealed, 'base64url');
  if (iv.length !== nonceOctets || octets.length < tagOctets) return failed('tampered');
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagOctets });
  decipher.setAAD(boundTo(purpose, entryUuid));
  decipher.setAuthTag(octets.subarray(-tagOctets));
  try {
    return succeeded(
      Buffer.concat([decipher.update(octets.subarray(0, -tagOctets)), decipher.final()]).toString('utf8'),
    );
  } catch {
    return failed('tampered');
  }
}

/** The newline cannot be in a purpose: no two pairs of purpose and UUID are one. */
function boundTo(purpose: SealPurpose, entryUuid: string): Buffer {
  return Buffer.from(`${purpose}\n${entryUuid.toLowerCase()}`);
}
