import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKioskLimiter } from '../../../src/main/recovery/kiosk-limiter.ts';
import type { KioskLimiter } from '../../../src/main/recovery/kiosk-limiter.ts';
import { afterWrongIdentification, identificationWait } from '../../../src/main/recovery/limiter.ts';
import type { Failures, SnapshotPort } from '../../../src/main/recovery/ports.ts';

const start = 1_760_000_000_000;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const key = Buffer.alloc(32, 1);

/** What survives a restart: text, as in a file. */
class KeptText implements SnapshotPort {
  text: string | null;
  saves = 0;
  constructor(text: string | null = null) {
    this.text = text;
  }
  load(): unknown {
    return this.text === null ? null : JSON.parse(this.text);
  }
  save(value: unknown): void {
    this.saves += 1;
    this.text = JSON.stringify(value);
  }
}

const fresh = (snapshot: SnapshotPort = new KeptText(), capacity?: number): KioskLimiter =>
  createKioskLimiter({ key, snapshot, ...(capacity === undefined ? {} : { capacity }) });

/** Tries a number every second, as far as it is let; gives how often it was let. */
function insist(
  limiter: KioskLimiter,
  numberAt: (second: number) => string,
  { seconds, also }: { seconds: number; also?: (through: number, now: number) => void },
): number {
  let through = 0;
  for (let at = 0; at < seconds; at += 1) {
    const now = start + at * second;
    if (limiter.wait('student', numberAt(at), now) > 0) continue;
    through += 1;
    limiter.failed('student', numberAt(at), now);
    also?.(through, now);
  }
  return through;
}

describe('an unknown number', () => {
  it('slows down exactly as an entry does, so that the wait does not tell them apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * hour }), { maxLength: 30 }), (pauses) => {
        const limiter = fresh();
        let entry: Failures | null = null;
        let now = start;
        for (const pause of pauses) {
          now += pause;
          expect(limiter.numberWait('student', '1', now)).toBe(identificationWait(entry, now));
          limiter.failed('student', '1', now);
          entry = afterWrongIdentification(entry, now);
          expect(limiter.numberWait('student', '1', now)).toBe(identificationWait(entry, now));
        }
      }),
    );
  });

  it('slows no other number and no other kind', () => {
    const limiter = fresh();
    limiter.failed('student', '21000001', start);
    expect(limiter.wait('student', '21000001', start)).toBe(2 * second);
    expect(limiter.wait('student', '21000002', start)).toBe(0);
    expect(limiter.wait('staff', '21000001', start)).toBe(0);
  });

  it('gets 19 attempts of somebody who tries it every second for an hour', () => {
    expect(insist(fresh(), () => '1', { seconds: 3600 })).toBe(19);
  });

  it('is nowhere to be read in what is kept', () => {
    const kept = new KeptText();
    fresh(kept).failed('student', '21000001', start);
    expect(kept.text).toContain('"numbers":[["');
    expect(kept.text).not.toContain('21000001');
    const underAnotherKey = new KeptText();
    createKioskLimiter({ key: Buffer.alloc(32, 2), snapshot: underAnotherKey }).failed(
      'student',
      '21000001',
      start,
    );
    expect(underAnotherKey.text).not.toBe(kept.text);
  });
});

describe('the kiosk itself', () => {
  it('never refuses forty visits in twenty minutes with one typo in five', () => {
    const visits = fc.array(
      fc.record({
        typo: fc.constantFrom('unknown-number', 'wrong-birth-date'),
        retryAfter: fc.integer({ min: 3 * second, max: 20 * second }),
      }),
      { minLength: 8, maxLength: 8 },
    );
    const places = fc.shuffledSubarray(
      Array.from({ length: 40 }, (_, visit) => visit),
      { minLength: 8, maxLength: 8 },
    );
    fc.assert(
      fc.property(visits, places, (typos, visitsWithTypo) => {
        const limiter = fresh();
        for (let visit = 0; visit < 40; visit += 1) {
          const typo = typos[visitsWithTypo.indexOf(visit)];
          let now = start + visit * 30 * second;
          const right = `2100${visit}`;
          if (typo !== undefined) {
            const mistyped = typo.typo === 'unknown-number' ? `9900${visit}` : right;
            expect(limiter.wait('student', mistyped, now)).toBe(0);
            limiter.failed('student', mistyped, now);
            now += typo.retryAfter;
          }
          expect(limiter.wait('student', right, now)).toBe(0);
          limiter.succeeded('student', right, now);
        }
      }),
    );
  });

  it('never refuses the eight typos of twenty minutes, even all in a row', () => {
    const limiter = fresh();
    for (let typo = 0; typo < 8; typo += 1) {
      expect(limiter.wait('student', String(typo), start + typo * 3 * second)).toBe(0);
      limiter.failed('student', String(typo), start + typo * 3 * second);
    }
    expect(limiter.wait('student', 'right', start + 24 * second)).toBe(0);
  });

  it('lets somebody who tries another number every second have 73 in the first hour', () => {
    expect(insist(fresh(), String, { seconds: 3600 })).toBe(73);
  });

  it('keeps nobody longer than a minute for the mistakes of others', () => {
    const limiter = fresh();
    for (let at = 0; at < 1000; at += 1) limiter.failed('student', String(at), start);
    expect(limiter.wait('student', 'right', start)).toBe(minute);
    expect(limiter.wait('student', 'right', start + minute)).toBe(0);
  });

  it('forgives with successes, but not to somebody who mixes one into each round', () => {
    const limiter = fresh();
    for (let at = 0; at < 12; at += 1) limiter.failed('student', String(at), start);
    expect(limiter.wait('student', 'x', start)).toBe(16 * second);
    limiter.succeeded('student', 'x', start);
    expect(limiter.wait('student', 'x', start)).toBe(4 * second);
    limiter.succeeded('student', 'x', start);
    expect(limiter.wait('student', 'x', start)).toBe(0);

    const thief = fresh();
    const through = insist(thief, String, {
      seconds: 3600,
      also: (attempts, now) => {
        if (attempts % 8 === 0) thief.succeeded('student', 'own', now);
      },
    });
    expect(through).toBeLessThan(120);
  });

  it('forgets by itself', () => {
    const limiter = fresh();
    for (let at = 0; at < 20; at += 1) limiter.failed('student', String(at), start);
    limiter.failed('student', 'y', start + 30 * minute);
    expect(limiter.wait('student', 'x', start + 30 * minute)).toBe(0);
  });
});

