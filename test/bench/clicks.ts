import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser } from '../../scripts/prepare/browser.mjs';
import { compose } from '../../src/main/compose.ts';
import { places } from '../../src/preview/places.ts';
import { words } from '../journeys/steps.ts';
import type { Bench, Figure } from './bench.ts';
import { startPages } from './pages.ts';
import { ratioOf, spelled, spelledRatio, spreadOf } from './spread.ts';

const repetitions = 25;
const warmUp = 2;
/** The gate lets ten messages a second through; a visit sends seven. */
const betweenVisits = 800;
const browserPath = findBrowser();
const fr = words.fr;

/** From a click to the frame in which something changed, and to the frame in which the next step stands. */
export const clicks: Bench = {
  name: 'clicks',
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
    const page = await pages.openKiosk(kiosk);
    const empty = await pages.openEmpty();
    const times: Times = { feedback: [], step: [], submit: [], floor: [] };
    for (let turn = 0; turn < repetitions + warmUp; turn += 1) {
      await visit(page, times);
      for (let press = 0; press < 3; press += 1) times.floor.push(await clicked(empty, '+', 'change'));
      if (turn === warmUp - 1) for (const kept of Object.values(times)) kept.length = 0;
      if (turn % 10 === 9) say(`${turn + 1} visits`);
      await page.waitForTimeout(betweenVisits);
    }
    await pages.close();
    await kiosk.stop('signal');
    rmSync(data, { recursive: true, force: true });
    return figures(times);
  },
};

/** Milliseconds from the click, by the page's own clock. */
interface Times {
  readonly feedback: number[];
  readonly step: number[];
  /** Feedback after the number was sent off: the next step waits for a fixed instant. */
  readonly submit: number[];
  readonly floor: number[];
}

/** Home to the form for the number and back home; each step measured in one visit by its feedback, in the next by its end. */
async function visit(page: Page, { feedback, step, submit }: Times): Promise<void> {
  const until = feedback.length <= step.length ? 'change' : 'heading';
  const kept = until === 'change' ? feedback : step;
  for (const name of [fr.forgotten, fr.recover, fr.kinds.student]) {
    const heading = await page.locator('h1').textContent();
    kept.push(await clicked(page, name, until));
    await page
      .locator('h1')
      .filter({ hasNotText: heading ?? '' })
      .waitFor();
  }
  await page.getByLabel(fr.kinds.student).fill('22999999');
  await page.getByLabel(fr.birthDate).fill('01012001');
  submit.push(await clicked(page, fr.submit, 'change'));
  await page.getByRole('alert').first().waitFor();
  await page.getByRole('button', { name: fr.cancel, exact: true }).click();
  await page.getByRole('button', { name: fr.forgotten }).waitFor();
}

async function clicked(page: Page, name: string, until: 'change' | 'heading'): Promise<number> {
  await page.evaluate(`benchClock.arm('${until}')`);
  await page.getByRole('button', { name, exact: true }).click();
  return page.evaluate<number>('benchClock.measured');
}

function figures({ feedback, step, submit, floor }: Times): readonly Figure[] {
  const figure = (what: string, ours: readonly number[], aimed: boolean): Figure => ({
    what,
    ours: spelled(ours, 'ms'),
    against: `an empty page: ${spelled(floor, 'ms')}`,
    ratio: spelledRatio(ratioOf(ours, floor)),
    aim: aimed ? 'p50 under 50 ms' : '',
    met: aimed ? spreadOf(ours).median < 50 : null,
  });
  return [
    figure('click to first feedback', feedback, true),
    figure('click to next step', step, true),
    figure('- sending the number off', submit, true),
  ];
}
