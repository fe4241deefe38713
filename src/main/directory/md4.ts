/**
 * MD4 (RFC 1320). Broken as a digest for twenty years, and what Windows calls the NT hash is made with it; OpenSSL 3 has it
 * in its legacy provider alone, so it stands here. For nothing else.
 * @returns 16 octets
 */
export function md4(message: Buffer): Buffer {
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  const padded = withPadding(message);
  for (let offset = 0; offset < padded.length; offset += blockLength) {
    takeBlock(state, padded.subarray(offset, offset + blockLength));
  }
  const digest = Buffer.alloc(16);
  state.forEach((word, index) => digest.writeUInt32LE(word, index * 4));
  return digest;
}

const blockLength = 64;

/** RFC 1320 sections 3.1 and 3.2: a bit, zeros, and the length in bits as 64 bits, the low word first. */
function withPadding(message: Buffer): Buffer {
  const padded = Buffer.alloc(Math.ceil((message.length + 9) / blockLength) * blockLength);
  message.copy(padded);
  padded[message.length] = 0x80;
  padded.writeBigUInt64LE(BigInt(message.length) * 8n, padded.length - 8);
  return padded;
}

type Mix = (x: number, y: number, z: number) => number;

interface Round {
  readonly mix: Mix;
  readonly constant: number;
  /** Which word of the block each of the sixteen steps takes. */
  readonly words: readonly number[];
  readonly turns: readonly [number, number, number, number];
}

/** RFC 1320 section 3.4. */
const rounds: readonly Round[] = [
  {
    mix: (x, y, z) => (x & y) | (~x & z),
    constant: 0,
    words: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    turns: [3, 7, 11, 19],
  },
  {
    mix: (x, y, z) => (x & y) | (x & z) | (y & z),
    constant: 0x5a827999,
    words: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
    turns: [3, 5, 9, 13],
  },
  {
    mix: (x, y, z) => x ^ y ^ z,
    constant: 0x6ed9eba1,
    words: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
    turns: [3, 9, 11, 15],
  },
];

function takeBlock(state: Uint32Array, block: Buffer): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (const { mix, constant, words, turns } of rounds) {
    words.forEach((word, step) => {
      const sum = a + mix(b, c, d) + block.readUInt32LE(word * 4) + constant;
      const turned = turnedLeft(sum >>> 0, turns[step % 4] ?? 0);
      [a, b, c, d] = [d, turned, b, c];
    });
  }
  for (const [index, word] of [a, b, c, d].entries()) state[index] = (state[index] ?? 0) + word;
}

function turnedLeft(word: number, by: number): number {
  return ((word << by) | (word >>> (32 - by))) >>> 0;
}
