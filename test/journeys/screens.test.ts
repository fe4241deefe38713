import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { differenceFromBaseline } from './baseline.ts';
import { browser, openKiosk, patience, sizes, type OpenKiosk } from './kiosk.ts';
import { layoutFaults } from './layout.ts';
import { sceneWords, walkScenes, type SceneWords } from './scenes.ts';
import { everNew, walkWaysBack } from './scenes-ways-back.ts';
import { words } from './steps.ts';

const all = process.env['LOQUET_ALL'] === '1';
type Language = keyof typeof words;
type Size = keyof typeof sizes;

const matrix: readonly (readonly [Language, Size])[] = (['fr', 'en'] as const).flatMap((language) =>
  (Object.keys(sizes) as Size[]).map((size) => [language, size] as const),
);
/** Each language and each size once or twice; `test:all` takes all six. */
const sample: typeof matrix = [
  ['fr', '1280x800'],
  ['en', '1080x1920'],
];
const smallest = { width: 1024, height: 600 };

describe.skipIf(browser === null)(
  `the screens, ${all ? 'in both languages at three sizes' : 'a sample of languages and sizes'} (needs a browser)`,
  () => {
    let open: OpenKiosk | null = null;
    afterEach(async () => {
      await open?.close();
      open = null;
    });

    async function begin(language: Language, size: { width: number; height: number }): Promise<Page> {
      open = await openKiosk({ size });
      const { page } = open;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await toLanguage(page, language);
      return page;
    }
    const settle = async (page: Page): Promise<void> => {
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
    };

    it.each(all ? matrix : sample)(
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
            await settle(page);
            // Going home brings the first language back.
            const difference = await differenceFromBaseline(page, `${language}/${size}/${name}`);
            if (difference !== null) faults.push(difference);
            faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
            faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
          },
          (at) => toLanguage(at, language),
        );
        expect(faults).toEqual([]);
        expect(open?.complaints).toEqual([]);
      },
    );

    it.each(all ? matrix : sample)(
      'of the other ways back look as they did, can be reached and read: %s, %s',
      { timeout: 2 * patience },
      async (language, size) => {
        const page = await begin(language, sizes[size]);
        const faults: string[] = [];
        const look = async (name: string): Promise<void> => {
          await settle(page);
          const difference = await differenceFromBaseline(page, `${language}/${size}/${name}`, everNew);
          if (difference !== null) faults.push(difference);
          faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
          faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
        };
        if (open !== null) await walkWaysBack(open, language, look, () => toLanguage(page, language));
        expect(faults).toEqual([]);
        expect(open?.complaints).toEqual([]);
      },
    );

    it.each(all ? (['fr', 'en'] as const) : (['fr'] as const))(
      'fit on 1024x600 and read from the right as well: %s',
      { timeout: 240_000 },
      async (language) => {
        const page = await begin(language, smallest);
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
      await page.emulateMedia({ reducedMotion: 'reduce' });
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

async function toLanguage(page: Page, language: Language): Promise<void> {
  await page.locator('.top-bar button, header button').first().waitFor();
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.getByRole('button', { name: language === 'en' ? 'English' : 'Français' }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

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
