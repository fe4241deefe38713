/** `objectGUID`: sixteen octets. */
const guidLength = 16;

/**
 * A GUID as Windows writes it (MS-DTYP section 2.3.4.2): its first three numbers are little-endian in the octets.
 * @returns such as `4f2b031a-6932-497b-a275-6c9b84480c33`; undefined when it is no GUID
 */
export function guidOf(octets: Buffer | undefined): string | undefined {
  if (octets?.length !== guidLength) return undefined;
  const hex = (from: number, to: number): string => octets.subarray(from, to).toString('hex');
  const swapped = (from: number, to: number): string =>
    Buffer.from(octets.subarray(from, to)).reverse().toString('hex');
  return [swapped(0, 4), swapped(4, 6), swapped(6, 8), hex(8, 10), hex(10, 16)].join('-');
}

/** 100 nanoseconds since 1601 (MS-DTYP section 2.3.3) at the beginning of 1970. */
const fileTimeOf1970 = 116_444_736_000_000_000n;
const ticksPerMillisecond = 10_000n;

/** @returns milliseconds since 1970; undefined for what is no number */
export function instantOfFileTime(value: string | undefined): number | undefined {
  if (value === undefined || !/^-?\d{1,19}$/u.test(value)) return undefined;
  return Number((BigInt(value) - fileTimeOf1970) / ticksPerMillisecond);
}

/** A password as `unicodePwd` takes it: between quotation marks, UTF-16 little-endian (MS-ADTS section 3.1.1.3.1.5). */
export function unicodePassword(password: string): Buffer {
  return Buffer.from(`"${password}"`, 'utf16le');
}

const sidHead = 8;
const subAuthority = 4;

/**
 * A security identifier as text (MS-DTYP section 2.4.2).
 * @returns such as `S-1-5-32-544`; undefined when it is none
 */
export function sidOf(octets: Buffer): string | undefined {
  const count = octets[1];
  if (octets[0] !== 1 || count === undefined || octets.length !== sidHead + count * subAuthority)
    return undefined;
  const parts = Array.from({ length: count }, (_value, index) =>
    octets.readUInt32LE(sidHead + index * subAuthority),
  );
  return ['S', 1, octets.readUIntBE(2, 6), ...parts].join('-');
}
