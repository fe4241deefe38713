import type { ProofOffer } from '../../../contract/view.ts';
import type { OneSuffices } from '../../messages/proof-messages.ts';

/** What is still needed, told without points. */
export interface ProofsLeft {
  /** Fewest proofs that are still needed. */
  readonly left: number;
  readonly begun: boolean;
  readonly one: OneSuffices;
  /** Whether an offer ends it by itself. */
  readonly suffices: (offer: ProofOffer) => boolean;
}

/**
 * @param have,need points: brought so far, and needed
 */
export function proofsLeft(offers: readonly ProofOffer[], have: number, need: number): ProofsLeft {
  const open = offers.filter(({ given }) => !given);
  const missing = need - have;
  const suffices = ({ points, given }: ProofOffer): boolean => !given && points >= missing;
  const enough = open.filter(suffices).length;
  return {
    left: fewest(open, missing),
    begun: offers.some(({ given }) => given),
    one: enough === 0 ? 'none' : enough === open.length ? 'any' : 'some',
    suffices,
  };
}

/** The largest first: no other choice needs fewer. All of them where they do not reach. */
function fewest(open: readonly ProofOffer[], missing: number): number {
  let sum = 0;
  const largestFirst = open.map(({ points }) => points).toSorted((one, other) => other - one);
  const reached = largestFirst.findIndex((points) => (sum += points) >= missing);
  return reached === -1 ? largestFirst.length : reached + 1;
}
