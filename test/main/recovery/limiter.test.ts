import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterRightIdentification,
  afterRightJoker,
  afterWrongIdentification,
  countJokerAttempt,
  growingDelay,
  identificationWait,
  jokerWait,
  longestDelay,
  reanchored,
  triesLeft,
} from '../../../src/main/recovery/limiter.ts';
import type { Failures, PersonRecord } from '../../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../../src/main/recovery/record.ts';

const start = 1_760_000_000_000;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const year = 365 * 24 * hour;
const jokers = { tries: 3, block: 15 * minute, longestBlock: 24 * hour };
type Joker = PersonRecord['joker'];

function wrong(times: number, now = start): Failures | null {
  let failures: Failures | null = null;
  for (let time = 0; time < times; time += 1) failures = afterWrongIdentification(failures, now);
  return failures;
}

function tried(times: number, now = start, from: Joker = null): Joker {
  let joker = from;
  for (let time = 0; time < times; time += 1) joker = countJokerAttempt(joker, now, jokers);
  return joker;
}

describe('wrong identifications', () => {
  it('slow down, each more than the last, to five minutes', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 50, 1e9].map((count) => growingDelay(count) / second);
    expect(delays).toEqual([0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  });

  it('make one wait for the rest of the delay', () => {
    const failures = wrong(3);
    expect(identificationWait(failures, start)).toBe(8 * second);
    expect(identificationWait(failures, start + 7 * second)).toBe(second);
    expect(identificationWait(failures, start + 8 * second)).toBe(0);
    expect(identificationWait(null, start)).toBe(0);
  });

  it('are forgotten by a right one', () => {
    expect(identificationWait(afterRightIdentification(), start)).toBe(0);
  });

  it('are half forgotten after a quiet hour, and only half however much later', () => {
    const failures = wrong(8);
    expect(afterWrongIdentification(failures, start + hour - 1).count).toBe(9);
    expect(afterWrongIdentification(failures, start + hour).count).toBe(5);
    expect(afterWrongIdentification(failures, start + 100 * year).count).toBe(5);
    expect(afterWrongIdentification(wrong(1), start + hour).count).toBe(1);
  });

  it('never keep anybody longer than five minutes, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -2 * year, max: 2 * year }), (count, jump) => {
        const wait = identificationWait({ count, lastAt: start }, start + jump);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(longestDelay);
      }),
    );
  });

  it('let few through of somebody who tries every second for an hour', () => {
    let failures: Failures | null = null;
    let through = 0;
    for (let now = start; now < start + hour; now += second) {
      if (identificationWait(failures, now) > 0) continue;
      through += 1;
      failures = afterWrongIdentification(failures, now);
    }
    expect(through).toBe(19);
  });
});

describe('answers to the joker', () => {
  it('are counted until the last try blocks at once', () => {
    expect([0, 1, 2, 3].map((times) => triesLeft(tried(times), jokers))).toEqual([3, 2, 1, 0]);
    expect([0, 1, 2, 3].map((times) => jokerWait(tried(times), start))).toEqual([0, 0, 0, 15 * minute]);
  });

  it('may be given again after the block, and then as many', () => {
    const after = start + 15 * minute;
    const blocked = tried(3);
    expect(jokerWait(blocked, after - 1)).toBe(1);
    expect(jokerWait(blocked, after)).toBe(0);
    expect(triesLeft(tried(1, after, blocked), jokers)).toBe(2);
    expect(jokerWait(tried(2, after, blocked), after)).toBe(0);
  });

  it('are blocked for twice as long each time, up to the longest', () => {
    const blocks: number[] = [];
    let joker: Joker = null;
    let now = start;
    for (let round = 0; round < 10; round += 1) {
      joker = tried(3, now, joker);
      blocks.push(jokerWait(joker, now) / minute);
      now += jokerWait(joker, now);
    }
    expect(blocks).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
  });

  it('clear everything when right', () => {
    expect(jokerWait(afterRightJoker(), start)).toBe(0);
    expect(triesLeft(afterRightJoker(), jokers)).toBe(3);
    expect(jokerWait(tried(3, start, afterRightJoker()), start)).toBe(15 * minute);
  });

  it('cannot be counted while blocked: that they were not compared must have been decided before', () => {
    expect(() => countJokerAttempt(tried(3), start + minute, jokers)).toThrow('blocked');
  });

  it('are few in a year, for somebody who never stops', () => {
    let joker: Joker = null;
    let given = 0;
    for (let now = start; now < start + year; now += Math.max(jokerWait(joker, now), second)) {
      joker = countJokerAttempt(joker, now, jokers);
      given += 1;
    }
    expect(given).toBeLessThan(3 * (365 + 7));
    expect(given).toBeGreaterThan(3 * 300);
  });

  it('block at the first when the campus gives one try, and at once when it has lowered the number', () => {
    expect(jokerWait(countJokerAttempt(null, start, { ...jokers, tries: 1 }), start)).toBe(15 * minute);
    const lowered = countJokerAttempt(tried(2), start, { ...jokers, tries: 2 });
    expect(triesLeft(lowered, { ...jokers, tries: 2 })).toBe(0);
  });
});

describe('a clock that was put back', () => {
  const record = { ...emptyRecord, identification: wrong(8), joker: tried(3) };

  it('frees nobody', () => {
    for (const jump of [minute, hour, year]) {
      expect(identificationWait(record.identification, start - jump)).toBe(256 * second);
      expect(jokerWait(record.joker, start - jump)).toBe(15 * minute);
    }
  });

  it('locks nobody for ever: the wait runs from when it was noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: minute + 1, max: 30 * year }), (jump) => {
        const noticed = start - jump;
        const anchored = reanchored(record, noticed);
        if (anchored === 'keep') throw new Error('kept');
        expect(identificationWait(anchored.identification, noticed)).toBe(256 * second);
        expect(jokerWait(anchored.joker, noticed)).toBe(15 * minute);
        expect(identificationWait(anchored.identification, noticed + 256 * second)).toBe(0);
        expect(jokerWait(anchored.joker, noticed + 15 * minute)).toBe(0);
        expect(anchored.joker?.blocks).toBe(1);
        expect(anchored.identification?.count).toBe(8);
        expect(reanchored(anchored, noticed + second)).toBe('keep');
      }),
    );
  });

  it('keeps the tries that were used', () => {
    const anchored = reanchored({ ...emptyRecord, joker: tried(2) }, start - year);
    if (anchored === 'keep') throw new Error('kept');
    expect(jokerWait(anchored.joker, start - year)).toBe(0);
    expect(triesLeft(countJokerAttempt(anchored.joker, start - year, jokers), jokers)).toBe(0);
  });

  it('does not begin a block again that had ended', () => {
    const later = start + hour;
    const again = { ...emptyRecord, joker: tried(1, later, tried(3)) };
    const anchored = reanchored(again, start + minute);
    if (anchored === 'keep') throw new Error('kept');
    expect(jokerWait(anchored.joker, start + minute)).toBe(0);
  });

  it('is nothing when kiosks merely differ, or when all is in order', () => {
    expect(reanchored(record, start - minute)).toBe('keep');
    expect(reanchored(record, start + year)).toBe('keep');
    expect(reanchored(emptyRecord, 0)).toBe('keep');
  });
});
