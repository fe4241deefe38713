import { createHmac } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * What somebody's application shows: RFC 6238 with SHA-1, 30 seconds and six digits, of a seed in base32 (RFC 4648). Written
 * out again here: the kiosk's own code does not confirm itself.
 * @param steps of 30 seconds from now; the kiosk takes one more and one less
 */
export function authenticatorCode(seed: string, steps = 0): string {
  const bits = [...seed.replaceAll(/\s/gu, '')].map((letter) =>
    letters.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const octets = bits.join('').match(/.{8}/gu) ?? [];
  const key = Buffer.from(octets.map((octet) => Number.parseInt(octet, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
