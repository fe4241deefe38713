import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { KeyPurpose, RecordKeys } from '../keys.ts';
import type { Sealed } from '../ports.ts';

/** What a sealed text is for: each has a key of its own. */
export type SealPurpose = Extract<KeyPurpose, 'totp-seal' | 'contact-seal'>;

const algorithm = 'aes-256-gcm';
/** 96 bits, drawn at random: SP 800-38D, sections 5.2.1.1 and 8.2.2. */
const nonceOctets = 12;
const tagOctets = 16;

/**
 * Seals something that has to be read again: AES-256-GCM (SP 800-38D) under the current key and a fresh nonce, bound to the
 * entry and to what it is for.
 */
export function seal(keys: RecordKeys, purpose: SealPurpose, entryUuid: string, plain: Uint8Array): Sealed {
  const nonce = randomBytes(nonceOctets);
  const cipher = createCipheriv(algorithm, keys.current(purpose), nonce, { authTagLength: tagOctets });
  cipher.setAAD(boundTo(purpose, entryUuid));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return {
    scheme: algorithm,
    keyId: keys.currentId,
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
  };
}

/**
 * Opens what `seal` has sealed.
 * @returns `unknown-key` when its key is no longer among the keys; `tampered` when it was not sealed under it for this very
 *   entry and purpose
 */
export function open(
  keys: RecordKeys,
  purpose: SealPurpose,
  entryUuid: string,
  { keyId, nonce, sealed }: Sealed,
): Result<Buffer, 'unknown-key' | 'tampered'> {
  const key = keys.derived(purpose, keyId);
  if (key === undefined) return failed('unknown-key');
  const [iv, octets] = [Buffer.from(nonce, 'base64url'), Buffer.from(sealed, 'base64url')];
  if (iv.length !== nonceOctets || octets.length < tagOctets) return failed('tampered');
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagOctets });
  decipher.setAAD(boundTo(purpose, entryUuid));
  decipher.setAuthTag(octets.subarray(-tagOctets));
  const plain = decipher.update(octets.subarray(0, -tagOctets));
  try {
    return succeeded(Buffer.concat([plain, decipher.final()]));
  } catch {
    return failed('tampered');
  }
}

/** A newline is in neither: no two pairs of purpose and UUID are bound alike. */
function boundTo(purpose: SealPurpose, entryUuid: string): Buffer {
  return Buffer.from(`${purpose}\n${entryUuid.toLowerCase()}`);
}
