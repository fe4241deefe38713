import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import { faults, production } from './sample.ts';

describe('the text of a configuration', () => {
  it.each([
    ['a key twice', 'mode: kiosk\nmode: desk\n', /unique/iu, /config example/u, 1],
    ['a tab', 'limits:\n\tidleAfterSeconds: 60\n', /tab/iu, /blanks/u, 1],
    ['a quote that never ends', 'mode: "kiosk\n', /quote/iu, /config example/u, 1],
  ])('with %s is no YAML, said with its line', (_, lines, problem, remedy, after) => {
    const [first] = faults(production + lines);
    expect(first?.problem).toMatch(problem);
    expect(first?.remedy).toMatch(remedy);
    expect(first?.line).toBe(production.split('\n').length + after);
  });

  it('says the first of a landslide of faults, not hundreds', () => {
    expect(faults(`${production}mode: ${'['.repeat(20_000)}\n`).length).toBeLessThanOrEqual(10);
  });

  it('shows nothing of its values when it is no YAML either', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]{}:,-?&*!|>%@`"\'#\n \\'), maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...'[]{}:,-?&*!|>%@`"\'#\n \\'), maxLength: 12 }),
        (before, after) => {
          const parsed = parseConfiguration(`${production}mode: ${before}hunter2${after}\n`);
          const problems = parsed.ok ? [] : parsed.failure.map(({ problem, remedy }) => problem + remedy);
          expect(problems.join()).not.toContain('hunter2');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is not made to hang or to grow by aliases', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]
${'bcdefghij'
  .split('')
  .map(
    (name, index) =>
      `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[index]}`).join(', ')}]`,
  )
  .join('\n')}
`;
    expect(faults(production + bomb)).toEqual([
      expect.objectContaining({ problem: expect.stringContaining('far too much') }),
    ]);
    expect(faults(`${production}mode: *nothing\n`)[0]?.problem).toMatch(/alias/iu);
  });
});
