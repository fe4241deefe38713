import { createHash, createHmac } from 'node:crypto';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { RecordKeys } from './keys.ts';
import type { DigestAlgorithm, StoredHash } from './ports.ts';
import { everydayWork, hashSecret, matchesSecret } from './scrypt.ts';
import type { ScryptWork } from './scrypt.ts';

/**
 * Marks that people leave out as often as not: accents of Latin, Greek and Cyrillic letters, Hebrew and Arabic
 * vocalisation with hamza and madda above, emoji presentation. The vowel signs of other scripts and the voicing marks of kana
 * tell words apart and stay, and the Greek iota subscript is a letter in capitals.
 */
const optionalMarks = new RegExp(
  `[${[
    '\\u0300-\\u0344\\u0346-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
    '\\u0483-\\u0489',
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed',
    '\\ufe00-\\ufe0f',
  ].join('')}]`,
  'gu',
);

/** Letters that no decomposition takes apart, as they are typed where the keyboard has them not. */
const plainLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Everything but letters, digits, what belongs to them, and pictures; the Arabic tatweel only stretches a word. */
const notCounted = /[^\p{L}\p{N}\p{M}\p{So}\p{Emoji_Modifier}]|\u0640/gu;

/**
 * The one spelling of an answer that is hashed: without case, accents, blanks, punctuation, hyphens and apostrophes,
 * ligatures spelt out, compatibility forms (full-width, presentation forms) as their plain letters. Letters of every
 * script and emoji stay.
 * @returns empty when nothing that counts was typed
 */
export function normaliseAnswer(typed: string): string {
  return (
    typed
      .normalize('NFKD')
      .replace(optionalMarks, '')
      // Up before down is the nearest to Unicode's case folding: it spells ß out and joins the two kinds of i; down
      // first, because the capital ẞ has no other capitals.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(optionalMarks, '')
      .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
      .replace(notCounted, '')
      .normalize('NFC')
  );
}

/**
 * Hashes an answer for the record: normalised, peppered with the current key, bound to the entry and to this purpose.
 * @param entryUuid the entry whose record will hold it
 * @param work smaller only in tests
 * @returns `empty` when nothing is left of the answer once it is normalised
 */
export async function hashAnswer(
  keys: RecordKeys,
  entryUuid: string,
  answer: string,
  work: ScryptWork = everydayWork,
): Promise<Result<StoredHash, 'empty'>> {
  const normalised = normaliseAnswer(answer);
  if (normalised === '') return failed('empty');
  const secret = peppered(keys.current('joker-pepper'), entryUuid, normalised);
  return succeeded({ ...(await hashSecret(secret, work)), keyId: keys.currentId });
}

/**
 * Compares an answer with the stored one, in constant time once it is hashed. An answer with nothing left after
 * normalising is wrong whatever is stored, after the same work.
 * @returns `unknown-key` when the pepper that was used is no longer among the keys: the operator's fault, not a wrong
 *   answer
 */
export async function verifyAnswer(
  keys: RecordKeys,
  entryUuid: string,
  answer: string,
  stored: StoredHash,
): Promise<'right' | 'wrong' | 'unknown-key'> {
  const pepper = keys.derived('joker-pepper', stored.keyId);
  if (pepper === undefined) return 'unknown-key';
  const normalised = normaliseAnswer(answer);
  if (stored.over !== undefined)
    return verifyDigest(pepper, entryUuid, answer, { ...stored, over: stored.over });
  const matches = await matchesSecret(peppered(pepper, entryUuid, normalised), stored);
  return matches && normalised !== '' ? 'right' : 'wrong';
}

/** A digest of an answer, as an earlier portal kept it. */
export interface AnswerDigest {
  readonly algorithm: DigestAlgorithm;
  /** hexadecimal */
  readonly digest: string;
}

const digestNames: Readonly<Record<string, DigestAlgorithm>> = {
  MD5: 'md5',
  SHA: 'sha1',
  SHA1: 'sha1',
  SHA256: 'sha256',
  'SHA-256': 'sha256',
  SHA512: 'sha512',
  'SHA-512': 'sha512',
};
const digestOctets: Readonly<Record<DigestAlgorithm, number>> = { md5: 16, sha1: 20, sha256: 32, sha512: 64 };

/**
 * Reads `{SHA256}…` and the like, in hexadecimal or base64 (the prefixes of RFC 2307).
 * @returns null for a text that is none, such as an answer in clear
 */
export function digestOf(text: string): AnswerDigest | null {
  const [, name = '', value = ''] = /^\{([\w-]+)\}(.+)$/u.exec(text.trim()) ?? [];
  const algorithm = digestNames[name.toUpperCase()];
  if (algorithm === undefined) return null;
  const isHex = /^[0-9a-f]+$/iu.test(value) && value.length === digestOctets[algorithm] * 2;
  // Node passes over what is no base64.
  if (!isHex && !/^[\w+/-]+={0,2}$/u.test(value)) return null;
  const octets = Buffer.from(value, isHex ? 'hex' : 'base64');
  return octets.length === digestOctets[algorithm] ? { algorithm, digest: octets.toString('hex') } : null;
}

/** Hashes a digest for the record, as `hashAnswer` does an answer: a fast digest of a pet's name is guessed in no time. */
export async function hashDigest(
  keys: RecordKeys,
  entryUuid: string,
  { algorithm, digest }: AnswerDigest,
  work: ScryptWork = everydayWork,
): Promise<StoredHash> {
  const secret = peppered(keys.current('joker-pepper'), entryUuid, `${algorithm} ${digest}`);
  return { ...(await hashSecret(secret, work)), keyId: keys.currentId, over: algorithm };
}

/** The earlier portal digested what was typed there: as it was, in small letters, or normalised, as far as one can know. */
async function verifyDigest(
  pepper: Buffer,
  entryUuid: string,
  answer: string,
  stored: StoredHash & { readonly over: DigestAlgorithm },
): Promise<'right' | 'wrong'> {
  const typed = answer.normalize('NFC').trim();
  const spellings = [typed, typed.toLowerCase(), normaliseAnswer(typed)];
  let isRight = false;
  for (const spelling of spellings) {
    const digest = createHash(stored.over).update(spelling).digest('hex');
    const matches = await matchesSecret(peppered(pepper, entryUuid, `${stored.over} ${digest}`), stored);
    isRight = isRight || (matches && spelling !== '');
  }
  return isRight ? 'right' : 'wrong';
}

/** The newline cannot be in a UUID: no two pairs of entry and answer give the same message. */
function peppered(pepper: Buffer, entryUuid: string, normalised: string): Buffer {
  return createHmac('sha256', pepper).update(`${entryUuid.toLowerCase()}\n${normalised}`).digest();
}
