const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bitsPerCharacter = 5;

/** RFC 4648, section 6, without padding: what authenticators take. */
export function toBase32(octets: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const octet of octets) {
    held = (held << 8) | octet;
    bits += 8;
    while (bits >= bitsPerCharacter) {
      bits -= bitsPerCharacter;
      text += alphabet[(held >>> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + (alphabet[(held << (bitsPerCharacter - bits)) & 31] ?? '');
}

/** @returns the octets; undefined for a text that is none of ours */
export function fromBase32(text: string): Buffer | undefined {
  const octets: number[] = [];
  let held = 0;
  let bits = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    held = (held << bitsPerCharacter) | value;
    bits += bitsPerCharacter;
    if (bits >= 8) {
      bits -= 8;
      octets.push((held >>> bits) & 0xff);
    }
    held &= (1 << bits) - 1;
  }
  return Buffer.from(octets);
}
