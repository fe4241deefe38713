import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { differenceFromBaseline } from './baseline.ts';
import { browser, openKiosk, sizes, type OpenKiosk } from './kiosk.ts';
import { layoutFaults } from './layout.ts';
import { sceneWords, walkScenes, type SceneWords } from './scenes.ts';
import { all, faultsOf, looks, settle, toLanguage, type ScreenLanguage } from './standing-screen.ts';
import { words } from './steps.ts';

describe.skipIf(browser === null)(
  `the screens, ${all ? 'in both languages at three sizes' : 'a sample of languages and sizes'} (needs a browser)`,
  () => {
    let open: OpenKiosk | null = null;
    afterEach(async () => {
      await open?.close();
      open = null;
    });

    async function begin(language: ScreenLanguage, size: { width: number; height: number }): Promise<Page> {
      open = await openKiosk({ size });
      const { page } = open;
      await toLanguage(page, language);
      return page;
    }

    it.each(looks(['fr', '1280x800']))(
      'look as they did, can be reached and read: %s, %s',
      { timeout: 240_000 },
      async (language, size) => {
        const page = await begin(language, sizes[size]);
        const to: SceneWords = { ...words[language], ...sceneWords[language] };
        const faults: string[] = [];
        await walkScenes(
          page,
          to,
          async (name) => {
            faults.push(...(await faultsOf(page, `${language}/${size}/${name}`)));
          },
          (at) => toLanguage(at, language),
        );
        expect(faults).toEqual([]);
        expect(open?.complaints).toEqual([]);
      },
    );

    it.runIf(all).each(['fr', 'en'] as const)(
      'fit on 1024x600 and read from the right as well: %s',
      { timeout: 240_000 },
      async (language) => {
        const page = await begin(language, sizes['1024x600']);
        const to: SceneWords = { ...words[language], ...sceneWords[language] };
        const faults: string[] = [];
        await walkScenes(
          page,
          to,
          async (name) => {
            await settle(page);
            faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
            faults.push(...(await mirrorFaults(page)).map((fault) => `${name}, right to left: ${fault}`));
          },
          (at) => toLanguage(at, language),
        );
        expect(faults).toEqual([]);
      },
    );

    it('ask whether somebody is still there, and say so when the kiosk is out of order', async () => {
      open = await openKiosk({ configuration: 'limits:\n  idleAfterSeconds: 15\n  idleWarningSeconds: 10' });
      const { page } = open;
      await page.getByRole('button', { name: words.fr.forgotten }).click();
      await page.getByRole('alertdialog').waitFor({ timeout: 25_000 });
      await settle(page);
      expect(await differenceFromBaseline(page, 'fr/1280x800/idle')).toBeNull();
      expect([...(await layoutFaults(page)), ...(await axeFaults(page))]).toEqual([]);
      await open.close();
      open = await openKiosk({ configuration: 'mail: nonsense' });
      await open.page
        .getByText(/[A-Z0-9]{4}/u)
        .first()
        .waitFor();
      await settle(open.page);
      expect(await differenceFromBaseline(open.page, 'fr/1280x800/out-of-order')).toBeNull();
      expect([...(await layoutFaults(open.page)), ...(await axeFaults(open.page))]).toEqual([]);
    });

    it('close what lies over the step with Escape, and give the focus back to what opened it', async () => {
      const page = await begin('fr', sizes['1280x800']);
      const help = page.getByRole('button', { name: words.fr.help });
      await help.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: sceneWords.fr.staff }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: words.fr.forgotten }).waitFor();
      expect(await help.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: words.fr.forgotten }).waitFor();
    });
  },
);

/** The page from the right: nothing in the way of anything, and what stood at the start stands at the other end. */
async function mirrorFaults(page: Page): Promise<readonly string[]> {
  const places = (): Promise<readonly number[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('header, footer, main')].flatMap((area) =>
        [...area.querySelectorAll('button, h1, label')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => {
            const { left, right } = element.getBoundingClientRect();
            return (left + right) / 2;
          }),
      ),
    );
  const before = await places();
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const faults = [...(await layoutFaults(page))];
  const width = page.viewportSize()?.width ?? 0;
  const after = await places();
  const moved = after.filter((at, index) => Math.abs(width - at - (before[index] ?? 0)) > 24).length;
  if (moved > 0) faults.push(`${moved} of ${after.length} things do not stand where a mirror shows them`);
  await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  return faults;
}
