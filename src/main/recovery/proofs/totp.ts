import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { toBase32 } from './base32.ts';
import { packed } from './code-alphabet.ts';

/** RFC 6238, section 4: the step that every authenticator has. */
const stepMilliseconds = 30_000;
const digits = 6;
/** RFC 6238, section 5.2: one step either way for clocks that differ. */
const drift = 1;
/** RFC 4226, section 4, R6: 160 bits. */
const seedOctets = 20;

/** A fresh seed, from the system's generator. */
export function freshSeed(): Buffer {
  return randomBytes(seedOctets);
}

/** The code of one step. RFC 4226, section 5.3, with HMAC-SHA-1: the one that every authenticator computes. */
export function codeOfStep(seed: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', seed).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const truncated = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(truncated % 10 ** length).padStart(length, '0');
}

/** @param now milliseconds since 1970 */
export function stepAt(now: number): number {
  return Math.floor(now / stepMilliseconds);
}

/**
 * Whether a code is that of now, or of one step before or after. Of a step that was used already, or lies before one that
 * was, none is taken: a code that was looked at over a shoulder opens nothing (RFC 6238, section 5.2).
 * @param lastStep of the code taken last
 * @returns the step of the code, to be kept as `lastStep`; null: not taken
 */
export function verifyTotp(seed: Buffer, typed: string, now: number, lastStep: number): number | null {
  const given = Buffer.from(packed(typed));
  let taken: number | null = null;
  for (let step = stepAt(now) - drift; step <= stepAt(now) + drift; step += 1) {
    const expected = Buffer.from(codeOfStep(seed, Math.max(step, 0)));
    const matches = expected.length === given.length && timingSafeEqual(expected, given);
    if (matches && step > lastStep) taken ??= step;
  }
  return taken;
}

/**
 * What an authenticator reads from the QR code (the "Key Uri Format" that they share).
 * @param issuer the institution, as the authenticator shows it
 * @param account the login
 */
export function totpUri(seed: Buffer, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${toBase32(seed)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${stepMilliseconds / 1000}`;
}
