import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashAnswer, normaliseAnswer, verifyAnswer } from '../../../src/main/recovery/joker.ts';
import { readRecordKeys } from '../../../src/main/recovery/keys.ts';
import type { RecordKeys } from '../../../src/main/recovery/keys.ts';
import type { StoredHash } from '../../../src/main/recovery/ports.ts';
import { everydayWork, hashSecret, matchesSecret } from '../../../src/main/recovery/scrypt.ts';

const quick = { cost: 4, blockSize: 8, parallel: 1 };
const uuid = '3f0c8f52-1111-4222-8333-944455556666';
const otherUuid = '3f0c8f52-1111-4222-8333-944455556667';

function keysOf(...lines: readonly (readonly [string, number])[]): RecordKeys {
  const secret = lines.map(([id, octet]) => `${id}:${Buffer.alloc(32, octet).toString('base64')}`);
  const keys = readRecordKeys(secret.join('\n'));
  if (!keys.ok) throw new Error(keys.failure.problem);
  return keys.value;
}

async function stored(keys: RecordKeys, answer: string): Promise<StoredHash> {
  const hash = await hashAnswer(keys, uuid, answer, quick);
  if (!hash.ok) throw new Error(hash.failure);
  return hash.value;
}

describe('an answer is compared without', () => {
  it.each([
    ['case', 'REX', 'rex'],
    ['accents', 'Élodie Çağlar', 'elodie caglar'],
    ['accents, however they were typed', 'e\u0301lodie', '\u00e9lodie'],
    ['blanks', '  Saint  Malo\u00a0', 'saintmalo'],
    ['hyphens of any kind', 'Saint-Malo', 'saint\u2011malo'],
    ['apostrophes of any kind', "L'Haÿ", 'l\u2019hay'],
    ['punctuation', 'Rex, le 1er !', 'rexle1er'],
    ['ligatures', 'Cœur Æther ﬁn', 'coeur aether fin'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['a capital sharp s', 'STRAẞE', 'straße'],
    ['dots on an i', 'İzmir Iğdır', 'izmir igdir'],
    ['the shape of a sigma', 'ΟΔΟΣ', 'οδός'],
    ['strokes', 'Øresund Łódź', 'oresund lodz'],
    ['width', 'Ｒｅｘ２', 'rex2'],
    ['half-width kana', 'ｶﾞﾝﾀﾞﾑ', 'ガンダム'],
    ['Arabic vocalisation', 'سَلْمَى', 'سلمى'],
    ['a stretched Arabic word', 'سلـــمى', 'سلمى'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['direction marks', '\u200fسلمى\u200e', 'سلمى'],
    ['emoji presentation', '❤\ufe0f', '❤'],
  ])('%s', (_what, one, other) => {
    expect(normaliseAnswer(one)).not.toBe('');
    expect(normaliseAnswer(one)).toBe(normaliseAnswer(other));
  });

  it.each([
    ['Arabic', 'سلمى'],
    ['Hebrew', 'שלום'],
    ['Chinese', '上海'],
    ['Japanese', 'がっこう'],
    ['Korean', '서울'],
    ['Hindi', 'दिल्ली'],
    ['Greek', 'αθηνα'],
    ['Russian', 'москва'],
    ['emoji', '🐶👍🏽'],
    ['digits', '1998'],
  ])('anything that matters: %s stays as it is', (_script, answer) => {
    expect(normaliseAnswer(answer)).toBe(answer.normalize('NFC'));
  });

  it.each([
    ['か', 'が'],
    ['कि', 'का'],
    ['ß', 's'],
    ['👍🏽', '👍🏿'],
    ['rex 1', 'rex 2'],
  ])('making %s and %s one', (one, other) => {
    expect(normaliseAnswer(one)).not.toBe(normaliseAnswer(other));
  });
});

describe('normalising', () => {
  it('leaves nothing of what does not count', () => {
    expect([' ', '...', "'-'", '\u200b\u200f', '\u0301', ''].map(normaliseAnswer)).toEqual(
      Array.from({ length: 6 }, () => ''),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = normaliseAnswer(typed);
        expect(normaliseAnswer(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not care for capitals in any language that has both', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(normaliseAnswer(typed.toUpperCase())).toBe(normaliseAnswer(typed));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a stored answer', () => {
  const keys = keysOf(['a', 1]);

  it('is verified by the answer in another spelling and by no other answer', async () => {
    const hash = await stored(keys, "L'Élan");
    expect(await verifyAnswer(keys, uuid, 'l elan', hash)).toBe('right');
    expect(await verifyAnswer(keys, uuid, 'l elans', hash)).toBe('wrong');
    expect(await verifyAnswer(keys, uuid, '', hash)).toBe('wrong');
  });

  it('is of use at its own entry only', async () => {
    const hash = await stored(keys, 'Rex');
    expect(await verifyAnswer(keys, otherUuid, 'Rex', hash)).toBe('wrong');
    expect(await verifyAnswer(keys, uuid.toUpperCase(), 'Rex', hash)).toBe('right');
  });

  it('is of no use without the pepper', async () => {
    const hash = await stored(keys, 'Rex');
    expect(await verifyAnswer(keysOf(['a', 2]), uuid, 'Rex', hash)).toBe('wrong');
  });

  it('never looks the same twice and shows nothing of the answer', async () => {
    const [one, other] = [await stored(keys, 'Rex'), await stored(keys, 'Rex')];
    expect(one.salt).not.toBe(other.salt);
    expect(one.hash).not.toBe(other.hash);
    expect(JSON.stringify(one).toLowerCase()).not.toContain('rex');
  });

  it('survives a change of key, as long as the old one is there to read', async () => {
    const hash = await stored(keys, 'Rex');
    expect(await verifyAnswer(keysOf(['b', 2], ['a', 1]), uuid, 'rex', hash)).toBe('right');
    expect(await verifyAnswer(keysOf(['b', 2]), uuid, 'rex', hash)).toBe('unknown-key');
  });

  it('is verified by the work it was stored with', async () => {
    const hash = await stored(keys, 'Rex');
    expect(await verifyAnswer(keys, uuid, 'rex', { ...hash, cost: hash.cost + 1 })).toBe('wrong');
    expect(await verifyAnswer(keys, uuid, 'rex', { ...hash, blockSize: 4 })).toBe('wrong');
  });

  it('is not kept when nothing of it counts', async () => {
    expect(await hashAnswer(keys, uuid, ' -.- ', quick)).toEqual({ ok: false, failure: 'empty' });
  });

  it('is not right when nothing was said, even where nothing is what was kept', async () => {
    const secret = createHmac('sha256', keys.current('joker-pepper')).update(`${uuid}\n`).digest();
    const nothing = { ...(await hashSecret(secret, quick)), keyId: 'a' };
    expect(await matchesSecret(secret, nothing)).toBe(true);
    expect(await verifyAnswer(keys, uuid, ' -.- ', nothing)).toBe('wrong');
  });

  it('is not right by the beginning of its hash', async () => {
    const hash = await stored(keys, 'Rex');
    const shortened = { ...hash, hash: hash.hash.slice(0, 10) };
    expect(await verifyAnswer(keys, uuid, 'rex', shortened)).toBe('wrong');
  });

  it('takes tens of mebibytes to try, unless told otherwise', async () => {
    const hash = await hashAnswer(keys, uuid, 'Rex');
    if (!hash.ok) throw new Error(hash.failure);
    expect(await verifyAnswer(keys, uuid, 'rex', hash.value)).toBe('right');
    expect(128 * hash.value.blockSize * 2 ** hash.value.cost).toBeGreaterThanOrEqual(32 * 2 ** 20);
    expect(hash.value.cost).toBe(everydayWork.cost);
  });
});
