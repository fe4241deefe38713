/** What a person can change of their own recovery details. */
export const details = ['jokers', 'mail', 'mobile', 'codes', 'totp'] as const;
export type Detail = (typeof details)[number];

/** What of it is kept, as far as the page may know: addresses and numbers masked. */
export interface DetailsOverview {
  readonly jokers: number;
  readonly mail: { readonly to: string; readonly proved: boolean } | null;
  readonly mobile: { readonly to: string; readonly proved: boolean } | null;
  readonly codesLeft: number;
  readonly totp: boolean;
}

/** A joker question with the answer as it was typed. */
export const mostJokers = 8;
