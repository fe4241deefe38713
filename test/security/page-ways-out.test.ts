import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewOrigin } from '../../src/preview/places.ts';
import { browser, openKiosk, type OpenKiosk } from '../journeys/kiosk.ts';
import { listenOutside } from './page/outside.ts';
import { openUnprotected, type Unprotected } from './page/unprotected.ts';
import { waysOut } from './page/ways-out.ts';

/** Milliseconds for which the window is watched. */
const settle = 300;

describe.skipIf(browser === null)('a way out of the page (needs a browser)', () => {
  let kiosk: OpenKiosk;
  let unprotected: Unprotected;
  beforeAll(async () => {
    [kiosk, unprotected] = await Promise.all([openKiosk({ alone: true }), openUnprotected(browser ?? '')]);
  });
  afterAll(() => Promise.all([kiosk.close(), unprotected.close()]));

  const run = (does: string, outside: string): string =>
    `void setTimeout((outside) => { ${does} }, 0, ${JSON.stringify(outside)})`;

  it.each(waysOut.map((way) => [way.attack, way] as const))('%s', async (_, way) => {
    const [inKiosk, without] = await Promise.all([
      tryInKiosk(way.does),
      way.otherwise === null ? null : tryWithout(way.does),
    ]);
    expect(inKiosk.heard).toEqual([]);
    expect(way.afterwards === 'either' ? 'either' : inKiosk.afterwards).toBe(way.afterwards);
    expect(without).toBe(way.otherwise);
  });

  it('leaves no file behind', () => {
    const places = [kiosk.data, process.cwd(), homedir(), join(homedir(), 'Downloads')];
    for (const place of places) expect(filesIn(place)).not.toContain('out.exe');
  });

  async function tryInKiosk(
    does: string,
  ): Promise<{ readonly afterwards: 'stayed' | 'came back'; readonly heard: readonly string[] }> {
    const { page } = kiosk;
    const outside = await listenOutside();
    try {
      await page.evaluate('window.mark = 1');
      await page.evaluate(run(does, outside.origin)).catch(() => undefined);
      await page.waitForTimeout(settle);
      // The guard may still be loading the page.
      await expect
        .poll(() => page.evaluate('document.querySelector("button") !== null').catch(() => false), {
          timeout: 20_000,
        })
        .toBe(true);
      expect(page.url().replace(/#.*$/u, '')).toBe(`${previewOrigin}/index.html`);
      await expect.poll(() => page.context().pages().length, { timeout: 20_000 }).toBe(1);
      const marked = await page.evaluate<boolean>('window.mark === 1');
      return {
        afterwards: marked ? 'stayed' : 'came back',
        heard: outside.heard(),
      };
    } finally {
      await outside.close();
    }
  }

  async function tryWithout(does: string): Promise<'left' | 'opened' | 'stayed'> {
    const outside = await listenOutside();
    try {
      const page = await unprotected.freshPage();
      await page.evaluate(run(does, outside.origin)).catch(() => undefined);
      for (let waited = 0; waited < 10; waited += 1) {
        await page.waitForTimeout(settle);
        if (unprotected.context.pages().length > 1) return 'opened';
        if (!page.url().startsWith(unprotected.origin)) return 'left';
      }
      return 'stayed';
    } finally {
      await outside.close();
    }
  }
});

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
