import type { Population } from './proofs.ts';

/** What the reception may say it has checked before it vouches for somebody: one of these, never free text. */
export const checkedThings = ['campus-card', 'identity-card', 'passport', 'residence-permit'] as const;
export type CheckedThing = (typeof checkedThings)[number];

/** Fewest letters and digits of a search: nobody browses the directory. */
export const shortestSearch = 3;
export const longestSearch = 64;

/** What the reception needs to know to compare a person with their card, and nothing else. */
export interface PersonCard {
  readonly displayName: string;
  /** `data:image/jpeg;base64,…` */
  readonly photo: string | null;
  readonly populations: readonly Population[];
  readonly state: CardState;
}
export const cardStates = [
  'active',
  'not-activated',
  'locked-by-failures',
  'locked-by-administration',
  'disabled',
  'expired',
  'privileged',
] as const;
export type CardState = (typeof cardStates)[number];

/** Somebody in a list of people who match: enough to choose, nothing to collect. */
export interface PersonFound {
  readonly displayName: string;
  readonly populations: readonly Population[];
}
