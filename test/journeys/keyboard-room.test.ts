import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { presets } from '../../src/contract/password/presets.ts';
import { catalogues } from '../renderer/catalogues.ts';
import { shownAs, type Shown } from '../renderer/screens/every-step.ts';
import { fingersOn } from './fingers.ts';
import { browser, patience, sizes } from './kiosk.ts';
import { openShowcase, type Showcase } from './showcase.ts';

const { fr } = catalogues;

describe.skipIf(browser === null)('above the keyboard on the screen (needs a browser)', () => {
  let open: Showcase | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  const policy = presets.uphf;
  const password = shownAs('password');
  const withRules = {
    ...password,
    step: { ...password.step, policy } as Shown['step'],
  };
  it.each([sizes['1280x800'], sizes['1080x1920'], { width: 1024, height: 600 }])(
    'leaves the field, what is said of it, the rules and the button in sight: %o',
    { timeout: patience },
    async (size) => {
      open = await openShowcase(size, { touch: true });
      const page = open.page();
      const { board } = await fingersOn(page, fr.keyboard);
      const small: string[] = [];
      for (const [shown, fields, also, toCorrect] of [
        [shownAs('identify by student'), ['number', 'birth-date'], '.field-hint', '.field-fault'],
        [shownAs('joker first-pet'), ['answer'], '.field-hint, .question', '.field-fault'],
        [withRules, ['new-password', 'confirmation'], '.rules h2, .rule', '.rule-broken'],
      ] as const) {
        open.show(shown);
        await page.locator(`[data-step="${shown.step.name}"] main h1`).waitFor();
        for (const one of fields) {
          await page.locator(`input[name="${one}"]:visible`).tap();
          await board.waitFor();
          const around = `.field:has(input[name="${one}"]:focus)`;
          const wanted = [`${around} input`, `${around} label`, also, '.button-primary'];
          await expect.poll(() => outOfSight(page, wanted)).toEqual([]);
        }
        // Also while it says what is to be corrected.
        await page.locator('.button-primary').tap();
        await expect.poll(() => outOfSight(page, [toCorrect, '.button-primary'])).toEqual([]);
        small.push(...(await smallKeys(page)));
      }
      expect(small).toEqual([]);
    },
  );
});

/** What of it is not there, or not wholly between the top of the screen and the keyboard, or is scrolled away. */
function outOfSight(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const board = document.querySelector('.keyboard')?.getBoundingClientRect();
    if (board === undefined) return ['there is no keyboard'];
    return wanted.flatMap((selector) => {
      const found = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      if (found.length === 0) return [`${selector} is not there`];
      return found.flatMap((element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        const scroller = element.closest('.screen-body')?.getBoundingClientRect();
        const isSeen =
          top >= Math.max(0, scroller?.top ?? 0) - 1 &&
          bottom <= Math.min(board.top, scroller?.bottom ?? board.top) + 1 &&
          left >= -1 &&
          right <= innerWidth + 1;
        return isSeen
          ? []
          : [`${selector} "${element.textContent}" from ${top} to ${bottom}, keys from ${board.top}`];
      });
    });
  }, selectors);
}

/** Keys that a finger would miss: under 48 px, or nearer than 8 px to the next one. */
function smallKeys(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const keys = [...document.querySelectorAll('.keyboard button')];
    const boxes = keys.map((key) => key.getBoundingClientRect());
    return boxes.flatMap((box, index) => {
      const small =
        box.width < 47.9 || box.height < 47.9
          ? [`${keys[index]?.textContent} is ${box.width} x ${box.height}`]
          : [];
      const near = boxes.slice(index + 1).filter((other) => {
        const across = Math.max(other.left - box.right, box.left - other.right);
        const along = Math.max(other.top - box.bottom, box.top - other.bottom);
        return Math.max(across, along) < 7.9;
      });
      return [...small, ...near.map(() => `${keys[index]?.textContent} is too near to another`)];
    });
  });
}
