import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 of RFC 4648, section 6, without the padding, which authenticators neither need nor all take. */
export function base32(octets: Uint8Array): string {
  const bits = Array.from(octets, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/**
 * The octets of a base32 text; small letters, blanks, hyphens and padding as people copy them.
 * @returns `malformed` for anything else, and for what no octets encode to (RFC 4648, sections 3.5 and 6)
 */
export function fromBase32(text: string): Result<Buffer, 'malformed'> {
  const plain = text
    .toUpperCase()
    .replace(/[\s-]/gu, '')
    .replace(/={0,6}$/u, '');
  const fives = Array.from(plain, (symbol) => alphabet.indexOf(symbol));
  if (fives.includes(-1)) return failed('malformed');
  const bits = fives.map((five) => five.toString(2).padStart(5, '0')).join('');
  const whole = bits.length - (bits.length % 8);
  if (bits.length - whole >= 5 || bits.slice(whole).includes('1')) return failed('malformed');
  const octets = bits.slice(0, whole).match(/.{8}/gu) ?? [];
  return succeeded(Buffer.from(octets.map((octet) => Number.parseInt(octet, 2))));
}
