/**
 * The symbols of codes that are read, written by hand and typed: of all that look alike, printed or by hand, only one is
 * here, and no vowel, so that no code is a word. Left out as well, because by hand they pass for more than one symbol:
 * 9 (4, g), I, J and L (7, T). 21 symbols are 4.39 bits each.
 */
export const codeSymbols = '234578CDFGHKMNPRTVWXY';

/**
 * What is typed for a symbol that looks like it; of two that it may pass for, the likelier. A 7 without its stroke is read as 1,
 * and so as what passes for a 1, in capitals or not.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'D',
  O: 'D',
  Q: 'D',
  '1': '7',
  I: '7',
  L: '7',
  '6': 'G',
  B: '8',
  S: '5',
  U: 'V',
  Z: '2',
};

/** Zeros of digits that keyboards of people here have, beside our own: the nine that follow each are its 1 to 9. */
const zeros = [
  0x0660, // Arabic-Indic
  0x06f0, // extended Arabic-Indic: Persian, Urdu
];

/** Marks that people put between groups, and what comes along unseen when a text is copied. */
const separators = /[\s\p{Pd}._/\p{Cf}]/gu;

/**
 * What was typed, full-width forms as plain ones, Arabic digits as ours, without blanks, hyphens, dots and the like.
 * @param typed any text
 */
export function packed(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, asciiDigit)
    .replace(separators, '');
}

/**
 * The one spelling of a code of `codeSymbols`: packed, in capitals, a look-alike as the symbol for which it is taken. What is
 * no symbol and looks like none stays: a code with it in is another one.
 * @returns empty when nothing was typed
 */
export function normaliseCode(typed: string): string {
  return packed(typed)
    .toUpperCase()
    .replace(/[01ILOQ6BSUZ]/gu, (symbol) => lookAlikes[symbol] ?? symbol);
}

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => point >= first && point <= first + 9) ?? point;
  return String(point - zero);
}
