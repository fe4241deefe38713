import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/asvs.md'), 'utf8');

/** How many items sections 6.2 to 6.6 have. */
const items: Readonly<Record<string, number>> = { 6.2: 12, 6.3: 8, 6.4: 6, 6.5: 8, 6.6: 4 };

describe('the list of the ASVS', () => {
  it('names tests that are there', () => {
    const named = [...text.matchAll(/`([\w/-]+\.test\.tsx?)`/gu)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !existsSync(join(root, 'test', name)))).toEqual([]);
  });

  it('has every item of its sections once, and a test wherever it says "met"', () => {
    const rows = text.split('\n').filter((line) => /^\| 6\.\d/u.test(line));
    const numbers = rows.map((row) => /6\.\d\.\d+/u.exec(row)?.[0] ?? '');
    const expected = Object.entries(items).flatMap(([section, count]) =>
      Array.from({ length: count }, (_value, index) => `${section}.${index + 1}`),
    );
    expect(numbers).toEqual(expected);
    const claims = rows.map((row) => row.split(' | '));
    expect(
      claims.filter(([, , here = '', by = '']) => here.startsWith('met') && !by.includes('.test.ts')),
    ).toEqual([]);
  });
});
