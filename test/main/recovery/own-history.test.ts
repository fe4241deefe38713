import { describe, expect, it } from 'vitest';
import { freshRecordKeyLine, readRecordKeys } from '../../../src/main/recovery/keys.ts';
import type { RecordKeys } from '../../../src/main/recovery/keys.ts';
import { hashPassword, wasChosenBefore } from '../../../src/main/recovery/own-history.ts';
import type { StoredHash } from '../../../src/main/recovery/ports.ts';
import { everydayWork } from '../../../src/main/recovery/scrypt.ts';

const uuid = '3f1c2a50-0000-4000-8000-00000000000a';
const somebodyElse = '3f1c2a50-0000-4000-8000-00000000000b';
const work = { cost: 4, blockSize: 8, parallel: 1 };
const password = 'Tr3s-Longue!Phrase';

const [oldLine, newLine, foreignLine] = ['2025', '2026', '2026'].map(freshRecordKeyLine);
function keysOf(...lines: readonly (string | undefined)[]): RecordKeys {
  const keys = readRecordKeys(lines.join('\n'));
  if (!keys.ok) throw new Error(JSON.stringify(keys.failure));
  return keys.value;
}
const keys = keysOf(oldLine);
const hashOf = (text: string, entry = uuid, under = keys): Promise<StoredHash> =>
  hashPassword(under, entry, text, work);

describe('what the kiosk remembers of a password', () => {
  it('tells it from every other one, wherever it stands in the list', async () => {
    const earlier = [await hashOf('One-Of-Them-1!'), await hashOf(password), await hashOf('Another-One-2!')];
    expect(await wasChosenBefore(keys, uuid, password, earlier)).toBe('yes');
    expect(await wasChosenBefore(keys, uuid, 'Another-One-2!', earlier)).toBe('yes');
    expect(await wasChosenBefore(keys, uuid, 'never chosen', earlier)).toBe('no');
    expect(await wasChosenBefore(keys, uuid, password.toLowerCase(), earlier)).toBe('no');
    expect(await wasChosenBefore(keys, uuid, '', earlier)).toBe('no');
    expect(await wasChosenBefore(keys, uuid, password, [])).toBe('no');
  });

  it('is of one person: the same hash on another entry says nothing', async () => {
    const stored = await hashOf(password);
    expect(await wasChosenBefore(keys, somebodyElse, password, [stored])).toBe('no');
    expect(await wasChosenBefore(keys, uuid.toUpperCase(), password, [stored])).toBe('yes');
  });

  it('is never the same twice, and holds neither the password nor the entry', async () => {
    const [one, other] = [await hashOf(password), await hashOf(password)];
    expect(one.salt).not.toBe(other.salt);
    expect(one.hash).not.toBe(other.hash);
    expect(Object.keys(one).toSorted()).toEqual(
      ['scheme', 'keyId', 'cost', 'blockSize', 'parallel', 'salt', 'hash'].toSorted(),
    );
    expect(JSON.stringify(one)).not.toContain(password);
    expect(JSON.stringify(one)).not.toContain(uuid);
  });

  it('takes the work of every day unless it is told otherwise', async () => {
    expect(await hashPassword(keys, uuid, password)).toMatchObject({ ...everydayWork, keyId: '2025' });
  });

  it('is of no use without the pepper: another key of the same name finds nothing', async () => {
    const stored = await hashOf(password, uuid, keysOf(newLine));
    expect(await wasChosenBefore(keysOf(newLine), uuid, password, [stored])).toBe('yes');
    expect(await wasChosenBefore(keysOf(foreignLine), uuid, password, [stored])).toBe('no');
  });

  it('is written under the new key after a change of keys, and read under the old one', async () => {
    const rotated = keysOf(newLine, oldLine);
    const stored = await hashOf(password);
    expect(await wasChosenBefore(rotated, uuid, password, [stored])).toBe('yes');
    expect((await hashOf(password, uuid, rotated)).keyId).toBe('2026');
  });

  it('says that it cannot know where a key is gone, unless another one answers', async () => {
    const [gone, kept] = [await hashOf(password), await hashOf('Another-One-2!', uuid, keysOf(newLine))];
    const left = keysOf(newLine);
    expect(await wasChosenBefore(left, uuid, password, [gone, kept])).toBe('unknown-key');
    expect(await wasChosenBefore(left, uuid, password, [kept, gone])).toBe('unknown-key');
    expect(await wasChosenBefore(left, uuid, 'Another-One-2!', [gone, kept])).toBe('yes');
  });
});
