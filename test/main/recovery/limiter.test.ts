import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterRightIdentification,
  afterWrongIdentification,
  growingDelay,
  identificationWait,
  longestDelay,
  reanchored,
} from '../../../src/main/recovery/limiter.ts';
import type { Attempts, Failures } from '../../../src/main/recovery/ports.ts';
import { attemptsWait, countAttempt, triesLeft } from '../../../src/main/recovery/proofs/attempts.ts';
import { emptyRecord } from '../../../src/main/recovery/record.ts';

const start = 1_760_000_000_000;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const year = 365 * 24 * hour;
const settings = { tries: 3, block: 15 * minute, longestBlock: 24 * hour };

function wrong(times: number, now = start): Failures | null {
  let failures: Failures | null = null;
  for (let time = 0; time < times; time += 1) failures = afterWrongIdentification(failures, now);
  return failures;
}

function tried(times: number, now = start, from: Attempts | null = null): Attempts | null {
  let attempts = from;
  for (let time = 0; time < times; time += 1) attempts = countAttempt(attempts, now, settings);
  return attempts;
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

describe('a clock that was put back', () => {
  const record = { ...emptyRecord, identification: wrong(8), proofs: tried(3) };

  it('frees nobody', () => {
    for (const jump of [minute, hour, year]) {
      expect(identificationWait(record.identification, start - jump)).toBe(256 * second);
      expect(attemptsWait(record.proofs, start - jump)).toBe(15 * minute);
    }
  });

  it('locks nobody for ever: the wait runs from when it was noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: minute + 1, max: 30 * year }), (jump) => {
        const noticed = start - jump;
        const anchored = reanchored(record, noticed);
        if (anchored === 'keep') throw new Error('kept');
        expect(identificationWait(anchored.identification, noticed)).toBe(256 * second);
        expect(attemptsWait(anchored.proofs, noticed)).toBe(15 * minute);
        expect(identificationWait(anchored.identification, noticed + 256 * second)).toBe(0);
        expect(attemptsWait(anchored.proofs, noticed + 15 * minute)).toBe(0);
        expect(anchored.proofs?.blocks).toBe(1);
        expect(anchored.identification?.count).toBe(8);
        expect(reanchored(anchored, noticed + second)).toBe('keep');
      }),
    );
  });

  it('keeps the tries that were used', () => {
    const anchored = reanchored({ ...emptyRecord, proofs: tried(2) }, start - year);
    if (anchored === 'keep') throw new Error('kept');
    expect(attemptsWait(anchored.proofs, start - year)).toBe(0);
    expect(triesLeft(countAttempt(anchored.proofs, start - year, settings), settings)).toBe(0);
  });

  it('does not begin a block again that had ended', () => {
    const later = start + hour;
    const again = { ...emptyRecord, proofs: tried(1, later, tried(3)) };
    const anchored = reanchored(again, start + minute);
    if (anchored === 'keep') throw new Error('kept');
    expect(attemptsWait(anchored.proofs, start + minute)).toBe(0);
  });

  it('is nothing when kiosks merely differ, or when all is in order', () => {
    expect(reanchored(record, start - minute)).toBe('keep');
    expect(reanchored(record, start + year)).toBe('keep');
    expect(reanchored(emptyRecord, 0)).toBe('keep');
  });
});
