import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerInstant, atFixedInstant } from '../../../src/main/recovery/fixed-instant.ts';

const instants = { answerAfter: 800, slot: 250 };
const fractional = (max: number) => fc.double({ min: 0, max, noNaN: true });

describe('the fixed instant of an answer', () => {
  it('is the same for all work that was done in time', () => {
    expect([0, 1, 799.9, 800].map((took) => answerInstant(1000, 1000 + took, instants))).toEqual([
      1800, 1800, 1800, 1800,
    ]);
  });

  it('is the next slot when the first instant was missed', () => {
    expect([801, 1050, 1050.5, 1300].map((took) => answerInstant(1000, 1000 + took, instants))).toEqual([
      2050, 2050, 2300, 2300,
    ]);
  });

  it('is at once when fixed instants are switched off', () => {
    expect(answerInstant(1000, 1003.25, { answerAfter: 800, slot: 0 })).toBe(1003.25);
  });

  it('never lies before the outcome, nor later than one slot after it', () => {
    fc.assert(
      fc.property(
        fractional(1e9),
        fractional(1e6),
        fractional(5000),
        fc.integer({ min: 1, max: 2000 }),
        (startedAt, took, answerAfter, slot) => {
          const finishedAt = startedAt + took;
          const instant = answerInstant(startedAt, finishedAt, { answerAfter, slot });
          expect(instant).toBeGreaterThanOrEqual(finishedAt);
          expect(instant).toBeGreaterThanOrEqual(startedAt + answerAfter);
          expect(instant - Math.max(finishedAt, startedAt + answerAfter)).toBeLessThan(slot + 1e-3);
        },
      ),
    );
  });

  it('is not before the outcome where the sum of fractions rounds down', () => {
    const finishedAt = 5838.545890913935;
    const instant = answerInstant(379.54589091393484, finishedAt, { answerAfter: 733, slot: 278 });
    expect(instant).toBeGreaterThanOrEqual(finishedAt);
  });

  it('tells of the work only in whole slots after the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fractional(1e5), (startedAt, took) => {
        const slots = (answerInstant(startedAt, startedAt + took, instants) - startedAt - 800) / 250;
        expect(slots).toBe(Math.round(slots));
      }),
    );
  });
});

describe('an outcome at its fixed instant', () => {
  /** Node's timers count whole milliseconds, from the beginning of the turn in which they were set. */
  function early(turnStartedBefore: number) {
    let now = 0.25;
    return {
      now: () => now,
      monotonic: () => now,
      after(milliseconds: number, call: () => void) {
        now += Math.max(1, Math.trunc(milliseconds)) - Math.min(turnStartedBefore, 0.9);
        queueMicrotask(call);
        return () => undefined;
      },
      work: (milliseconds: number) => async () => void (now += milliseconds),
    };
  }

  it.each([0, 0.3, 0.9])(
    'comes no earlier for timers that do, set %s ms after their turn began',
    async (since) => {
      for (const took of [1, 30.5, 400.75, 799.9, 900]) {
        const clock = early(since);
        await atFixedInstant(clock, instants, clock.work(took));
        const instant = answerInstant(0.25, 0.25 + took, instants);
        expect(clock.monotonic()).toBeGreaterThanOrEqual(instant);
        expect(clock.monotonic()).toBeLessThan(instant + 1);
      }
    },
  );

  it('comes at once when fixed instants are switched off', async () => {
    const clock = early(0);
    await atFixedInstant(clock, { answerAfter: 800, slot: 0 }, clock.work(3));
    expect(clock.monotonic()).toBe(3.25);
  });
});
