import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempts } from '../../../../src/main/recovery/ports.ts';
import {
  attemptsWait,
  cleared,
  countAttempt,
  takenBack,
  triesLeft,
} from '../../../../src/main/recovery/proofs/attempts.ts';

const start = 1_760_000_000_000;
const second = 1000;
const minute = 60 * second;
const year = 365 * 24 * 60 * minute;
const settings = { tries: 3, block: 15 * minute, longestBlock: 24 * 60 * minute };

function tried(times: number, now = start, from: Attempts | null = null): Attempts | null {
  let attempts = from;
  for (let time = 0; time < times; time += 1) attempts = countAttempt(attempts, now, settings);
  return attempts;
}

/** One right proof, with nobody else at work. */
function right(from: Attempts | null, now = start, by = settings): Attempts | null {
  const own = countAttempt(from, now, by);
  return takenBack(own, own);
}

describe('attempts at a proof', () => {
  it('are counted until the last try blocks at once', () => {
    expect([0, 1, 2, 3].map((times) => triesLeft(tried(times), settings))).toEqual([3, 2, 1, 0]);
    expect([0, 1, 2, 3].map((times) => attemptsWait(tried(times), start))).toEqual([0, 0, 0, 15 * minute]);
  });

  it('may be made again after the block, and then as many', () => {
    const after = start + 15 * minute;
    const blocked = tried(3);
    expect(attemptsWait(blocked, after - 1)).toBe(1);
    expect(attemptsWait(blocked, after)).toBe(0);
    expect(triesLeft(tried(1, after, blocked), settings)).toBe(2);
    expect(attemptsWait(tried(2, after, blocked), after)).toBe(0);
  });

  it('are blocked for twice as long each time, up to the longest', () => {
    const blocks: number[] = [];
    let attempts: Attempts | null = null;
    let now = start;
    for (let round = 0; round < 10; round += 1) {
      attempts = tried(3, now, attempts);
      blocks.push(attemptsWait(attempts, now) / minute);
      now += attemptsWait(attempts, now);
    }
    expect(blocks).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
  });

  it('are all forgotten once enough is proved', () => {
    expect(attemptsWait(cleared(), start)).toBe(0);
    expect(triesLeft(cleared(), settings)).toBe(3);
    expect(attemptsWait(tried(3, start, cleared()), start)).toBe(15 * minute);
  });

  it('cannot be counted while blocked: that they were not compared must have been decided before', () => {
    expect(() => countAttempt(tried(3), start + minute, settings)).toThrow('blocked');
  });

  it('are few in a year, for somebody who never stops', () => {
    let attempts: Attempts | null = null;
    let made = 0;
    for (let now = start; now < start + year; now += Math.max(attemptsWait(attempts, now), second)) {
      attempts = countAttempt(attempts, now, settings);
      made += 1;
    }
    expect(made).toBeLessThan(3 * (365 + 7));
    expect(made).toBeGreaterThan(3 * 300);
  });

  it('block at the first when the campus gives one try, and at once when it has lowered the number', () => {
    expect(attemptsWait(countAttempt(null, start, { ...settings, tries: 1 }), start)).toBe(15 * minute);
    const lowered = countAttempt(tried(2), start, { ...settings, tries: 2 });
    expect(triesLeft(lowered, { ...settings, tries: 2 })).toBe(0);
  });
});

describe('a right proof', () => {
  it('costs nothing, even as the last of the tries', () => {
    expect(right(null)).toBeNull();
    for (const times of [1, 2]) {
      const after = right(tried(times), start + minute);
      expect(triesLeft(after, settings)).toBe(3 - times);
      expect(attemptsWait(after, start + minute)).toBe(0);
    }
    expect(right(null, start, { ...settings, tries: 1 })).toBeNull();
  });

  it('leaves the wrong ones, and how long the next block is', () => {
    const after = start + 15 * minute;
    const again = right(tried(3), after);
    expect(triesLeft(again, settings)).toBe(3);
    expect(attemptsWait(tried(3, after, again), after)).toBe(30 * minute);
  });

  it('takes one attempt only, also when another kiosk has counted meanwhile', () => {
    const own = countAttempt(null, start, settings);
    const other = countAttempt(own, start, settings);
    expect(triesLeft(takenBack(other, own), settings)).toBe(2);
  });

  it('lifts the block that another kiosk began only because it was still counted', () => {
    const own = countAttempt(tried(1), start, settings);
    const blocked = countAttempt(own, start, settings);
    expect(attemptsWait(blocked, start)).toBe(15 * minute);
    const after = takenBack(blocked, own);
    expect(attemptsWait(after, start)).toBe(0);
    expect(triesLeft(after, settings)).toBe(1);
    expect(attemptsWait(tried(1, start, after), start)).toBe(15 * minute);
  });

  it('has nothing to take back once its round is over, or everything is forgotten', () => {
    const own = countAttempt(null, start, settings);
    const nextRound = tried(1, start + 15 * minute, tried(2, start, own));
    expect(takenBack(nextRound, own)).toBe(nextRound);
    expect(takenBack(cleared(), own)).toBeNull();
  });
});

describe('a thief who knows one proof', () => {
  it('has as many guesses at the next as one who knows none, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (order) => {
        let mixed: Attempts | null = null;
        let plain: Attempts | null = null;
        for (const knows of order) {
          if (knows) {
            if (attemptsWait(mixed, start) > 0) continue;
            mixed = right(mixed);
          } else {
            if (attemptsWait(plain, start) === 0) plain = countAttempt(plain, start, settings);
            if (attemptsWait(mixed, start) === 0) mixed = countAttempt(mixed, start, settings);
          }
          expect(triesLeft(mixed, settings)).toBe(triesLeft(plain, settings));
          expect(attemptsWait(mixed, start)).toBe(attemptsWait(plain, start));
        }
      }),
    );
  });

  it('gains nothing by several kiosks at once: wrong guesses never exceed the tries of a round', () => {
    // Each attempt is counted, and its outcome taken back later if it was right, in any interleaving.
    const step = fc.oneof(
      fc.record({ does: fc.constant('count' as const), knows: fc.boolean() }),
      fc.record({ does: fc.constant('settle' as const), which: fc.nat({ max: 5 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let kept: Attempts | null = null;
        const underWay: Attempts[] = [];
        let wrong = 0;
        for (const one of steps) {
          if (one.does === 'count') {
            if (attemptsWait(kept, start) > 0) continue;
            kept = countAttempt(kept, start, settings);
            if (one.knows) underWay.push(kept);
            else wrong += 1;
          } else {
            const [own] = underWay.splice(one.which, 1);
            if (own !== undefined) kept = takenBack(kept, own);
          }
          expect(triesLeft(kept, settings)).toBe(Math.max(0, settings.tries - wrong - underWay.length));
        }
        expect(wrong).toBeLessThanOrEqual(settings.tries);
      }),
    );
  });
});
