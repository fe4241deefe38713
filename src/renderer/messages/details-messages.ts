import type { Detail } from '../../contract/details.ts';

/** A login and a password, and what they are for. */
export interface SignInMessages {
  readonly title: string;
  readonly text: string;
  readonly login: string;
  readonly password: string;
  readonly submit: string;
  readonly waiting: string;
  readonly empty: string;
}

/** One's own recovery details, at a glance. */
export interface DetailsMessages {
  readonly lead: string;
  readonly names: Readonly<Record<Detail, string>>;
  readonly jokers: (count: number) => string;
  readonly codes: (left: number) => string;
  readonly totp: string;
  /** An address or a number, masked, and whether a code that was sent there came back. */
  readonly contact: (to: string, proved: boolean) => string;
  readonly none: string;
  readonly change: string;
  readonly add: string;
  readonly renew: string;
  readonly remove: string;
  readonly reallyRemove: Readonly<Record<'mail' | 'mobile' | 'totp', string>>;
  readonly yesRemove: string;
  readonly keep: string;
}
