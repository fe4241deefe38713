/** The first digit of every script that has decimal digits (Unicode, category Nd): ten in a row each. */
const decimalDigit = /\p{Nd}/u;

/**
 * The digits of what was typed: blanks, hyphens and dots between them fall away; full-width digits and those of other
 * scripts count as what they mean.
 * @returns ASCII digits; undefined where something else was typed among them
 */
export function digitsOf(typed: string): string | undefined {
  const packed = typed.normalize('NFKC').replace(/[\s.\-\u2010-\u2015]/gu, '');
  let digits = '';
  for (const character of packed) {
    if (!decimalDigit.test(character)) return undefined;
    digits += valueOf(character);
  }
  return digits === '' ? undefined : digits;
}

/** Decimal digits stand in runs of ten that begin with zero (Unicode Standard, section 4.6). */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && decimalDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
