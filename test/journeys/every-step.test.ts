import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/contract/languages.ts';
import { catalogues } from '../renderer/catalogues.ts';
import { everyShown, type Shown } from '../renderer/screens/every-step.ts';
import { axeFaults } from './axe.ts';
import { browser, sizes, type ScreenSize } from './kiosk.ts';
import { layoutFaults } from './layout.ts';
import { openShowcase, type Showcase } from './showcase.ts';

/** Where pictures of every screen are put, to be looked at; by default none are taken. */
const pictures = process.env['LOQUET_PICTURES'];

const all = process.env['LOQUET_ALL'] === '1';
type Look = readonly [Language, ScreenSize];
const every: readonly Look[] = languages.flatMap((language) =>
  (Object.keys(sizes) as ScreenSize[]).map((size) => [language, size] as const),
);
/** Each size once, and the languages that differ most: the longest words, the other direction, another script. */
const sample: readonly Look[] = [
  ['fr', '1280x800'],
  ['ar', '1080x1920'],
  ['de', '1024x600'],
  ['zh-Hans', '1920x1080'],
];
const matrix = all || pictures !== undefined ? every : sample;

/** Endings, jokers and people differ by their words alone: one of each is drawn, and those that lead on. */
const drawn: readonly (readonly [string, Shown])[] = Object.entries(everyShown).filter(
  ([name]) =>
    !/^(?:ended [\w-]+|joker [a-z-]+|identify by (?:ine|staff|uid)|reception person (?:disabled|expired|locked-by-adm.*))$/u.test(
      name,
    ) || name === 'ended not-usable',
);

describe.skipIf(browser === null)('every step, as it is drawn (needs a browser)', () => {
  let open: Showcase | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  it.each(matrix)(
    'is reached by finger, and nothing of it is cut off or covered: %s, %s',
    { timeout: 480_000 },
    async (language, size) => {
      open = await openShowcase(sizes[size]);
      const page = open.page();
      const faults: string[] = [];
      for (const [name, shown] of drawn) {
        open.show(shown, { language });
        await settled(page, shown.step.name, language);
        faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
        if (pictures !== undefined) await take(page, pictures, language, size, name);
      }
      expect(faults).toEqual([]);
    },
  );

  it('is read by who does not see it', { timeout: 480_000 }, async () => {
    open = await openShowcase(sizes['1280x800']);
    const page = open.page();
    const faults: string[] = [];
    // axe reads what is there, not how large it is, and in which language: each step once is enough.
    const once = new Map(drawn.map(([name, shown]) => [shown.step.name, [name, shown] as const]));
    for (const [name, shown] of once.values()) {
      open.show(shown);
      await settled(page, shown.step.name, 'fr');
      faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

async function settled(page: Page, step: string, language: Language): Promise<void> {
  await page.locator(`html[lang="${language}"] [data-step="${step}"]`).waitFor();
  await page.waitForFunction(
    (title) => document.title.startsWith(title),
    catalogues[language].titles[step as never],
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function take(
  page: Page,
  folder: string,
  language: Language,
  size: ScreenSize,
  name: string,
): Promise<void> {
  const place = join(folder, `${language}-${size}`);
  mkdirSync(place, { recursive: true });
  await page.screenshot({ path: join(place, `${name.replaceAll(/\W+/gu, '-')}.png`), caret: 'hide' });
}
