import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecordKeys } from '../../../src/main/recovery/keys.ts';
import type { RecordKeys } from '../../../src/main/recovery/keys.ts';
import type { PersonRecord } from '../../../src/main/recovery/ports.ts';
import { createRecordCodec } from '../../../src/main/recovery/record-codec.ts';
import { emptyRecord } from '../../../src/main/recovery/record.ts';

const uuid = '3f0c8f52-1111-4222-8333-94445555666a';
const otherUuid = '3f0c8f52-1111-4222-8333-94445555666b';

function keysOf(...lines: readonly (readonly [string, number])[]): RecordKeys {
  const secret = lines.map(([id, octet]) => `${id}:${Buffer.alloc(32, octet).toString('base64')}`);
  const keys = readRecordKeys(secret.join('\n'));
  if (!keys.ok) throw new Error(keys.failure.problem);
  return keys.value;
}

const keys = keysOf(['a', 1]);
const codec = createRecordCodec(keys);
const full: PersonRecord = {
  version: 2,
  jokers: [
    {
      question: { id: 'first-pet' },
      answer: {
        scheme: 'scrypt',
        keyId: 'a',
        cost: 15,
        blockSize: 8,
        parallel: 1,
        salt: 'c2FsdA',
        hash: 'aGFzaA',
      },
    },
    {
      question: { ownWords: 'Où était-ce ? 🐶' },
      answer: {
        scheme: 'scrypt',
        keyId: 'b',
        cost: 15,
        blockSize: 8,
        parallel: 1,
        salt: 'c2FsdA',
        hash: 'aGFzaA',
      },
    },
  ],
  jokerRounds: 2,
  identification: { count: 3, lastAt: 1_760_000_000_123 },
  proofs: { count: 2, lastAt: 1_760_000_000_456, blocks: 1, blockedUntil: 1_760_000_900_456 },
  codesSent: [1_760_000_000_000],
  wrongSignIns: [1_760_000_000_000],
  recoveryMail: { sealed: { scheme: 'aes-256-gcm', keyId: 'a', nonce: 'AA', sealed: 'AAAA' }, provedAt: 1 },
  recoveryMobile: {
    sealed: { scheme: 'aes-256-gcm', keyId: 'a', nonce: 'AA', sealed: 'AAAA' },
    provedAt: null,
  },
  recoveryCodes: [{ scheme: 'hmac-sha256', keyId: 'a', mac: 'bWFj' }],
  totp: {
    seed: { scheme: 'aes-256-gcm', keyId: 'a', nonce: 'AA', sealed: 'AAAA' },
    lastStep: 58_666_666,
    since: 1_760_000_000_000,
  },
  activationCode: { code: { scheme: 'hmac-sha256', keyId: 'a', mac: 'bWFj' }, expiresAt: 1_790_000_000_000 },
  voucher: {
    id: 'dm91Y2hlcg',
    code: {
      scheme: 'scrypt',
      keyId: 'a',
      cost: 15,
      blockSize: 8,
      parallel: 1,
      salt: 'c2FsdA',
      hash: 'aGFzaA',
    },
    issuedAt: 1_760_000_000_000,
    expiresAt: 1_760_000_900_000,
    tries: 1,
    kioskGroup: 'library',
    issuer: otherUuid,
    confirmer: null,
  },
  vouchersIssued: [1_760_000_000_000],
  activation: { state: 'active', at: 1_760_000_000_000 },
  acceptances: [{ version: '2026-09', sha256: 'ab'.repeat(32), language: 'fr', at: 1_760_000_000_000 }],
  passwords: [
    {
      scheme: 'scrypt',
      keyId: 'a',
      cost: 15,
      blockSize: 8,
      parallel: 1,
      salt: 'c2FsdA',
      hash: 'aGFzaA',
    },
  ],
};

/** A text with a true MAC around any payload, as only a holder of the key could write it. */
function signed(payload: unknown, head = 'loquet1.a'): string {
  const text = `${head}.${'0'.repeat(32)}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`;
  const mac = createHmac('sha256', keys.current('record-mac')).update(`${text}\n${uuid}`).digest('hex');
  return `${text}.${mac}`;
}

