/** The signs of ASCII, which have a name in every language: a sign alone is easily passed over when it is read out. */
export const namedSigns = [
  '!',
  '"',
  '#',
  '$',
  '%',
  '&',
  "'",
  '(',
  ')',
  '*',
  '+',
  ',',
  '-',
  '.',
  '/',
  ':',
  ';',
  '<',
  '=',
  '>',
  '?',
  '@',
  '[',
  '\\',
  ']',
  '^',
  '_',
  '`',
  '{',
  '|',
  '}',
  '~',
] as const;
export type NamedSign = (typeof namedSigns)[number];

/** The keyboard on the screen. */
export interface KeyboardMessages {
  /** What it is, for those who do not see it. */
  readonly name: string;
  /** On the button that shows it and sends it away. */
  readonly button: string;
  /** Names of keys that show a sign, and said of them. */
  readonly keys: {
    readonly backspace: string;
    readonly shift: string;
    readonly locked: string;
    readonly space: string;
    readonly symbols: string;
    readonly further: string;
    readonly letters: string;
    readonly digits: string;
    readonly accents: string;
    readonly left: string;
    readonly right: string;
    readonly hide: string;
  };
  /** On keys that show a word: short. */
  readonly next: string;
  readonly enter: string;
  /** What the Arabic layout is called. */
  readonly arabic: string;
  /** The key that changes the layout. */
  readonly change: (layout: string) => string;
  readonly capital: (letter: string) => string;
  readonly accentsOf: (letter: string) => string;
  /** The row of a password's key, which is not named. */
  readonly accentsHere: string;
  /** Said when something has changed. */
  readonly said: Readonly<
    Record<'shifted' | 'locked' | 'unlocked' | 'letters' | 'symbols' | 'digits' | 'accents', string>
  >;
  /** Where the language is not written in the letters that are asked for; null: it is. */
  readonly latinOnly: string | null;
  readonly signs: Readonly<Record<NamedSign, string>>;
}
