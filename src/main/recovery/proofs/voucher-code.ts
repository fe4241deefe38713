import { createHmac, randomBytes } from 'node:crypto';
import type { RecordKeys } from '../keys.ts';
import type { StoredHash } from '../ports.ts';
import { everydayWork, hashSecret, matchesSecret } from '../scrypt.ts';
import type { ScryptWork } from '../scrypt.ts';
import { normaliseCode } from './code-alphabet.ts';
import { grouped, randomSymbols } from './random-code.ts';

/**
 * A voucher's code, as it is shown: `KM4P-7XWT`.
 * @param length 8 to 10 symbols: 35 to 44 bits, for minutes and a few tries
 * @throws Error for another length
 */
export function makeVoucherCode(length: number): string {
  if (length < 8 || length > 10) throw new Error('a voucher has 8 to 10 characters');
  return grouped(randomSymbols(length));
}

/** What tells one voucher from the next: 128 random bits, base64url. */
export function freshVoucherId(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * Hashes a voucher's code for the record: peppered with the current key, bound to the entry and to this very voucher.
 * @param code in any spelling
 * @param work smaller only in tests
 */
export async function hashVoucherCode(
  keys: RecordKeys,
  entryUuid: string,
  voucherId: string,
  code: string,
  work: ScryptWork = everydayWork,
): Promise<StoredHash> {
  const secret = peppered(keys.current('voucher-pepper'), entryUuid, voucherId, code);
  return { ...(await hashSecret(secret, work)), keyId: keys.currentId };
}

/**
 * Compares what was typed with a voucher's code, in constant time once it is hashed. Whether the voucher is still taken is
 * `isTaken`'s to say, and the try is counted before.
 * @param voucher as the record keeps it
 * @returns `unknown-key` when the pepper that was used is no longer among the keys: the operator's fault
 */
export async function verifyVoucherCode(
  keys: RecordKeys,
  entryUuid: string,
  typed: string,
  voucher: { readonly id: string; readonly code: StoredHash },
): Promise<'right' | 'wrong' | 'unknown-key'> {
  const pepper = keys.derived('voucher-pepper', voucher.code.keyId);
  if (pepper === undefined) return 'unknown-key';
  const matches = await matchesSecret(peppered(pepper, entryUuid, voucher.id, typed), voucher.code);
  return matches && normaliseCode(typed) !== '' ? 'right' : 'wrong';
}

/** A newline is in none of the three: no two different triples give the same message. */
function peppered(pepper: Buffer, entryUuid: string, voucherId: string, code: string): Buffer {
  return createHmac('sha256', pepper)
    .update(`${entryUuid.toLowerCase()}\n${voucherId}\n${normaliseCode(code)}`)
    .digest();
}
