import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../src/contract/password/check.ts';
import type { PasswordPolicy } from '../../../src/contract/password/policy.ts';
import { mergedPolicy } from '../../../src/contract/password/server-policy.ts';
import type { ServerPolicy } from '../../../src/contract/password/server-policy.ts';
import { everythingOff } from './policies.ts';

const person = { login: 'ab', names: ['Aba'], numbers: ['121'], birthDate: '2012-12-12' };

/** Mostly off: a policy in which everything is on lets nothing pass, and would prove nothing. */
function sometimes<Value, Off>(rule: fc.Arbitrary<Value>, off: Off): fc.Arbitrary<Value | Off> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(off) }, { weight: 1, arbitrary: rule });
}
const limit = fc.integer({ min: 1, max: 5 });
const most = fc.integer({ min: 4, max: 14 });
const kinds = fc.record({
  lower: sometimes(limit, 0),
  upper: sometimes(limit, 0),
  digit: sometimes(limit, 0),
  special: sometimes(limit, 0),
});
const seldom = sometimes(fc.constant(true), false);
const parts = fc.record({ login: seldom, names: seldom, numbers: seldom, birthDate: seldom });
const kindCount = fc.integer({ min: 1, max: 4 });

function campusWith(specials: fc.Arbitrary<string | null>): fc.Arbitrary<PasswordPolicy> {
  return fc
    .record({
      length: fc.record({ min: sometimes(limit, 0), max: sometimes(most, null) }),
      bytes: fc.record({ min: sometimes(limit, 0), max: sometimes(most, null) }),
      atLeast: kinds,
      kindsAtLeast: sometimes(kindCount, 0),
      specials,
      notContaining: parts,
      longestRepeatedRun: sometimes(limit, 0),
      longestConsecutiveRun: sometimes(limit, 0),
      mostRepeats: sometimes(limit, 0),
      uniqueCharacters: sometimes(limit, 0),
      history: sometimes(limit, 0),
      noSpace: seldom,
    })
    .map((rules) => ({ ...everythingOff, ...rules }));
}

/** A limit is absent, 0 (which is none) or there. */
const bounds = fc.record({ min: sometimes(limit, 0), max: sometimes(most, 0) }, { requiredKeys: [] });
const server: fc.Arbitrary<ServerPolicy> = fc.record(
  {
    length: bounds,
    bytes: bounds,
    atLeast: kinds,
    kindsAtLeast: sometimes(kindCount, 0),
    notContaining: parts,
    longestRepeatedRun: sometimes(limit, 0),
    longestConsecutiveRun: sometimes(limit, 0),
    mostRepeats: sometimes(limit, 0),
    uniqueCharacters: sometimes(limit, 0),
    history: sometimes(limit, 0),
  },
  { requiredKeys: [] },
);

/** A server's rules, held by themselves: its specials are whatever is neither letter, digit nor blank. */
function alone({ length, bytes, atLeast, notContaining, ...others }: ServerPolicy): PasswordPolicy {
  return {
    ...everythingOff,
    ...others,
    length: { min: length?.min ?? 0, max: length?.max ?? null },
    bytes: { min: bytes?.min ?? 0, max: bytes?.max ?? null },
    atLeast: { ...everythingOff.atLeast, ...atLeast },
    notContaining: { ...everythingOff.notContaining, ...notContaining },
  };
}

/** Short and of few characters, so that each rule is now met, now broken. */
const password = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'Z', '1', '2', '!', '#', 'é', '€', '😀', ' '),
  maxLength: 16,
});
const passes = (policy: PasswordPolicy, text: string): boolean =>
  brokenRules(policy, person, text).length === 0;
const many = { numRuns: 3000 };
/** Of those many: fewer would mean that hardly anything was looked at. */
const enough = 100;

describe('the rules of the campus and of the directory together', () => {
  it('let nothing pass that one of the two refuses', () => {
    let passed = 0;
    const campus = campusWith(fc.constantFrom(null, '!', '!#', '#€'));
    fc.assert(
      fc.property(campus, server, password, (mine, theirs, text) => {
        if (!passes(mergedPolicy(mine, theirs), text)) return;
        passed += 1;
        expect([passes(mine, text), passes(alone(theirs), text)]).toEqual([true, true]);
      }),
      many,
    );
    expect(passed).toBeGreaterThan(enough);
  });

  it('refuse nothing that both let pass', () => {
    let passed = 0;
    fc.assert(
      fc.property(campusWith(fc.constant(null)), server, password, (mine, theirs, text) => {
        if (!passes(mine, text) || !passes(alone(theirs), text)) return;
        passed += 1;
        expect(brokenRules(mergedPolicy(mine, theirs), person, text)).toEqual([]);
      }),
      many,
    );
    expect(passed).toBeGreaterThan(enough);
  });

  it('are the campus’s where the directory says nothing, but for octets that the characters imply', () => {
    fc.assert(
      fc.property(campusWith(fc.constant('!#')), (mine) => {
        const octetless = {
          ...mine,
          bytes: { min: 0, max: null },
          length: { min: mine.length.min, max: mine.length.max || null },
        };
        expect(mergedPolicy(octetless, {})).toEqual(octetless);
      }),
    );
  });

  it('change nothing when they are put together once more', () => {
    fc.assert(
      fc.property(campusWith(fc.constant(null)), server, (mine, theirs) => {
        const once = mergedPolicy(mine, theirs);
        expect(mergedPolicy(once, theirs)).toEqual(once);
      }),
    );
  });
});

