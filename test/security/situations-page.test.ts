import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directoryRules, notUsableReasons } from '../../src/contract/failures.ts';
import { situationsPage } from './situations/page.ts';
import { columns, rows } from './situations/rows.ts';
import { tried } from './situations/tried.ts';

const everyRow = Object.assign({}, ...Object.values(rows)) as (typeof rows)[string];

describe('the table of situations', () => {
  it.each(columns)('has every situation of %s once, and says why of every one that is missing', (column) => {
    const names = tried[column].map(({ what }) => what);
    const missing = Object.keys(everyRow).filter((what) => everyRow[what]?.[column] !== undefined);
    expect([...names, ...missing].toSorted()).toEqual(Object.keys(everyRow).toSorted());
  });

  it('has every reason why a directory refuses a password, or a sign-in with one', () => {
    const told = columns.flatMap((column) => tried[column].map((situation) => situation.told));
    expect(new Set(told.flatMap((one) => ('rule' in one ? [one.rule] : [])))).toEqual(
      new Set(directoryRules),
    );
    expect(new Set(told.flatMap((one) => ('reason' in one ? [one.reason] : [])))).toEqual(
      new Set(notUsableReasons),
    );
  });

  it('is what docs/situations.md says (npm run -s docs:situations writes it anew)', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/situations.md'), 'utf8');
    expect(page).toBe(situationsPage(tried));
  });
});
