import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cataloguePage } from '../../../src/main/audit/catalogue.ts';

it('is what docs/audit-events.md says (npm run -s docs:audit writes it anew)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/audit-events.md'), 'utf8')).toBe(
    cataloguePage(),
  );
});
