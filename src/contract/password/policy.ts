/** The campus's rules for a new password. Every limit that is 0 or null is switched off. */
export interface PasswordPolicy {
  /** In Unicode code points after NFC; `max: null` for no maximum. */
  readonly length: { readonly min: number; readonly max: number | null };
  /** In octets of UTF-8 after NFC: some directories count so. `min: 0` and `max: null` for no limit. */
  readonly bytes: { readonly min: number; readonly max: number | null };
  /** At least so many characters of each kind (Unicode classes Ll, Lu/Lt, Nd; specials as `specials` says). */
  readonly atLeast: {
    readonly lower: number;
    readonly upper: number;
    readonly digit: number;
    readonly special: number;
  };
  /** At least so many of the four kinds present (0 to 4). */
  readonly kindsAtLeast: number;
  /** The characters that count as special, literally; null: whatever is neither letter, digit nor blank. */
  readonly specials: string | null;
  /** No white space at all (Unicode White_Space). */
  readonly noSpace: boolean;
  /** Characters that may not appear, literally. */
  readonly forbiddenCharacters: string;
  /** What of the person may not be contained (case-folded, NFC, accents folded too). */
  readonly notContaining: {
    readonly login: boolean;
    readonly names: boolean;
    readonly numbers: boolean;
    readonly birthDate: boolean;
  };
  /** Longest run of one character allowed (`aaa` is 3); 0: no limit. */
  readonly longestRepeatedRun: number;
  /** Longest run of neighbours allowed (`abc`, `321` are 3); 0: no limit. */
  readonly longestConsecutiveRun: number;
  /** One character may appear at most so many times; 0: no limit. */
  readonly mostRepeats: number;
  /** Words that may not be contained (folded as above). */
  readonly bannedWords: readonly string[];
  /** At least so many different characters; 0: no limit. */
  readonly uniqueCharacters: number;
  /** How many earlier passwords are refused: shown as a rule, checked by main alone. 0: not promised. */
  readonly history: number;
  /** Who remembers them: the directory, or the kiosk where the directory forgets (only those chosen at a kiosk then). */
  readonly historyKeptBy: 'directory' | 'kiosk';
}

/** Every rule by name, in the order in which they are shown. */
export const ruleIds = [
  'length-min',
  'length-max',
  'bytes-min',
  'bytes-max',
  'lower',
  'upper',
  'digit',
  'special',
  'kinds',
  'no-space',
  'forbidden-characters',
  'not-login',
  'not-names',
  'not-numbers',
  'not-birth-date',
  'repeated-run',
  'consecutive-run',
  'repeats',
  'banned-words',
  'unique-characters',
  'history',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** What a sentence about a rule may need: the limit, the measured value, the characters meant. */
export interface RuleDetail {
  readonly limit?: number;
  readonly measured?: number;
  readonly characters?: string;
  readonly keptBy?: PasswordPolicy['historyKeptBy'];
}

/** One rule held against one password. `unknown`: only the directory can tell. */
export interface RuleState extends RuleDetail {
  readonly rule: RuleId;
  readonly state: 'met' | 'broken' | 'unknown';
}

/** What a password is held against besides the policy. */
export interface PersonForRules {
  readonly login?: string;
  readonly names?: readonly string[];
  readonly numbers?: readonly string[];
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
}

/** Longest password that is looked at, in UTF-16 code units. */
export const longestPassword = 512;
