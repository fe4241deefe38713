import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofNames } from '../../../src/contract/proofs.ts';
import type { ProofOffer } from '../../../src/contract/view.ts';
import { proofsLeft } from '../../../src/renderer/screens/proofs/proofs-left.ts';

const offer = (points: number, given = false): ProofOffer => ({ proof: 'totp', points, to: null, given });

describe('what is still needed, told without points', () => {
  it('is one proof, whichever it is', () => {
    expect(proofsLeft([offer(1), offer(2)], 0, 1)).toMatchObject({ left: 1, begun: false, one: 'any' });
  });

  it('is one proof of some of them, and says which', () => {
    const left = proofsLeft([offer(1), offer(2), offer(2)], 0, 2);
    expect(left).toMatchObject({ left: 1, one: 'some' });
    expect([offer(1), offer(2), offer(3)].map(left.suffices)).toEqual([false, true, true]);
  });

  it('is the fewest that reach it, those that were given aside', () => {
    expect(proofsLeft([offer(1), offer(1), offer(2)], 0, 3)).toMatchObject({ left: 2, one: 'none' });
    expect(proofsLeft([offer(2, true), offer(1), offer(1)], 2, 4)).toMatchObject({
      left: 2,
      begun: true,
      one: 'none',
    });
    expect(proofsLeft([offer(2, true), offer(1)], 2, 3).suffices(offer(2, true))).toBe(false);
  });

  it('never promises fewer proofs than there is need of, nor more than there are', () => {
    const offers = fc.array(
      fc.record({
        proof: fc.constantFrom(...proofNames),
        points: fc.integer({ min: 1, max: 5 }),
        to: fc.constant(null),
        given: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 20 }), (all, missing) => {
        const open = all.filter(({ given }) => !given).map(({ points }) => points);
        const { left } = proofsLeft(all, 0, missing);
        const best = (count: number): number =>
          open
            .toSorted((one, other) => other - one)
            .slice(0, count)
            .reduce((sum, points) => sum + points, 0);
        expect(left).toBeLessThanOrEqual(open.length);
        if (left > 0) expect(best(left - 1)).toBeLessThan(missing);
        if (left < open.length) expect(best(left)).toBeGreaterThanOrEqual(missing);
      }),
    );
  });
});
