import { createHmac, timingSafeEqual } from 'node:crypto';
import { packed } from './code-alphabet.ts';

/**
 * What is kept of a code while it is under way. The key dies with the process: neither a memory image kept for later nor a
 * journal gives the code back.
 * @param processKey 32 random octets of this process
 * @param code digits, in any spelling
 * @returns HMAC-SHA256, 64 hexadecimal digits
 */
export function hashSentCode(processKey: Buffer, code: string): string {
  return macOf(processKey, code).toString('hex');
}

/**
 * Compares what was typed with the code that was sent, in constant time. Full-width and Arabic digits count as ours, blanks
 * and hyphens do not count; anything else in it makes it wrong.
 * @param hash what `hashSentCode` returned in this process
 */
export function matchesSentCode(processKey: Buffer, typed: string, hash: string): boolean {
  const expected = Buffer.from(hash, 'hex');
  const actual = macOf(processKey, typed);
  const matches = expected.length === actual.length && timingSafeEqual(expected, actual);
  return matches && packed(typed) !== '';
}

function macOf(processKey: Buffer, code: string): Buffer {
  return createHmac('sha256', processKey).update(packed(code)).digest();
}
