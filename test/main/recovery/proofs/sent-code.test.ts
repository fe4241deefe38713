import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashSentCode, matchesSentCode } from '../../../../src/main/recovery/proofs/sent-code.ts';

const processKey = randomBytes(32);
const hash = hashSentCode(processKey, '048213');

describe('a code that was sent', () => {
  it.each([
    ['as it is', '048213'],
    ['with blanks', ' 048 213 '],
    ['with hyphens', '048-213'],
    ['in full-width digits', '０４８２１３'],
    ['in Arabic digits', '٠٤٨٢١٣'],
    ['in Persian digits', '۰۴۸۲۱۳'],
  ])('comes back %s', (_how, typed) => {
    expect(matchesSentCode(processKey, typed, hash)).toBe(true);
  });

  it.each(['048214', '48213', '0482130', 'O48213', '048213a', '', ' ', '9'.repeat(10_000)])(
    'does not come back as %j',
    (typed) => {
      expect(matchesSentCode(processKey, typed, hash)).toBe(false);
    },
  );

  it('comes back to the process that sent it, and to no other', () => {
    expect(matchesSentCode(randomBytes(32), '048213', hash)).toBe(false);
    expect(hashSentCode(randomBytes(32), '048213')).not.toBe(hash);
  });

  it('is not in what is kept of it', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(hash).not.toContain('048213');
  });

  it('is not matched by a hash that is none, nor by nothing where nothing was kept', () => {
    expect(matchesSentCode(processKey, '048213', '')).toBe(false);
    expect(matchesSentCode(processKey, '048213', hash.slice(0, 20))).toBe(false);
    expect(matchesSentCode(processKey, ' ', hashSentCode(processKey, ''))).toBe(false);
  });
});
