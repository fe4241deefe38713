import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/contract/password/presets.ts';
import type { ServerPolicy } from '../../../src/contract/password/server-policy.ts';
import { policyDifferences } from '../../../src/main/doctor/policy-comparison.ts';
import { samplePassword } from '../../../src/main/doctor/sample-password.ts';
import { brokenRules } from '../../../src/contract/password/check.ts';

const campus = presets.uphf;
const same: ServerPolicy = { bytes: { min: 12 }, history: 3 };

describe('the server’s policy against the campus’s', () => {
  it('is no difference where both ask the same', () => {
    expect(policyDifferences(campus, same)).toEqual([]);
  });

  it.each<[string, ServerPolicy, string, string, string]>([
    ['a longer minimum', { ...same, bytes: { min: 14 } }, 'stricter', '14 octets', '12 characters'],
    ['a shorter minimum', { ...same, bytes: { min: 8 } }, 'laxer', '8 octets', '12 characters'],
    ['none at all', { history: 3 }, 'laxer', '0 octets', '12 characters'],
    [
      'a minimum in characters',
      { history: 3, length: { min: 15 } },
      'stricter',
      '15 characters',
      '12 characters',
    ],
    ['a shorter maximum', { ...same, bytes: { min: 12, max: 20 } }, 'stricter', '20 octets', '30 characters'],
    ['a longer history', { ...same, history: 24 }, 'stricter', '24', '3'],
    ['a shorter history', { ...same, history: 0 }, 'laxer', '0', '3'],
  ])('tells %s with both numbers', (_what, server, how, theirs, ours) => {
    expect(policyDifferences(campus, server)).toEqual([
      { server: how, rule: expect.any(String), asks: { server: theirs, campus: ours } },
    ]);
  });

  it('leaves the history alone where the kiosk keeps it, and where the server does not say', () => {
    expect(policyDifferences({ ...campus, historyKeptBy: 'kiosk' }, { ...same, history: 0 })).toEqual([]);
    expect(policyDifferences(campus, { bytes: { min: 12 } })).toEqual([]);
  });

  it('counts kinds of characters', () => {
    const lax = { ...campus, atLeast: { lower: 0, upper: 0, digit: 0, special: 0 }, kindsAtLeast: 2 };
    expect(policyDifferences(lax, { ...same, kindsAtLeast: 3 })).toMatchObject([
      { server: 'stricter', asks: { server: '3', campus: '2' } },
    ]);
  });
});

describe('a sample password', () => {
  it.each(Object.entries(presets))('keeps to the preset %s, and is never the same', (_name, policy) => {
    const [one, other] = [samplePassword(policy), samplePassword(policy)];
    expect(one).not.toBeNull();
    expect(one).not.toBe(other);
    expect(brokenRules(policy, {}, one ?? '')).toEqual([]);
  });

  it('is none where no such password can be made', () => {
    expect(samplePassword({ ...campus, uniqueCharacters: 31 })).toBeNull();
  });
});
