import { hkdfSync, randomBytes } from 'node:crypto';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';

/** What a key is used for: each use gets a key of its own, so that none can be turned against another. */
export const keyPurposes = [
  'joker-pepper',
  'password-pepper',
  'code-pepper',
  'voucher-pepper',
  'totp-seal',
  'contact-seal',
  'record-mac',
  'limiter-hmac',
] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** The keys under which records are kept. The secret itself stays inside. */
export interface RecordKeys {
  /** The key for everything written from now on. */
  readonly currentId: string;
  /**
   * The 32 octets of one key for one purpose.
   * @returns undefined when no key has that id (any more)
   */
  derived(purpose: KeyPurpose, keyId: string): Buffer | undefined;
  /** The current key for one purpose. */
  current(purpose: KeyPurpose): Buffer;
}

/** What is wrong with the secret `record-key`; never what it holds. */
export interface KeyProblem {
  /** Counted from 1; 0: the whole. */
  readonly line: number;
  readonly problem: 'empty' | 'not-id-and-base64' | 'shorter-than-32-octets' | 'id-twice';
}

const linePattern = /^([a-z0-9][a-z0-9-]{0,31}):([A-Za-z0-9+/]+={0,2})$/u;
const shortestKey = 32;

/**
 * Reads the secret `record-key`: lines `id:base64`, the first one current, the others only for what was written under
 * them. An id is 1 to 32 of `a-z 0-9 -`; a key is 32 octets or more. Empty lines are skipped.
 * @returns the first problem by line
 */
export function readRecordKeys(secret: string): Result<RecordKeys, KeyProblem> {
  const keys = new Map<string, ReadonlyMap<KeyPurpose, Buffer>>();
  for (const [index, raw] of secret.split('\n').entries()) {
    const text = raw.trim();
    if (text === '') continue;
    const line = index + 1;
    const [, id, encoded] = linePattern.exec(text) ?? [];
    if (id === undefined || encoded === undefined) return failed({ line, problem: 'not-id-and-base64' });
    const key = Buffer.from(encoded, 'base64');
    if (!isBase64Of(encoded, key)) return failed({ line, problem: 'not-id-and-base64' });
    if (key.length < shortestKey) return failed({ line, problem: 'shorter-than-32-octets' });
    if (keys.has(id)) return failed({ line, problem: 'id-twice' });
    keys.set(id, new Map(keyPurposes.map((purpose) => [purpose, derive(key, purpose)])));
  }
  const [currentId] = keys.keys();
  if (currentId === undefined) return failed({ line: 0, problem: 'empty' });
  const derived = (purpose: KeyPurpose, keyId: string): Buffer | undefined => keys.get(keyId)?.get(purpose);
  return succeeded({
    currentId,
    derived,
    current(purpose) {
      const key = derived(purpose, currentId);
      if (key === undefined) throw new Error(`no key was derived for ${purpose}`);
      return key;
    },
  });
}

/**
 * A new line for the secret `record-key`: 32 random octets under the given id.
 * @throws Error when the id is not one that `readRecordKeys` takes
 */
export function freshRecordKeyLine(id: string): string {
  const line = `${id}:${randomBytes(shortestKey).toString('base64')}`;
  if (!linePattern.test(line)) throw new Error('a key id is 1 to 32 of a-z, 0-9 and hyphen');
  return line;
}

/** HKDF with SHA-256, RFC 5869; no salt: the input is uniformly random already (section 3.1). */
function derive(key: Buffer, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `loquet/1/${purpose}`, 32));
}

/** Buffer.from skips what it does not understand: a mistyped key would become another, shorter one. */
function isBase64Of(encoded: string, key: Buffer): boolean {
  return key.toString('base64').replace(/=+$/u, '') === encoded.replace(/=+$/u, '');
}
