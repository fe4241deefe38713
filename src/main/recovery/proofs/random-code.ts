import { randomInt } from 'node:crypto';
import { codeSymbols } from './code-alphabet.ts';

const digits = '0123456789';

/**
 * A one-time code of digits, every one as likely as any other, from the system's CSPRNG (ASVS 5.0, 6.5.3).
 * @param length 6 to 8: 20 to 26 bits (ASVS 5.0, 6.5.4)
 * @throws Error for another length
 */
export function randomDigits(length: number): string {
  if (!Number.isInteger(length) || length < 6 || length > 8)
    throw new Error('a one-time code has 6 to 8 digits');
  return drawn(digits, length);
}

/**
 * A code of letters and digits without look-alikes, every one as likely as any other, from the system's CSPRNG.
 * @param length at least 8 symbols, 35 bits; 15 are more than 64
 * @throws Error for a shorter one
 */
export function randomSymbols(length: number): string {
  if (!Number.isInteger(length) || length < 8) throw new Error('a code of symbols has at least 8 of them');
  return drawn(codeSymbols, length);
}

/**
 * A code as it is shown: in groups of four, or three where that comes out even, or five: `KM4P-7XWT`, `KM4-P7X-WTC`,
 * `KM4P7-XWTCD`. Nothing depends on it: hyphens do not count.
 */
export function grouped(code: string): string {
  const size = [4, 3, 5].find((each) => code.length % each === 0) ?? 4;
  return (code.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join('-');
}

function drawn(symbols: string, length: number): string {
  return Array.from({ length }, () => symbols[randomInt(symbols.length)]).join('');
}