describe('of each rule the stricter wins', () => {
  const campus: PasswordPolicy = {
    ...everythingOff,
    length: { min: 10, max: 20 },
    atLeast: { lower: 1, upper: 1, digit: 1, special: 1 },
    kindsAtLeast: 2,
    longestRepeatedRun: 3,
    longestConsecutiveRun: 3,
    mostRepeats: 3,
    uniqueCharacters: 5,
  };
  const no = everythingOff.notContaining;
  it.each<[ServerPolicy, Partial<PasswordPolicy>]>([
    [{ length: { min: 12 } }, { length: { min: 12, max: 20 } }],
    [{ length: { min: 8 } }, {}],
    [{ length: { max: 16 } }, { length: { min: 10, max: 16 } }],
    [{ length: { max: 24 } }, {}],
    [{ length: { max: 0 } }, {}],
    [{ atLeast: { lower: 2 } }, { atLeast: { ...campus.atLeast, lower: 2 } }],
    [{ atLeast: { upper: 2 } }, { atLeast: { ...campus.atLeast, upper: 2 } }],
    [{ atLeast: { digit: 2 } }, { atLeast: { ...campus.atLeast, digit: 2 } }],
    [{ atLeast: { special: 2 } }, { atLeast: { ...campus.atLeast, special: 2 } }],
    [{ atLeast: { lower: 0, upper: 0, digit: 0, special: 0 } }, {}],
    [{ kindsAtLeast: 3 }, { kindsAtLeast: 3 }],
    [{ kindsAtLeast: 1 }, {}],
    [{ notContaining: { login: true } }, { notContaining: { ...no, login: true } }],
    [{ notContaining: { names: true } }, { notContaining: { ...no, names: true } }],
    [{ notContaining: { numbers: true } }, { notContaining: { ...no, numbers: true } }],
    [{ notContaining: { birthDate: true } }, { notContaining: { ...no, birthDate: true } }],
    [{ longestRepeatedRun: 2 }, { longestRepeatedRun: 2 }],
    [{ longestRepeatedRun: 4 }, {}],
    [{ longestConsecutiveRun: 2 }, { longestConsecutiveRun: 2 }],
    [{ longestConsecutiveRun: 0 }, {}],
    [{ mostRepeats: 2 }, { mostRepeats: 2 }],
    [{ mostRepeats: 4 }, {}],
    [{ uniqueCharacters: 6 }, { uniqueCharacters: 6 }],
    [{ uniqueCharacters: 4 }, {}],
  ])('%j', (theirs, changed) => {
    expect(mergedPolicy(campus, theirs)).toEqual({ ...campus, ...changed });
  });

  it('and what the campus forbids of a person stays forbidden', () => {
    const strict = { ...campus, notContaining: { login: true, names: true, numbers: true, birthDate: true } };
    const theirs = { notContaining: { login: false, names: false, numbers: false, birthDate: false } };
    expect(mergedPolicy(strict, theirs)).toEqual(strict);
  });
});

describe('a rule in octets', () => {
  it.each([
    [
      'the directory’s minimum is implied by one in characters',
      { min: 12 },
      { min: 12, max: null },
      { min: 0, max: null },
    ],
    [
      'the directory asks for more octets than characters',
      { min: 16 },
      { min: 12, max: null },
      { min: 16, max: null },
    ],
    [
      'no password of so many characters is as long',
      { max: 120 },
      { min: 12, max: 30 },
      { min: 0, max: null },
    ],
    ['one of them may be', { max: 119 }, { min: 12, max: 30 }, { min: 0, max: 119 }],
    ['there is no limit in characters', { max: 72 }, { min: 12, max: null }, { min: 0, max: 72 }],
  ])('is told or not: %s', (_, bytes, length, told) => {
    expect(mergedPolicy({ ...everythingOff, length }, { bytes }).bytes).toEqual(told);
  });
});

describe('the history', () => {
  const campus: PasswordPolicy = { ...everythingOff, history: 3 };
  it.each([
    ['says how many', { history: 5 }, 5],
    ['says fewer than the campus promises', { history: 1 }, 1],
    ['remembers none', { history: 0 }, 0],
    ['does not say', {}, 3],
  ])('is what the directory does, where it %s', (_, theirs, history) => {
    expect(mergedPolicy(campus, theirs).history).toBe(history);
  });

  it('is the campus’s own where the kiosk remembers', () => {
    const own: PasswordPolicy = { ...campus, historyKeptBy: 'kiosk' };
    expect(mergedPolicy(own, { history: 0 })).toMatchObject({ history: 3, historyKeptBy: 'kiosk' });
    expect(mergedPolicy(own, { history: 24 }).history).toBe(3);
  });
});
