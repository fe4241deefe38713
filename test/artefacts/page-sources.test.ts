import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/renderer');
const read = (pattern: string): [string, string][] =>
  globSync(pattern, { cwd: folder }).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);

/** Properties and values that name a side of the screen: they do not turn round with the direction of reading. */
const physical =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius|float)\s*:|text-align:\s*(?:left|right)/gmu;

/** Media queries ask about the screen itself, which does not turn round. */
const sheets = read('styles/*.css').map(
  ([path, sheet]) => [path, sheet.replace(/@media[^{]*/gu, '')] as const,
);

describe('the page’s style sheets', () => {
  it('are all there to be read', () => {
    expect(sheets.map(([, sheet]) => sheet).join('').length).toBeGreaterThan(10_000);
  });

  it.each(sheets)('%s names no side of the screen', (_path, sheet) => {
    expect(sheet.match(physical) ?? []).toEqual([]);
  });

  it('would be caught naming one', () => {
    expect('a { margin-left: 1px }'.match(physical)).toHaveLength(1);
    expect('a { max-width: 1px; text-align: right }'.match(physical)).toHaveLength(2);
  });
});

describe('the page’s sources', () => {
  it.each(read('**/*.{ts,tsx}'))('%s puts no HTML together and sets no style attribute', (_path, source) => {
    expect(source.match(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet|\sstyle=/gu) ?? []).toEqual(
      [],
    );
  });
});
