/** The four numbers by which a person may say who they are (the reference flow of UPHF's portal). */
export const identifierKinds = ['student', 'ine', 'staff', 'uid'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** How a number of one kind looks on this campus: checked before anything is asked of the directory. */
export interface IdentifierFormat {
  readonly kind: IdentifierKind;
  /** Source of a regular expression that the whole canonical number must match (flag `u`). */
  readonly pattern: string;
  /** A made-up number of the right form, shown under the field. */
  readonly example: string;
}

/** Longest number that is looked at; anything longer is not a number. */
export const longestNumber = 64;

/**
 * The one spelling of a number that is compared and looked up: compatibility-normalised (full-width digits become
 * digits), without blanks, hyphens or dots that people copy from their card, in capitals for an INE.
 */
export function canonicalNumber(kind: IdentifierKind, typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  if (kind === 'uid') return plain;
  const packed = plain.replace(/[\s.\-\u2010-\u2015]/gu, '');
  return kind === 'ine' ? packed.toUpperCase() : packed;
}

/** Whether a number, in its canonical spelling, has the form that the campus gave for its kind. */
export function hasFormat(format: IdentifierFormat, canonical: string): boolean {
  return (
    canonical.length > 0 &&
    canonical.length <= longestNumber &&
    new RegExp(`^(?:${format.pattern})$`, 'u').test(canonical)
  );
}
