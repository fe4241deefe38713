import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a screen against WCAG 2.2 AA and its own good practice: one line for each rule. Each document is given
 * axe once: to read its half a megabyte anew at every screen takes longer than to look.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { axe: there } = globalThis as unknown as { axe: Axe };
    const { violations } = await there.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 200)}`,
    );
  }, tags);
}
