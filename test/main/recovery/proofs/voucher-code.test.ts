import { describe, expect, it } from 'vitest';
import { codeSymbols, normaliseCode } from '../../../../src/main/recovery/proofs/code-alphabet.ts';
import {
  freshVoucherId,
  hashVoucherCode,
  makeVoucherCode,
  verifyVoucherCode,
} from '../../../../src/main/recovery/proofs/voucher-code.ts';
import { everydayWork } from '../../../../src/main/recovery/scrypt.ts';
import { keysOf, otherUuid, quick, uuid } from './keys.ts';

const keys = keysOf(['a', 1]);
const id = 'one-voucher';
const code = 'KM4P-7XWT';

describe('a new voucher', () => {
  it('has 8 to 10 symbols, shown in groups', () => {
    for (const length of [8, 9, 10]) {
      const made = makeVoucherCode(length);
      expect(normaliseCode(made)).toMatch(new RegExp(`^[${codeSymbols}]{${length}}$`, 'u'));
      expect(made).toContain('-');
    }
    for (const length of [7, 11]) expect(() => makeVoucherCode(length)).toThrow('8 to 10');
    expect(new Set(Array.from({ length: 500 }, () => makeVoucherCode(8))).size).toBe(500);
  });

  it('has a name of its own', () => {
    expect(freshVoucherId()).toMatch(/^[\w-]{22}$/u);
    expect(freshVoucherId()).not.toBe(freshVoucherId());
  });
});

describe('a voucher as it is kept', () => {
  it('is redeemed by its code in any spelling, and by no other', async () => {
    const voucher = { id, code: await hashVoucherCode(keys, uuid, id, code, quick) };
    expect(await verifyVoucherCode(keys, uuid, 'km4p 7xwt', voucher)).toBe('right');
    expect(await verifyVoucherCode(keys, uuid, 'kｍ4p１xwt', voucher)).toBe('right');
    expect(await verifyVoucherCode(keys, uuid, 'KM4P-7XWR', voucher)).toBe('wrong');
    expect(await verifyVoucherCode(keys, uuid, '', voucher)).toBe('wrong');
  });

  it('is of use at its own entry and as this voucher only', async () => {
    const voucher = { id, code: await hashVoucherCode(keys, uuid, id, code, quick) };
    expect(await verifyVoucherCode(keys, otherUuid, code, voucher)).toBe('wrong');
    expect(await verifyVoucherCode(keys, uuid.toUpperCase(), code, voucher)).toBe('right');
    expect(await verifyVoucherCode(keys, uuid, code, { ...voucher, id: 'another' })).toBe('wrong');
  });

  it('is of no use without the pepper, and survives a change of key', async () => {
    const voucher = { id, code: await hashVoucherCode(keys, uuid, id, code, quick) };
    expect(await verifyVoucherCode(keysOf(['a', 2]), uuid, code, voucher)).toBe('wrong');
    expect(await verifyVoucherCode(keysOf(['b', 2], ['a', 1]), uuid, code, voucher)).toBe('right');
    expect(await verifyVoucherCode(keysOf(['b', 2]), uuid, code, voucher)).toBe('unknown-key');
  });

  it('is not redeemed by nothing, even where nothing is what was kept', async () => {
    const voucher = { id, code: await hashVoucherCode(keys, uuid, id, '', quick) };
    expect(await verifyVoucherCode(keys, uuid, ' - ', voucher)).toBe('wrong');
  });

  it('is slow to try, unless told otherwise', async () => {
    expect((await hashVoucherCode(keys, uuid, id, code)).cost).toBe(everydayWork.cost);
  });
});
