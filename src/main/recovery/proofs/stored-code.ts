import { createHmac, timingSafeEqual } from 'node:crypto';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { RecordKeys } from '../keys.ts';
import type { StoredCode } from '../ports.ts';
import { mostRecoveryCodes } from '../record-schema.ts';
import { normaliseCode } from './code-alphabet.ts';
import { grouped, randomSymbols } from './random-code.ts';

/** What a stored code is for: one that was made for the one is no code for the other. */
export type CodeUse = 'recovery' | 'activation';

/** 16 symbols: 70 bits (SP 800-63B-4 asks for 64 of a saved recovery code). */
const recoveryCodeLength = 16;

/**
 * The stored form of a random code: HMAC-SHA256 under the current key, bound to the entry and to what the code is for. A slow
 * hash would add nothing to 64 bits.
 * @param code in any spelling
 */
export function storeCode(keys: RecordKeys, entryUuid: string, use: CodeUse, code: string): StoredCode {
  return {
    scheme: 'hmac-sha256',
    keyId: keys.currentId,
    mac: macOf(keys.current('code-pepper'), entryUuid, use, code).toString('base64url'),
  };
}

/**
 * Compares what was typed with a stored code, in constant time. Nothing typed is wrong whatever is stored.
 * @returns `unknown-key` when the pepper that was used is no longer among the keys: the operator's fault, not a wrong code
 */
export function matchesCode(
  keys: RecordKeys,
  entryUuid: string,
  use: CodeUse,
  typed: string,
  stored: StoredCode,
): 'right' | 'wrong' | 'unknown-key' {
  const pepper = keys.derived('code-pepper', stored.keyId);
  if (pepper === undefined) return 'unknown-key';
  const expected = Buffer.from(stored.mac, 'base64url');
  const actual = macOf(pepper, entryUuid, use, typed);
  const matches = expected.length === actual.length && timingSafeEqual(expected, actual);
  return matches && normaliseCode(typed) !== '' ? 'right' : 'wrong';
}

/**
 * Which of the stored codes was typed. Every one is compared, so that the time does not tell which it was.
 * @returns its place from 0; `unknown-key` when it is none of those that can be compared, and the pepper of another is no
 *   longer among the keys
 */
export function findCode(
  keys: RecordKeys,
  entryUuid: string,
  use: CodeUse,
  typed: string,
  stored: readonly StoredCode[],
): Result<number, 'wrong' | 'unknown-key'> {
  const matches = stored.map((code) => matchesCode(keys, entryUuid, use, typed, code));
  const place = matches.indexOf('right');
  if (place >= 0) return succeeded(place);
  return failed(matches.includes('unknown-key') ? 'unknown-key' : 'wrong');
}

/** Recovery codes as they are shown once, and as they are kept. */
export interface RecoveryCodes {
  /** `KM4P-7XWT-CDFG-2345` */
  readonly codes: readonly string[];
  readonly stored: readonly StoredCode[];
}

/**
 * Makes recovery codes, each taken once.
 * @param count as many as a record may keep, at most
 * @throws Error for more
 */
export function makeRecoveryCodes(keys: RecordKeys, entryUuid: string, count: number): RecoveryCodes {
  if (count > mostRecoveryCodes)
    throw new Error(`a record keeps ${mostRecoveryCodes} recovery codes at most`);
  const codes = Array.from({ length: count }, () => grouped(randomSymbols(recoveryCodeLength)));
  return { codes, stored: codes.map((code) => storeCode(keys, entryUuid, 'recovery', code)) };
}

/** A newline is in none of the three: no two different triples give the same message. */
function macOf(pepper: Buffer, entryUuid: string, use: CodeUse, code: string): Buffer {
  return createHmac('sha256', pepper)
    .update(`${use}\n${entryUuid.toLowerCase()}\n${normaliseCode(code)}`)
    .digest();
}