describe('the table', () => {
  it('stays bounded under a hundred thousand numbers', () => {
    let longest = 0;
    let last: { numbers: unknown[] } = { numbers: [] };
    const limiter = fresh(
      {
        load: () => null,
        save: (value) => {
          last = value as { numbers: unknown[] };
          longest = Math.max(longest, last.numbers.length);
        },
      },
      50,
    );
    for (let at = 0; at < 100_000; at += 1) limiter.failed('student', String(at), start + at);
    expect(longest).toBe(50);
    expect(limiter.numberWait('student', '99999', start + 99_999)).toBe(2 * second);
    expect(limiter.numberWait('student', '0', start + 99_999)).toBe(0);
  });

  it('forgets the number whose last mistake is the oldest', () => {
    const limiter = fresh(new KeptText(), 2);
    for (const number of ['a', 'b', 'a', 'c']) limiter.failed('uid', number, start);
    expect(limiter.numberWait('uid', 'a', start)).toBe(4 * second);
    expect(limiter.numberWait('uid', 'b', start)).toBe(0);
    expect(limiter.numberWait('uid', 'c', start)).toBe(2 * second);
  });
});

describe('a restart', () => {
  it('frees nobody', () => {
    const kept = new KeptText();
    const before = fresh(kept);
    for (let at = 0; at < 5; at += 1) before.failed('student', '1', start);
    const after = fresh(kept);
    expect(after.wait('student', '1', start + second)).toBe(31 * second);
    for (let at = 0; at < 12; at += 1) after.failed('student', String(at), start + second);
    expect(fresh(kept).wait('student', 'x', start + 2 * second)).toBe(59 * second);
  });

  it.each([
    ['no object', '"x"'],
    ['empty', '{}'],
    ['of another version', '{"version":2}'],
    [
      'with a mistake of the future',
      `{"version":1,"time":5,"seenAt":${start},"kiosk":{"mistakes":0,"lastAt":9},"numbers":[]}`,
    ],
    [
      'with more than there can be',
      `{"version":1,"time":5,"seenAt":${start},"kiosk":{"mistakes":1e300,"lastAt":5},"numbers":[]}`,
    ],
  ])('from a snapshot that is %s is cautious, and only for a minute', (_what, text) => {
    const limiter = fresh(new KeptText(text));
    expect(limiter.wait('student', 'x', start)).toBe(minute);
    expect(limiter.wait('student', 'x', start + minute)).toBe(0);
  });

  it('for the first time ever makes nobody wait', () => {
    expect(fresh(new KeptText(null)).wait('student', 'x', start)).toBe(0);
  });
});

describe('a clock', () => {
  const limited = (): KioskLimiter => {
    const limiter = fresh();
    for (let at = 0; at < 12; at += 1) limiter.failed('student', '1', start);
    return limiter;
  };

  it('that is put back frees nobody and locks nobody for ever', () => {
    for (const jump of [minute, hour, 1e12]) {
      const limiter = limited();
      expect(limiter.numberWait('student', '1', start - jump)).toBe(5 * minute);
      expect(limiter.numberWait('student', '1', start - jump + 4 * minute)).toBe(minute);
      expect(limiter.wait('student', '1', start - jump + 5 * minute)).toBe(0);
    }
  });

  it('that leaps ahead is no pardon: the next mistake costs more than a first one', () => {
    const limiter = limited();
    limiter.failed('student', '2', start + 1e11);
    limiter.failed('student', '1', start + 1e11);
    expect(limiter.numberWait('student', '1', start + 1e11)).toBe(128 * second);
    expect(limiter.numberWait('student', '2', start + 1e11)).toBe(2 * second);
  });

  it('knows a number in every spelling that a directory folds, and forgets it with the right one', () => {
    const limiter = fresh();
    for (const number of ['tn guyen', 'TN  Guyen', 'ＴＮ guyen ']) limiter.failed('uid', number, start);
    expect(limiter.numberWait('uid', 'Tn Guyen', start)).toBe(8 * second);
    expect(limiter.numberWait('uid', 'tnguyen', start)).toBe(0);
    limiter.succeeded('uid', 'tn GUYEN', start);
    expect(limiter.numberWait('uid', 'tn guyen', start)).toBe(0);
  });
});
