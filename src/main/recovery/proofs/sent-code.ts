import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { digitsOf } from './digits.ts';

/**
 * A one-time code from the system's generator, every one as likely as the next (ASVS 5.0, 6.5.3 and 6.5.4: 6 digits are 20
 * bits).
 * @param digits 6 to 8
 */
export function freshSentCode(digits: number): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0');
}

/**
 * The form in which a code is remembered while its visit lasts.
 * @param key dies with the process: so does every code that was sent
 * @returns hexadecimal
 */
export function hashSentCode(key: Buffer, code: string): string {
  return createHmac('sha256', key).update(code).digest('hex');
}

/** Whether what was typed is the code: in constant time, whatever blanks, hyphens or digits of other scripts it was typed with. */
export function matchesSentCode(key: Buffer, typed: string, hash: string): boolean {
  const actual = createHmac('sha256', key)
    .update(digitsOf(typed) ?? '')
    .digest();
  const expected = Buffer.from(hash, 'hex');
  return expected.length === actual.length && timingSafeEqual(actual, expected);
}
