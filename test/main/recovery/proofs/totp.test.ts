import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32, fromBase32 } from '../../../../src/main/recovery/proofs/base32.ts';
import {
  freshSeed,
  hotp,
  otpauthUri,
  stepAt,
  verifyTotp,
} from '../../../../src/main/recovery/proofs/totp.ts';

/** The seed of both RFCs' examples. */
const seed = Buffer.from('12345678901234567890');

describe('base32', () => {
  // RFC 4648, section 10, without the padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %j is %j', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded);
    expect(fromBase32(encoded)).toEqual({ ok: true, value: Buffer.from(text) });
  });

  it('is read as people copy it', () => {
    expect(fromBase32(' mzxw 6ytb-oi====== ')).toEqual({ ok: true, value: Buffer.from('foobar') });
  });

  it.each(['MZXW1', 'MZX=W6', 'M', 'MZX', 'MZXW6Y', 'MZ', 'é'])('%j is none', (text) => {
    expect(fromBase32(text)).toEqual({ ok: false, failure: 'malformed' });
  });

  it('gives every octet back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (octets) => {
        expect(fromBase32(base32(octets))).toEqual({ ok: true, value: Buffer.from(octets) });
      }),
    );
  });
});

describe('one-time codes', () => {
  it('by counter are those of RFC 4226, appendix D', () => {
    expect(Array.from({ length: 10 }, (_, counter) => hotp(seed, counter))).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ]);
  });

  // RFC 6238, appendix B, the lines of SHA-1.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %d s are those of RFC 6238, appendix B', (seconds, code) => {
    expect(hotp(seed, stepAt(seconds * 1000), 8)).toBe(code);
    expect(verifyTotp(seed, code.slice(2), seconds * 1000, 0)).toEqual({ step: stepAt(seconds * 1000) });
  });
});

describe('a code of an authenticator', () => {
  const now = 1_760_000_010_000;
  const step = stepAt(now);
  const codeAt = (steps: number): string => hotp(seed, step + steps);

  it('is taken one step early and one step late, and no more', () => {
    expect([-2, -1, 0, 1, 2].map((steps) => verifyTotp(seed, codeAt(steps), now, 0)?.step ?? null)).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
  });

  it('is not taken twice, nor an older one after it', () => {
    expect(verifyTotp(seed, codeAt(0), now, step)).toBeNull();
    expect(verifyTotp(seed, codeAt(-1), now, step)).toBeNull();
    expect(verifyTotp(seed, codeAt(0), now, step - 1)).toEqual({ step });
    expect(verifyTotp(seed, codeAt(1), now, step)).toEqual({ step: step + 1 });
  });

  it('is taken as people type it', () => {
    const [code] = [codeAt(0)];
    expect(verifyTotp(seed, `${code.slice(0, 3)} ${code.slice(3)}`, now, 0)).toEqual({ step });
    const arabic = code.replace(/\d/gu, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
    expect(verifyTotp(seed, arabic, now, 0)).toEqual({ step });
  });

  it.each(['', ' ', '12345', '1234567', 'abcdef', '٣', '9'.repeat(10_000)])('is never %j', (typed) => {
    expect(verifyTotp(seed, typed, now, 0)).toBeNull();
  });

  it('is of one seed alone', () => {
    const other = Buffer.from('09876543210987654321');
    expect(verifyTotp(other, codeAt(0), now, 0)).toBeNull();
  });

  it('is nothing that throws, whatever the clock says', () => {
    for (const at of [0, -1, -1e12]) expect(verifyTotp(seed, '000000', at, 0)).toBeNull();
  });
});

describe('a seed', () => {
  it('has 160 bits and is never the same twice', () => {
    expect(freshSeed()).toHaveLength(20);
    expect(freshSeed().equals(freshSeed())).toBe(false);
  });

  it('is told to an authenticator in a form that every one reads', () => {
    const uri = new URL(otpauthUri('Université de l’Épreuve', 'camille durand', seed));
    expect(uri.href.startsWith('otpauth://totp/')).toBe(true);
    expect(decodeURIComponent(uri.pathname.slice(1))).toBe('Université de l’Épreuve:camille durand');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'Université de l’Épreuve',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  it('is told by nothing that could be taken for another part of it', () => {
    const uri = new URL(otpauthUri('A:B&secret=x', 'c?d#e/f:g\ud800', seed));
    expect(decodeURIComponent(uri.pathname.slice(1))).toBe('A B&secret=x:c?d#e/f g\ufffd');
    expect(uri.searchParams.getAll('secret')).toHaveLength(1);
    expect(uri.hash).toBe('');
  });
});
