import type { Page } from 'playwright-core';

/** What was seen of an attack. */
export interface Observed {
  /** The directive that was violated, the name of what was thrown, `left`, or `nothing`. */
  readonly cameBack: string;
  readonly ran: boolean;
}

/** @returns whether what an attack set off has run since: a busy browser takes its time */
export function hasRunSince(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('globalThis.hasRun?.() === true').catch(() => false);
}

/**
 * Runs source text in the page and watches for a while.
 * @param settle milliseconds to watch
 * @param patience milliseconds to go on watching while nothing has come back: a busy browser takes its time
 */
export async function attackPage(
  page: Page,
  does: string,
  outside: string,
  settle: number,
  patience = 0,
): Promise<Observed> {
  try {
    return await page.evaluate<Observed>(`new Promise((resolve) => setTimeout(async () => {
      const outside = ${JSON.stringify(outside)};
      let seen = false;
      let violated = null;
      let threw = null;
      globalThis.ran = () => { seen = true; };
      globalThis.hasRun = () => seen;
      const violation = (event) => { violated ??= event.effectiveDirective; };
      addEventListener('securitypolicyviolation', violation);
      const said = (async () => { ${does} })().catch((error) => { threw = error.name; });
      await Promise.race([said, new Promise((done) => setTimeout(done, ${settle}))]);
      await new Promise((done) => setTimeout(done, ${settle}));
      for (let waited = 0; waited < ${patience} && violated === null && threw === null; waited += 50) {
        await new Promise((done) => setTimeout(done, 50));
      }
      removeEventListener('securitypolicyviolation', violation);
      resolve({ cameBack: violated ?? threw ?? 'nothing', ran: seen });
    }))`);
  } catch {
    return { cameBack: 'left', ran: false };
  }
}
