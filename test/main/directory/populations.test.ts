import { expect, it } from 'vitest';
import { eduPersonAffiliations } from '../../../src/main/config/profiles.ts';
import { populationsOf } from '../../../src/main/directory/populations.ts';

const none = { student: false, staff: false };

it.each([
  [['student'], none, ['student']],
  [['Faculty', 'member'], none, ['staff']],
  [['library-walk-in'], { student: true, staff: true }, ['external']],
  [['employee', 'student', 'affiliate'], none, ['student', 'staff', 'external']],
  [['member'], { student: true, staff: false }, ['student']],
  [[], { student: true, staff: true }, ['student', 'staff']],
  [[], { student: false, staff: true }, ['staff']],
  [['nonsense'], none, ['external']],
  [[], none, ['external']],
] as const)('%j with the numbers %j is %j', (values, borne, populations) => {
  expect(populationsOf(values, eduPersonAffiliations, borne)).toEqual(populations);
});
