import { afterEach, describe, expect, it } from 'vitest';
import { catalogues } from '../renderer/catalogues.ts';
import type { LongWait } from '../../src/renderer/messages/messages.ts';
import { shownAs } from '../renderer/screens/every-step.ts';
import { browser, sizes } from './kiosk.ts';
import { openShowcase, type Showcase } from './showcase.ts';

const { fr } = catalogues;

describe.skipIf(browser === null)('somebody who waits for long (needs a browser)', () => {
  let open: Showcase | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  it.each<[string, string, LongWait, readonly string[]]>([
    ['for a directory that is asked who they are', 'identify by student', 'may-give-up', []],
    ['for a code to be sent, among their own details', 'set mobile', 'asking', []],
    ['for a detail to be kept', 'set totp', 'saving', []],
    ['for a voucher', 'reception person active', 'saving', []],
    ['for a second member to be let in', 'reception confirm', 'asking', []],
    ['for the way out for staff', 'home', 'asking', [fr.frame.help, fr.help.staff]],
  ])('%s is told that, and nothing else', async (_, name, told, presses) => {
    open = await openShowcase(sizes['1280x800']);
    const page = open.page();
    page.setDefaultTimeout(60_000);
    open.show(shownAs(name));
    for (const press of presses) await page.getByRole('button', { name: press, exact: true }).click();
    await page.clock.install();
    open.show(shownAs(name), { working: true });
    await page.locator('main [aria-disabled="true"]:visible').first().waitFor();
    await page.clock.runFor(15_000);
    await page.getByText(fr.waiting.long[told]).waitFor();
    for (const [other, sentence] of Object.entries(fr.waiting.long)) {
      if (other !== told) expect(await page.getByText(sentence).count()).toBe(0);
    }
    const mayGiveUp = await page.getByRole('button', { name: fr.waiting.giveUp, exact: true }).count();
    expect(mayGiveUp).toBe(told === 'may-give-up' ? 1 : 0);
  });
});
