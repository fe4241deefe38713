import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attackList } from './attack-list.ts';

it('is what docs/attacks.md says (node test/security/write-attack-list.ts writes it anew)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/attacks.md'), 'utf8')).toBe(attackList());
});
