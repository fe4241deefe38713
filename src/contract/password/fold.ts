const marks = /\p{M}/gu;
const separators = /[\s'’.\-_]/gu;

/** Text without case, accents and composition: `Zoé` and `ZOE` become one. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(marks, '').toUpperCase().toLowerCase().normalize('NFC');
}

/** The parts of a name that a password may not contain: the whole without separators, and each part by itself. */
export function nameParts(name: string): readonly string[] {
  const plain = folded(name);
  return [plain.replace(separators, ''), ...plain.split(separators)];
}

/**
 * The usual spellings of a birth date: with two or four digits of the year, in the orders of day, month and year that
 * people use.
 * @param iso `YYYY-MM-DD`
 */
export function birthDateSpellings(iso: string): readonly string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const short = year.slice(2);
  return [
    `${day}${month}${year}`,
    `${day}${month}${short}`,
    `${year}${month}${day}`,
    `${short}${month}${day}`,
    `${month}${day}${year}`,
    `${month}${day}${short}`,
  ];
}
