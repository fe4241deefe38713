const marks = /\p{M}/gu;
const betweenParts = /[^\p{L}\p{N}]+/u;
/** Letters that Unicode takes for letters of their own, but that people type as what stands here; the sigma of a word's end. */
const likeness: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ς: 'σ' };
const alike = /[œæøłđς]/gu;

/** Text without case, accents, width and composition: `Zoé` and `ZOE` become one. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toUpperCase()
    .toLowerCase()
    .replace(alike, (letter) => likeness[letter] ?? letter)
    .normalize('NFC');
}

/** The parts of a name that a password may not contain: the whole without separators, and each part by itself. */
export function nameParts(name: string): readonly string[] {
  const parts = folded(name).split(betweenParts);
  return [parts.join(''), ...parts];
}

/**
 * The usual spellings of a birth date: with two or four digits of the year, in the orders of day, month and year that
 * people use; with four digits of the year also without leading zeros.
 * @param iso `YYYY-MM-DD`
 */
export function birthDateSpellings(iso: string): readonly string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [plainMonth, plainDay] = [String(Number(month)), String(Number(day))];
  const short = year.slice(2);
  return [
    `${day}${month}${year}`,
    `${day}${month}${short}`,
    `${year}${month}${day}`,
    `${short}${month}${day}`,
    `${month}${day}${year}`,
    `${month}${day}${short}`,
    `${plainDay}${plainMonth}${year}`,
    `${plainMonth}${plainDay}${year}`,
    `${year}${plainMonth}${plainDay}`,
  ];
}
