import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/main/doctor/catalogue/catalogue.ts';
import type { FindingId } from '../../../src/main/doctor/catalogue/catalogue.ts';
import { finding } from '../../../src/main/doctor/finding.ts';
import { findingsPage } from '../../../src/main/doctor/findings-page.ts';
import { remedies } from '../../../src/main/doctor/remedies/remedies.ts';

const root = join(import.meta.dirname, '../../..');
const ids = Object.keys(catalogue) as FindingId[];
const placeholder = /<([a-zA-Z]+)>/gu;
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(placeholder)].map(([, name]) => name ?? '');

describe('the catalogue of findings', () => {
  it('is what docs/doctor.md says (npm run -s docs:doctor writes it anew)', () => {
    expect(readFileSync(join(root, 'docs/doctor.md'), 'utf8')).toBe(findingsPage());
  });

  it.each(ids.filter((id) => catalogue[id].severity !== 'good'))('%s says how it is mended', (id) => {
    expect(catalogue[id].remedy).not.toBe('');
  });

  it('has no finding that nothing ever says', () => {
    const folder = join(root, 'src/main/doctor');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('catalogue') && !name.startsWith('remedies'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
      .replaceAll('`policy-${server}`', "'policy-stricter' 'policy-laxer'");
    expect(ids.filter((id) => !sources.includes(`'${id}'`))).toEqual([]);
  });

  it('has remedies for one kind that name no more than what is known of every directory, or of that finding', () => {
    const known = ['about', 'account', 'base', 'records', 'classes', 'url'];
    for (const [kind, rows] of Object.entries(remedies)) {
      for (const id of Object.keys(rows) as FindingId[]) {
        const own = [...namesIn(catalogue[id].what), ...namesIn(catalogue[id].remedy)];
        const strange = namesIn(rows[id] ?? '').filter(
          (name) => !known.includes(name) && !own.includes(name),
        );
        expect(strange, `${kind} ${id}`).toEqual([]);
      }
    }
  });
});

describe('a finding', () => {
  it('fills in its facts', () => {
    expect(finding('secret-absent', 'record-key')).toMatchObject({
      severity: 'broken',
      about: 'record-key',
      what: 'The secret record-key is not stored.',
    });
  });

  it('takes the remedy of the kind of server, where there is one', () => {
    const facts = { ratio: 400, lookup: 40, reading: 0.1 };
    expect(finding('not-indexed', 'uid', facts, 'openldap').remedy).toContain('olcDbIndex: uid eq');
    expect(finding('not-indexed', 'uid', facts).remedy).toBe('Make an equality index on uid.');
  });

  it('is not written without a fact that its sentence names', () => {
    expect(() => finding('not-checked', 'x')).toThrow('because');
  });
});
