import { expect, it } from 'vitest';
import { isShown, largestPhoto } from '../../../src/main/directory/card.ts';

const jpeg = (octets: number): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(octets - 3)]);

it.each([
  ['a JPEG', jpeg(100), true],
  ['the largest one', jpeg(largestPhoto), true],
  ['a larger one', jpeg(largestPhoto + 1), false],
  ['nothing', Buffer.alloc(0), false],
  ['the beginning of one', Buffer.from([0xff, 0xd8]), false],
  ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47]), false],
  ['a drawing with a script', Buffer.from('<svg onload="alert(1)">'), false],
])('shows %s: %#', (_what, octets, shown) => {
  expect(isShown(octets)).toBe(shown);
});
