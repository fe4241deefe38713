/** The orders of letters that one can choose between. */
export const layoutNames = ['azerty', 'qwerty', 'qwertz', 'arabic'] as const;
export type LayoutName = (typeof layoutNames)[number];

/** The order of letters on a keyboard, as people know it from their own. */
export interface Layout {
  readonly script: 'latin' | 'arabic';
  /** What the key that changes the layout shows: the same in every language. */
  readonly label: string;
  /**
   * Three rows of letters with a blank between two keys, from left to right whatever the direction of the page: that is
   * how they lie on a desk in Cairo too.
   */
  readonly rows: readonly [string, string, string];
  /**
   * How many letters of the language's own (`own-letters.ts`) end each row. With them the rows are 12, 12 and 10 keys
   * long; 12 where nothing is shifted.
   */
  readonly own: readonly [number, number, number];
}
