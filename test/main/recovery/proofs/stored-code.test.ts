import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeSymbols, normaliseCode } from '../../../../src/main/recovery/proofs/code-alphabet.ts';
import {
  findCode,
  makeRecoveryCodes,
  matchesCode,
  storeCode,
} from '../../../../src/main/recovery/proofs/stored-code.ts';
import {
  personRecordSchema,
  emptyRecord,
  mostRecoveryCodes,
} from '../../../../src/main/recovery/record-schema.ts';
import { keysOf, otherUuid, uuid } from './keys.ts';

const keys = keysOf(['a', 1]);
const code = 'KM4P-7XWT-CDFG-2345';

describe('a stored code', () => {
  const stored = storeCode(keys, uuid, 'recovery', code);
  const told = (typed: string, by = keys, of = uuid): string =>
    matchesCode(by, of, 'recovery', typed, stored);

  it('is matched by itself in any spelling, and by no other code', () => {
    expect(told(code)).toBe('right');
    expect(told('km4p 7xwt cdfg z34s')).toBe('right');
    expect(told('KM4P-7XWT-CDFG-2344')).toBe('wrong');
    expect(told('KM4P-7XWT-CDFG-234')).toBe('wrong');
    expect(told('')).toBe('wrong');
  });

  it('is of use at its own entry only, and for what it was made', () => {
    expect(told(code, keys, otherUuid)).toBe('wrong');
    expect(told(code, keys, uuid.toUpperCase())).toBe('right');
    expect(matchesCode(keys, uuid, 'activation', code, stored)).toBe('wrong');
    expect(matchesCode(keys, uuid, 'activation', code, storeCode(keys, uuid, 'activation', code))).toBe(
      'right',
    );
  });

  it('is of no use without the pepper, and shows nothing of the code', () => {
    expect(told(code, keysOf(['a', 2]))).toBe('wrong');
    expect(JSON.stringify(stored)).not.toContain('KM4P');
    expect(stored.mac).toMatch(/^[\w-]{43}$/u);
  });

  it('survives a change of key, as long as the old one is there to read', () => {
    expect(told(code, keysOf(['b', 2], ['a', 1]))).toBe('right');
    expect(told(code, keysOf(['b', 2]))).toBe('unknown-key');
  });

  it('is not matched by the beginning of it, nor by nothing where nothing is what was kept', () => {
    const shortened = { ...stored, mac: stored.mac.slice(0, 10) };
    expect(matchesCode(keys, uuid, 'recovery', code, shortened)).toBe('wrong');
    const nothing = storeCode(keys, uuid, 'recovery', '');
    expect(matchesCode(keys, uuid, 'recovery', ' - ', nothing)).toBe('wrong');
  });

  it('is an HMAC-SHA256 of use, entry and code', () => {
    const mac = createHmac('sha256', keys.current('code-pepper')).update(
      `recovery\n${uuid}\nKM4P7XWTCDFG2345`,
    );
    expect(stored).toEqual({ scheme: 'hmac-sha256', keyId: 'a', mac: mac.digest('base64url') });
  });
});

describe('recovery codes', () => {
  const { codes, stored } = makeRecoveryCodes(keys, uuid, 10);

  it('are as many as asked, all different, of 64 bits or more', () => {
    expect(new Set(codes).size).toBe(10);
    for (const each of codes) {
      expect(each).toMatch(new RegExp(`^(?:[${codeSymbols}]{4}-){3}[${codeSymbols}]{4}$`, 'u'));
      expect(normaliseCode(each).length * Math.log2(codeSymbols.length)).toBeGreaterThanOrEqual(64);
    }
    expect(makeRecoveryCodes(keys, uuid, 0)).toEqual({ codes: [], stored: [] });
  });

  it('are each found at their place, and at no other entry', () => {
    for (const [place, each] of codes.entries()) {
      expect(findCode(keys, uuid, 'recovery', each.toLowerCase(), stored)).toEqual({
        ok: true,
        value: place,
      });
      expect(findCode(keys, otherUuid, 'recovery', each, stored)).toEqual({ ok: false, failure: 'wrong' });
    }
    expect(findCode(keys, uuid, 'recovery', code, stored)).toEqual({ ok: false, failure: 'wrong' });
    expect(findCode(keys, uuid, 'recovery', code, [])).toEqual({ ok: false, failure: 'wrong' });
  });

  it('are found also beside one whose key is gone, which is the operator’s fault only if none fits', () => {
    const mixed = [{ ...storeCode(keys, uuid, 'recovery', code), keyId: 'gone' }, ...stored];
    expect(findCode(keys, uuid, 'recovery', codes[3] ?? '', mixed)).toEqual({ ok: true, value: 4 });
    expect(findCode(keys, uuid, 'recovery', code, mixed)).toEqual({ ok: false, failure: 'unknown-key' });
  });

  it('are what a record can keep, and no more of them', () => {
    const full = makeRecoveryCodes(keys, uuid, mostRecoveryCodes);
    expect(personRecordSchema.safeParse({ ...emptyRecord, recoveryCodes: full.stored }).success).toBe(true);
    expect(() => makeRecoveryCodes(keys, uuid, mostRecoveryCodes + 1)).toThrow('at most');
  });
});
