import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDue, isTooOld, longestPause, pauseAfter } from '../../../src/main/mail/backoff.ts';

const day = 86_400_000;

describe('the pause after a failed attempt', () => {
  it('never shrinks, is never longer than an hour, and stays a number after years of attempts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (attempts) => {
        expect(pauseAfter(attempts + 1)).toBeGreaterThanOrEqual(pauseAfter(attempts));
        expect(pauseAfter(attempts)).toBeGreaterThanOrEqual(30_000);
        expect(pauseAfter(attempts)).toBeLessThanOrEqual(longestPause);
      }),
    );
  });
});

describe('giving up', () => {
  it('needs both: five days, and two dozen attempts', () => {
    expect(isTooOld(24, 0, 5 * day + 1)).toBe(true);
    expect(isTooOld(24, 0, 5 * day)).toBe(false);
    expect(isTooOld(23, 0, 500 * day)).toBe(false);
    expect(isTooOld(500, 0, 4 * day)).toBe(false);
    expect(isTooOld(500, 10 * day, 0), 'a clock that was put back').toBe(false);
  });
});

describe('an attempt', () => {
  it('is due at its instant, and when it lies further ahead than any pause', () => {
    expect(isDue(1_000, 999)).toBe(false);
    expect(isDue(1_000, 1_000)).toBe(true);
    expect(isDue(longestPause, 0)).toBe(false);
    expect(isDue(longestPause + 1, 0)).toBe(true);
  });
});
