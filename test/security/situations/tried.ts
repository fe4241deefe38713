import { situations as ds389 } from '../situations-389/situations.ts';
import { situations as activeDirectory } from '../situations-active-directory/situations.ts';
import { situations as openldap } from '../situations-openldap/situations.ts';
import type { TriedSituation } from '../situation.ts';
import type { Column } from './rows.ts';

/** Everything that is tried, by kind of directory. */
export const tried: Readonly<Record<Column, readonly TriedSituation[]>> = {
  openldap,
  'active-directory': activeDirectory,
  '389': ds389,
};
