import { describe, expect, it } from 'vitest';
import { createCrashHandler, renewals } from '../../../src/main/kiosk/crash.ts';

function handler() {
  const did: string[] = [];
  let now = 0;
  const gone = createCrashHandler({
    rendererGone: (reason) => void did.push(`forgot: ${reason}`),
    renew: () => void did.push('renewed'),
    giveUp: () => void did.push('gave up'),
    now: () => now,
  });
  return { did, gone, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('a page that dies', () => {
  it('is forgotten before it is brought back', () => {
    const { did, gone } = handler();
    gone('crashed');
    expect(did).toEqual(['forgot: crashed', 'renewed']);
  });

  it('is given up after too many deaths, once and for good', () => {
    const { did, gone } = handler();
    for (let death = 0; death < renewals.most + 3; death += 1) gone('crashed');
    expect(did.filter((line) => line === 'renewed')).toHaveLength(renewals.most);
    expect(did.filter((line) => line === 'gave up')).toEqual(['gave up']);
    expect(did.at(-1)).toBe('gave up');
  });

  it('may die for ever when it does so seldom', () => {
    const { did, gone, pass } = handler();
    for (let death = 0; death < 4 * renewals.most; death += 1) {
      gone('crashed');
      pass(renewals.within / renewals.most);
    }
    expect(did).not.toContain('gave up');
  });
});
