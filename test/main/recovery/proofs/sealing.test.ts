import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sealed } from '../../../../src/main/recovery/ports.ts';
import { open, seal } from '../../../../src/main/recovery/proofs/sealing.ts';
import { emptyRecord, personRecordSchema } from '../../../../src/main/recovery/record-schema.ts';
import { keysOf, otherUuid, uuid } from './keys.ts';

const keys = keysOf(['a', 1]);
const plain = Buffer.from('camille@mail.example');
const sealed = seal(keys, 'contact-seal', uuid, plain);
const tampered = { ok: false, failure: 'tampered' };

/** The text with one bit of its octets turned. */
function turned(text: string, bit: number): string {
  const octets = Buffer.from(text, 'base64url');
  const place = (bit >> 3) % octets.length;
  octets.writeUInt8(octets.readUInt8(place) ^ (1 << (bit & 7)), place);
  return octets.toString('base64url');
}

describe('something that is sealed', () => {
  it('is opened again, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        const opened = open(keys, 'totp-seal', uuid, seal(keys, 'totp-seal', uuid, octets));
        expect(opened).toEqual({ ok: true, value: Buffer.from(octets) });
      }),
    );
  });

  it('is opened at its own entry only, and for what it was sealed for', () => {
    expect(open(keys, 'contact-seal', uuid.toUpperCase(), sealed)).toEqual({ ok: true, value: plain });
    expect(open(keys, 'contact-seal', otherUuid, sealed)).toEqual(tampered);
    expect(open(keys, 'totp-seal', uuid, sealed)).toEqual(tampered);
  });

  it('is not opened once any bit of it was turned', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4096 }), fc.constantFrom('nonce', 'sealed'), (bit, part) => {
        const spoilt: Sealed = { ...sealed, [part]: turned(sealed[part], bit) };
        expect(open(keys, 'contact-seal', uuid, spoilt)).toEqual(tampered);
      }),
    );
  });

  it.each([
    ['cut', { sealed: sealed.sealed.slice(0, -4) }],
    ['cut to less than its tag', { sealed: 'AAAA' }],
    ['empty', { sealed: '' }],
    ['of a longer nonce', { nonce: `${sealed.nonce}AAAA` }],
    ['without a nonce', { nonce: '' }],
  ])('is not opened when it is %s', (_how, changed) => {
    expect(open(keys, 'contact-seal', uuid, { ...sealed, ...changed })).toEqual(tampered);
  });

  it('survives a change of key, as long as the old one is there to read', () => {
    expect(open(keysOf(['b', 2], ['a', 1]), 'contact-seal', uuid, sealed)).toEqual({
      ok: true,
      value: plain,
    });
    expect(open(keysOf(['b', 2]), 'contact-seal', uuid, sealed)).toEqual({
      ok: false,
      failure: 'unknown-key',
    });
    expect(open(keysOf(['a', 2]), 'contact-seal', uuid, sealed)).toEqual(tampered);
  });

  it('never looks the same twice, shows nothing, and is what a record can keep', () => {
    const again = seal(keys, 'contact-seal', uuid, plain);
    expect(again.nonce).not.toBe(sealed.nonce);
    expect(again.sealed).not.toBe(sealed.sealed);
    expect(Buffer.from(sealed.sealed, 'base64url').includes(plain)).toBe(false);
    const longest = seal(keys, 'contact-seal', uuid, Buffer.alloc(254, 97));
    const record = { ...emptyRecord, recoveryMail: { sealed: longest, provedAt: null } };
    expect(personRecordSchema.safeParse(record).success).toBe(true);
  });
});
