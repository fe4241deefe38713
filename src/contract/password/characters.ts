const lower = /^\p{Ll}$/u;
const upper = /^[\p{Lu}\p{Lt}]$/u;
const digit = /^\p{Nd}$/u;
const letterOrBlank = /^[\p{L}\p{M}\p{White_Space}]$/u;
const blank = /^\p{White_Space}$/u;

/** The four kinds of characters that rules count. */
export type CharacterKind = 'lower' | 'upper' | 'digit' | 'special';
export const characterKinds: readonly CharacterKind[] = ['lower', 'upper', 'digit', 'special'];

/**
 * Which kind a character counts as; null: none.
 * @param character one code point
 * @param specials the characters that count as special, literally; null: whatever is neither letter, digit nor blank
 */
export function kindOf(character: string, specials: string | null): CharacterKind | null {
  if (specials !== null && [...specials].includes(character)) return 'special';
  if (lower.test(character)) return 'lower';
  if (upper.test(character)) return 'upper';
  if (digit.test(character)) return 'digit';
  return specials === null && !letterOrBlank.test(character) ? 'special' : null;
}

/** Whether a code point is white space (Unicode White_Space). */
export function isBlank(character: string): boolean {
  return blank.test(character);
}

/** Length of the longest run of one character. */
export function longestRepeatedRun(characters: readonly string[]): number {
  return longestRun(characters, (before, after) => before === after);
}

/** Length of the longest run of neighbours among letters or digits, up or down: `abc`, `321`. */
export function longestConsecutiveRun(characters: readonly string[]): number {
  const folded = characters.map((character) => character.toLowerCase());
  const step = (before: string, after: string): number =>
    /^(?:\p{L}\p{L}|\p{Nd}\p{Nd})$/u.test(before + after)
      ? (after.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
      : 0;
  return Math.max(
    longestRun(folded, (before, after) => step(before, after) === 1),
    longestRun(folded, (before, after) => step(before, after) === -1),
  );
}

/** How often the most frequent character appears. */
export function mostRepeats(characters: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function longestRun(
  characters: readonly string[],
  goesOn: (before: string, after: string) => boolean,
): number {
  let longest = characters.length === 0 ? 0 : 1;
  let run = 1;
  for (let index = 1; index < characters.length; index += 1) {
    run = goesOn(characters[index - 1] ?? '', characters[index] ?? '') ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** How many octets a text takes in UTF-8 (RFC 3629 section 3). */
export function octetsOf(text: string): number {
  return [...text].reduce((sum, character) => {
    const point = character.codePointAt(0) ?? 0;
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }, 0);
}