describe('a record as text', () => {
  it('comes back whole', () => {
    expect(codec.decode(uuid, codec.encode(uuid, full))).toEqual({ ok: true, value: full });
    expect(codec.decode(uuid, codec.encode(uuid, emptyRecord))).toEqual({ ok: true, value: emptyRecord });
  });

  it('differs every time even where case does not count, so that a swap never takes one for the other', () => {
    const texts = Array.from({ length: 50 }, () => codec.encode(uuid, full).toLowerCase());
    expect(new Set(texts).size).toBe(50);
  });

  it('is plain ASCII without blanks', () => {
    expect(codec.encode(uuid, full)).toMatch(/^[\w.-]+$/u);
  });

  it('is refused on another entry', () => {
    expect(codec.decode(otherUuid, codec.encode(uuid, full))).toEqual({ ok: false, failure: 'tampered' });
    expect(codec.decode(uuid.toUpperCase(), codec.encode(uuid, full)).ok).toBe(true);
  });

  it('is refused when any one character was changed', () => {
    const text = codec.encode(uuid, full);
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom(...'abcdefABCDEF0123456789-_.'),
        (index, character) => {
          fc.pre(text[index] !== character);
          const decoded = codec.decode(uuid, text.slice(0, index) + character + text.slice(index + 1));
          expect(decoded.ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is tampered, not malformed, when its content was', () => {
    const parts = codec.encode(uuid, full).split('.');
    parts[3] = Buffer.from(JSON.stringify(emptyRecord)).toString('base64url');
    expect(codec.decode(uuid, parts.join('.'))).toEqual({ ok: false, failure: 'tampered' });
  });

  it('is read under an old key, written under the new one', () => {
    const old = codec.encode(uuid, full);
    const rotated = createRecordCodec(keysOf(['b', 2], ['a', 1]));
    expect(rotated.decode(uuid, old)).toEqual({ ok: true, value: full });
    expect(codec.decode(uuid, rotated.encode(uuid, full))).toEqual({ ok: false, failure: 'malformed' });
    expect(createRecordCodec(keysOf(['a', 2])).decode(uuid, old)).toEqual({ ok: false, failure: 'tampered' });
  });

  it.each([
    ['nothing', ''],
    ['other text', 'hello'],
    ['another version of the form', codec.encode(uuid, full).replace('loquet1', 'loquet2')],
    ['a text without end', `loquet1.a.${'0'.repeat(32)}.${'A'.repeat(70_000)}.${'0'.repeat(64)}`],
    ['another version of the record', signed({ ...full, version: 3 })],
    ['a field that we do not know', signed({ ...full, vouchers: [] })],
    ['a missing field', signed({ ...full, proofs: undefined })],
    ['a count that is no count', signed({ ...full, identification: { count: -1, lastAt: 0 } })],
    [
      'a question that we do not have',
      signed({ ...full, jokers: [{ ...full.jokers[0], question: { id: 'x' } }] }),
    ],
    ['JSON that is no record', signed('x')],
  ])('is malformed when it is %s', (_what, text) => {
    expect(codec.decode(uuid, text)).toEqual({ ok: false, failure: 'malformed' });
  });

  it('is malformed when the payload is no JSON', () => {
    const head = `loquet1.a.${'0'.repeat(32)}.AAAA`;
    const mac = createHmac('sha256', keys.current('record-mac')).update(`${head}\n${uuid}`).digest('hex');
    expect(codec.decode(uuid, `${head}.${mac}`)).toEqual({ ok: false, failure: 'malformed' });
    expect(codec.decode(uuid, signed(full)).ok).toBe(true);
  });

  it('is never written when it could not be read again, and the error says nothing of the person', () => {
    const wrong = { ...full, identification: { count: 0.5, lastAt: 987_654 } };
    expect(() => codec.encode(uuid, wrong)).toThrow(/^a record that could not be read again/u);
    expect(() => codec.encode(uuid, wrong)).not.toThrow(/987654|Où/u);
  });
});

describe('a record that the first version wrote', () => {
  const { jokers, identification, acceptances, passwords, proofs } = full;
  const first = { version: 1, jokers, identification, joker: proofs, acceptances, passwords };

  it('reads as one of today’s: its count goes on, and nothing else is known of the person', () => {
    expect(codec.decode(uuid, signed(first))).toEqual({
      ok: true,
      value: { ...emptyRecord, jokers, identification, proofs, acceptances, passwords },
    });
  });

  it('reads also where it is from before passwords were remembered', () => {
    const { passwords: _passwords, ...older } = first;
    expect(codec.decode(uuid, signed(older))).toMatchObject({
      ok: true,
      value: { version: 2, passwords: [] },
    });
  });

  it('is written as one of today’s, and so never read by what does not know its fields', () => {
    const decoded = codec.decode(uuid, signed(first));
    if (!decoded.ok) throw new Error(decoded.failure);
    const [, , , payload = ''] = codec.encode(uuid, decoded.value).split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ version: 2, proofs });
  });

  it.each([
    ['a field of today', { ...first, voucher: null }],
    ['no count of attempts at all', { ...first, joker: undefined }],
  ])('is malformed with %s', (_what, record) => {
    expect(codec.decode(uuid, signed(record))).toEqual({ ok: false, failure: 'malformed' });
  });
});
