import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { totpCode } from '../../../contract/proofs.ts';
import { base32 } from './base32.ts';
import { packed } from './code-alphabet.ts';

/** What every authenticator takes: other hashes, lengths and periods are ignored by some of them without a word. */
const { digits, seconds: stepSeconds } = totpCode;
/** Steps either way that a clock may be wrong (RFC 6238, section 5.2 recommends one). */
const drift = 1;

/** A fresh seed: 160 bits, as long as the hash (RFC 4226, section 4, R6). */
export function freshSeed(): Buffer {
  return randomBytes(20);
}

/**
 * A one-time code by counter, with HMAC-SHA-1: RFC 4226, section 5.3.
 * @param counter a whole number from 0
 * @param length digits; 6 unless told
 */
export function hotp(seed: Buffer, counter: number, length: number = digits): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', seed).update(message).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** length;
  return String(number).padStart(length, '0');
}

/** The step of an instant: RFC 6238, section 4.2, with X = 30 s and T0 = 0. */
export function stepAt(nowMs: number): number {
  return Math.floor(nowMs / 1000 / stepSeconds);
}

/**
 * Verifies a code of an authenticator: RFC 6238, 6 digits, 30 s, one step either way. Every step is compared, in constant
 * time.
 * @param typed full-width and Arabic digits count as ours; blanks do not count
 * @param nowMs milliseconds since 1970
 * @param lastStep the step of the last code that was taken: neither it nor an earlier one is taken again (section 5.2)
 * @returns the step, to be kept as the new `lastStep` by compare-and-swap; null: not a code, or not any more
 */
export function verifyTotp(
  seed: Buffer,
  typed: string,
  nowMs: number,
  lastStep: number,
): { readonly step: number } | null {
  const code = Buffer.from(packed(typed));
  const now = stepAt(nowMs);
  let found: number | null = null;
  for (let step = now - drift; step <= now + drift; step += 1) {
    if (step < 0) continue;
    const expected = Buffer.from(hotp(seed, step));
    const matches = expected.length === code.length && timingSafeEqual(expected, code);
    if (matches && step > lastStep) found = step;
  }
  return found === null ? null : { step: found };
}

/**
 * The seed as authenticators read it from a QR code: the `otpauth://totp/` form, of which no RFC speaks and which all of
 * them follow (Key Uri Format of Google Authenticator).
 * @param issuer the campus
 * @param account the login: with the issuer it tells the entries of an authenticator apart
 */
export function otpauthUri(issuer: string, account: string, seed: Buffer): string {
  // A colon parts the issuer from the account, escaped or not: neither may hold one.
  const [from, who] = [issuer, account].map((part) =>
    encodeURIComponent(part.replaceAll(':', ' ').toWellFormed()),
  );
  const parameters = [
    `secret=${base32(seed)}`,
    `issuer=${from}`,
    'algorithm=SHA1',
    `digits=${digits}`,
    `period=${stepSeconds}`,
  ];
  return `otpauth://totp/${from}:${who}?${parameters.join('&')}`;
}
