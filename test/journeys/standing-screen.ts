import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { differenceFromBaseline } from './baseline.ts';
import type { ScreenSize } from './kiosk.ts';
import { layoutFaults } from './layout.ts';
import { words } from './steps.ts';

export type ScreenLanguage = keyof typeof words;

/** `npm run test:all` looks at everything. */
export const all = process.env['LOQUET_ALL'] === '1';
type Look = readonly [ScreenLanguage, ScreenSize];
const matrix: readonly Look[] = (['fr', 'en'] as const).flatMap((language) =>
  (['1280x800', '1920x1080', '1080x1920'] as const).map((size) => [language, size] as const),
);

/** @returns all six ways to look with `test:all`; else one: every screen is held against its layout in every-step.test.ts */
export function looks(sample: Look): readonly Look[] {
  return all ? matrix : [sample];
}

/** Everything that is wrong with a screen that stands still. @param name `fr/1280x800/home` @param everNew as of baselines */
export async function faultsOf(page: Page, name: string, everNew: readonly string[] = []): Promise<string[]> {
  await settle(page);
  const difference = await differenceFromBaseline(page, name, everNew);
  return [
    ...(difference === null ? [] : [difference]),
    ...[...(await layoutFaults(page)), ...(await axeFaults(page))].map((fault) => `${name}: ${fault}`),
  ];
}

/** Waits until fonts are there and what was to be drawn is drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Going home brings the first language back. */
export async function toLanguage(page: Page, language: ScreenLanguage): Promise<void> {
  await page.locator('.top-bar button, header button').first().waitFor();
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.getByRole('button', { name: language === 'en' ? 'English' : 'Français' }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}
