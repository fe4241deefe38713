import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser } from '../../scripts/prepare/browser.mjs';
import { compose } from '../../src/main/compose.ts';
import { places } from '../../src/preview/places.ts';
import type { Bench, Figure } from './bench.ts';
import { startPages } from './pages.ts';
import { ratioOf, spelled, spelledRatio } from './spread.ts';

const repetitions = 20;
const warmUp = 2;
const browserPath = findBrowser();

/** Navigation to first paint, and to a home screen that can be pressed, against a page with one word and one button. */
export const firstPaint: Bench = {
  name: 'first-paint',
  missing: browserPath === null ? 'no Chromium, Chrome or Edge' : null,
  async run(say) {
    const data = mkdtempSync(join(tmpdir(), 'loquet-bench-'));
    const pages = await startPages(browserPath ?? '');
    const kiosk = await compose({
      configuration: null,
      dataFolder: data,
      resources: places.resources,
      origin: pages.origin,
      host: 'test',
    });
    const ours: Painted[] = [];
    const empty: Painted[] = [];
    for (let turn = 0; turn < repetitions + warmUp; turn += 1) {
      const kinds = [
        async () => ours.push(await painted(await pages.openKiosk(kiosk))),
        async () => empty.push(await painted(await pages.openEmpty())),
      ];
      for (const open of turn % 2 === 0 ? kinds : kinds.toReversed()) await open();
      if (turn === warmUp - 1) ours.length = empty.length = 0;
      if (turn % 10 === 9) say(`${turn + 1} pages of each`);
    }
    await pages.close();
    await kiosk.stop('signal');
    rmSync(data, { recursive: true, force: true });
    return figures(ours, empty);
  },
};

/** Milliseconds since the navigation began, by the page's own clock. */
interface Painted {
  readonly first: number;
  readonly usable: number;
}

async function painted(page: Page): Promise<Painted> {
  const usable = await page.evaluate<number>('benchClock.usable');
  const first = await page.evaluate<number>('benchClock.firstPaint');
  await page.context().close();
  return { first, usable };
}

function figures(ours: readonly Painted[], empty: readonly Painted[]): readonly Figure[] {
  const against = (what: string, name: keyof Painted): Figure => {
    const [kiosk, floor] = [ours.map((one) => one[name]), empty.map((one) => one[name])];
    return {
      what,
      ours: spelled(kiosk, 'ms'),
      against: `an empty page: ${spelled(floor, 'ms')}`,
      ratio: spelledRatio(ratioOf(kiosk, floor)),
      aim: '',
      met: null,
    };
  };
  const ratio = ratioOf(
    ours.map(({ first }) => first),
    empty.map(({ first }) => first),
  );
  return [
    { ...against('first paint', 'first'), aim: 'at most 1.25', met: ratio.median <= 1.25 },
    against('- a button to press', 'usable'),
  ];
}
