/** What a person can change of their own recovery details. */
export const details = ['jokers', 'mail', 'mobile', 'codes', 'totp'] as const;
export type Detail = (typeof details)[number];

/** What of it is kept, as far as the page may know: addresses and numbers masked. */
export interface DetailsOverview {
  readonly jokers: number;
  readonly mail: ContactShown | null;
  readonly mobile: ContactShown | null;
  readonly codesLeft: number;
  readonly totp: boolean;
}

export interface ContactShown {
  /** Masked by the one masking rule. */
  readonly to: string;
  readonly proved: boolean;
}

/** Longest address or number that is looked at, in UTF-16 code units. */
export const longestContact = 254;
