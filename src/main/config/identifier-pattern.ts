/** Variable repetitions of one pattern at most: a number has 64 characters, and each may multiply the ways to match it by that. */
const mostRepetitions = 3;
/** Choices (`?`, `|`) at most: each doubles the ways. */
const mostChoices = 12;

/**
 * Why a pattern for a number cannot be used; null: it can. Whoever types a number must not be able to keep the kiosk busy
 * with it, so that patterns that can be matched in very many ways are refused: a group that is repeated and holds a repetition
 * or a choice itself, and too many of either.
 */
export function identifierPatternFault(source: string): string | null {
  try {
    // By itself: `a)|(b` would be one between the brackets that it is put in later.
    new RegExp(source, 'u');
  } catch {
    return 'is not a regular expression';
  }
  const tokens = tokensOf(source);
  const repetitions = tokens.filter((token) => token === 'repetition').length;
  const choices = tokens.filter((token) => token === 'choice').length;
  return repetitions > mostRepetitions || choices > mostChoices || repeatsAmbiguousGroup(tokens)
    ? 'could take for ever: it can match one number in too many ways'
    : null;
}

type Token = 'open' | 'close' | 'repetition' | 'exact' | 'choice' | 'other';

/** A character class and an escape are one character each; lazy quantifiers count as what they repeat. */
const token =
  /\\(?:[pPkux](?:\{[^}]*\}|<[^>]*>)?|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+]\??|\{\d+(,\d*)?\}\??|\?|\||./gsu;

function tokensOf(source: string): readonly Token[] {
  return [...source.matchAll(token)].map(([text, range]): Token => {
    if (text.startsWith('(')) return 'open';
    if (text === ')') return 'close';
    if (text === '|' || text === '?') return 'choice';
    if (/^[*+]\??$/u.test(text) || (/^\{\d/u.test(text) && range !== undefined)) return 'repetition';
    return /^\{\d+\}\??$/u.test(text) ? 'exact' : 'other';
  });
}

function repeatsAmbiguousGroup(tokens: readonly Token[]): boolean {
  const open: { ambiguous: boolean }[] = [];
  return tokens.some((current, index) => {
    if (current === 'open') open.push({ ambiguous: false });
    else if (current === 'repetition' || current === 'choice') {
      for (const group of open) group.ambiguous = true;
    } else if (current === 'close') {
      const group = open.pop();
      const next = tokens[index + 1];
      return group?.ambiguous === true && (next === 'repetition' || next === 'exact');
    }
    return false;
  });
}
