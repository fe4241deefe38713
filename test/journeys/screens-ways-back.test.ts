import { describe, expect, it } from 'vitest';
import { browser, openKiosk, patience, sizes } from './kiosk.ts';
import { layoutFaults } from './layout.ts';
import { everNew, walkWaysBack } from './scenes-ways-back.ts';
import { all, faultsOf, looks, settle, toLanguage } from './standing-screen.ts';

describe.skipIf(browser === null)(
  `the screens of the other ways back, ${all ? 'in both languages at three sizes' : 'a sample of languages and sizes'} (needs a browser)`,
  { timeout: 2 * patience },
  () => {
    it.each(looks(['en', '1080x1920']))(
      'look as they did, can be reached and read: %s, %s',
      async (language, size) => {
        const open = await openKiosk({ size: sizes[size] });
        const { page } = open;
        const faults: string[] = [];
        await walkWaysBack(
          open,
          language,
          async (name) => void faults.push(...(await faultsOf(page, `${language}/${size}/${name}`, everNew))),
          () => toLanguage(page, language),
        );
        await open.close();
        expect(faults).toEqual([]);
        expect(open.complaints).toEqual([]);
      },
    );

    it.runIf(all).each(['fr', 'en'] as const)('fit on 1024x600: %s', async (language) => {
      const open = await openKiosk({ size: { width: 1024, height: 600 } });
      const { page } = open;
      const faults: string[] = [];
      await walkWaysBack(
        open,
        language,
        async (name) => {
          await settle(page);
          faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
        },
        () => toLanguage(page, language),
      );
      await open.close();
      expect(faults).toEqual([]);
    });
  },
);
