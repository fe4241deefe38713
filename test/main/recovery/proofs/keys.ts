import { readRecordKeys } from '../../../../src/main/recovery/keys.ts';
import type { RecordKeys } from '../../../../src/main/recovery/keys.ts';

/** Keys made for the tests alone, the first one current: an id, and the octet of which the key is made. */
export function keysOf(...lines: readonly (readonly [id: string, octet: number])[]): RecordKeys {
  const secret = lines.map(([id, octet]) => `${id}:${Buffer.alloc(32, octet).toString('base64')}`);
  const keys = readRecordKeys(secret.join('\n'));
  if (!keys.ok) throw new Error(keys.failure.problem);
  return keys.value;
}

export const uuid = '3f0c8f52-1111-4222-8333-944455556666';
export const otherUuid = '3f0c8f52-1111-4222-8333-944455556667';

/** Little enough work for a test to do often. */
export const quick = { cost: 4, blockSize: 8, parallel: 1 };
