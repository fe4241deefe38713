import { describe, expect, it } from 'vitest';
import { createLeaps } from '../../../src/main/recovery/leaps.ts';

const hour = 3_600_000;
const day = 24 * hour;

function clocks() {
  let wall = Date.UTC(2026, 10, 23, 8);
  let monotonic = 5_000;
  const clock = { now: () => wall, monotonic: () => monotonic };
  return {
    clock,
    leaps: createLeaps(clock),
    pass(milliseconds: number) {
      wall += milliseconds;
      monotonic += milliseconds;
    },
    set: (milliseconds: number) => void (wall += milliseconds),
  };
}

describe('what a clock leaps over', () => {
  it('is nothing as long as both clocks go on together, within what clocks may differ', () => {
    const { clock, leaps, pass, set } = clocks();
    const at = clock.now();
    pass(day);
    set(30_000);
    expect(leaps.since(at)).toBe(0);
  });

  it('counts for every instant before it, and for none after it', () => {
    const { clock, leaps, pass, set } = clocks();
    const before = clock.now();
    pass(hour);
    set(day);
    expect(leaps.since(before)).toBe(day);
    const after = clock.now();
    pass(hour);
    expect(leaps.since(after)).toBe(0);
    expect(leaps.since(before)).toBe(day);
    set(2 * day);
    expect(leaps.since(after)).toBe(2 * day);
    expect(leaps.since(before)).toBe(3 * day);
  });

  it('counts in part for an instant within it, which another kiosk has written', () => {
    const { clock, leaps, set } = clocks();
    const start = clock.now();
    set(day);
    expect(leaps.since(start + day / 4)).toBe((day * 3) / 4);
  });

  it('is taken back when the clock is put right, and is lived through then', () => {
    const { clock, leaps, pass, set } = clocks();
    const at = clock.now();
    pass(hour);
    set(day);
    expect(leaps.since(at)).toBe(day);
    set(-day);
    expect(leaps.since(at)).toBe(0);
    pass(2 * day);
    expect(leaps.since(at)).toBe(0);
  });

  it('is seen in small steps as in one', () => {
    const { clock, leaps, set } = clocks();
    const at = clock.now();
    for (let step = 0; step < 100; step += 1) {
      set(50_000);
      leaps.since(at);
    }
    expect(leaps.since(at)).toBe(5_000_000);
  });

  it('is never less for being many: what lies between the oldest counts with them', () => {
    const { clock, leaps, pass, set } = clocks();
    const at = clock.now();
    for (let leap = 0; leap < 200; leap += 1) {
      set(120_000);
      expect(leaps.since(at)).toBeGreaterThanOrEqual(120_000 * (leap + 1));
      pass(1_000);
    }
    expect(leaps.since(at)).toBeLessThanOrEqual(clock.now() - at);
  });
});
