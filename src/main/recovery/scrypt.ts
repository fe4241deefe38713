import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** How much work one hash is: memory is 128 * blockSize * 2^cost octets. RFC 7914. */
export interface ScryptWork {
  /** log2 of N */
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** 32 MiB, about a tenth of a second on one slow core: more would be felt at a kiosk's processor. */
export const everydayWork: ScryptWork = { cost: 15, blockSize: 8, parallel: 1 };

/** A secret's hash with everything but the secret that it takes to compute it again. */
export interface ScryptHash extends ScryptWork {
  readonly scheme: 'scrypt';
  /** base64url */
  readonly salt: string;
  /** base64url */
  readonly hash: string;
}

const saltOctets = 16;
const hashOctets = 32;

/**
 * Hashes a secret under a fresh salt, off the event loop.
 * @throws Error from node:crypto when the parameters are not scrypt's
 */
export async function hashSecret(secret: string | Buffer, work: ScryptWork): Promise<ScryptHash> {
  const salt = randomBytes(saltOctets);
  const hash = await derive(secret, salt, hashOctets, work);
  return {
    scheme: 'scrypt',
    cost: work.cost,
    blockSize: work.blockSize,
    parallel: work.parallel,
    salt: salt.toString('base64url'),
    hash: hash.toString('base64url'),
  };
}

/**
 * Compares a secret with a stored hash in constant time, with the work that was stored.
 * @returns false for a stored hash of another length than `hashSecret` makes
 * @throws Error from node:crypto when the stored parameters are not scrypt's
 */
export async function matchesSecret(secret: string | Buffer, stored: ScryptHash): Promise<boolean> {
  const expected = Buffer.from(stored.hash, 'base64url');
  const actual = await derive(secret, Buffer.from(stored.salt, 'base64url'), hashOctets, stored);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(secret: string | Buffer, salt: Buffer, octets: number, work: ScryptWork): Promise<Buffer> {
  const { cost, blockSize: r, parallel: p } = work;
  const N = 2 ** cost;
  // node:crypto refuses above `maxmem`; the working set is 128 * r * (N + p) and a little more.
  const maxmem = 128 * r * (N + p) + 2 ** 20;
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, octets, { N, r, p, maxmem }, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });
}
