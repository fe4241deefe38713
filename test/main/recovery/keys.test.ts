import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { freshRecordKeyLine, keyPurposes, readRecordKeys } from '../../../src/main/recovery/keys.ts';
import type { RecordKeys } from '../../../src/main/recovery/keys.ts';

const key = (octet: number, length = 32): string => Buffer.alloc(length, octet).toString('base64');

function read(secret: string): RecordKeys {
  const keys = readRecordKeys(secret);
  if (!keys.ok) throw new Error(keys.failure.problem);
  return keys.value;
}

describe('the secret record-key', () => {
  it('has its first line for what is written now, the others for what was', () => {
    const keys = read(`\n2026:${key(1)}\r\nold-1:${key(2)}\n`);
    expect(keys.currentId).toBe('2026');
    expect(keys.current('record-mac')).toEqual(keys.derived('record-mac', '2026'));
    expect(keys.derived('record-mac', 'old-1')).toEqual(read(`x:${key(2)}`).current('record-mac'));
    expect(keys.derived('record-mac', 'older')).toBeUndefined();
  });

  it('gives another key for every purpose and every line', () => {
    const keys = read(`a:${key(1)}\nb:${key(2)}`);
    const all = keyPurposes.flatMap((purpose) =>
      ['a', 'b'].map((id) => keys.derived(purpose, id)?.toString('hex')),
    );
    expect(new Set(all).size).toBe(keyPurposes.length * 2);
    expect(all.every((derived) => derived?.length === 64)).toBe(true);
  });

  it('derives by HKDF with SHA-256 as RFC 5869 spells it out', () => {
    const input = Buffer.alloc(32, 7);
    const extracted = createHmac('sha256', Buffer.alloc(32)).update(input).digest();
    const expanded = createHmac('sha256', extracted).update('loquet/1/record-mac\u0001').digest();
    expect(read(`a:${input.toString('base64')}`).current('record-mac')).toEqual(expanded);
  });

  it.each([
    ['', 0, 'empty'],
    ['  \n\n', 0, 'empty'],
    [key(1), 1, 'not-id-and-base64'],
    [`a:${key(1)}\nB:${key(2)}`, 2, 'not-id-and-base64'],
    [`a:${key(1)}\n\nb=${key(2)}`, 3, 'not-id-and-base64'],
    [`a:${key(1).slice(0, -2)}*=`, 1, 'not-id-and-base64'],
    [`a:${key(1, 33)}A`, 1, 'not-id-and-base64'],
    [`a:${key(1, 31)}`, 1, 'shorter-than-32-octets'],
    [`a:${key(1)}\na:${key(2)}`, 2, 'id-twice'],
  ])('is refused when malformed, by line and never by content: %j', (secret, line, problem) => {
    expect(readRecordKeys(secret)).toEqual({ ok: false, failure: { line, problem } });
  });

  it('does not come out when the keys are printed', () => {
    const keys = read(`a:${key(1)}`);
    const derived = keys.current('joker-pepper');
    const printed = inspect(keys, { depth: 9, showHidden: true }) + JSON.stringify(keys);
    expect(printed).not.toContain(key(1));
    expect(printed).not.toContain(derived.toString('hex').match(/../gu)?.slice(0, 8).join(' '));
    expect(printed).not.toContain(derived.toString('base64'));
  });

  it('can be made afresh, never twice the same', () => {
    const lines = [freshRecordKeyLine('demo'), freshRecordKeyLine('demo')];
    expect(new Set(lines.map((line) => read(line).current('record-mac').toString('hex'))).size).toBe(2);
    expect(() => freshRecordKeyLine('Not an id')).toThrow('key id');
  });

  it('is read or refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (secret) => {
        const keys = readRecordKeys(secret);
        expect(keys.ok ? keys.value.currentId : keys.failure.problem).toBeTruthy();
      }),
    );
  });
});
