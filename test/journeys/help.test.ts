import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/contract/languages.ts';
import { closed } from '../../src/renderer/messages/closed.ts';
import { greetings } from '../../src/renderer/messages/greetings.ts';
import { topicText, topicsFor } from '../../src/renderer/panels/help-topics.ts';
import { period, rest } from '../../src/renderer/frame/use-turn.ts';
import { catalogues } from '../renderer/catalogues.ts';
import { everyShown, shownAs } from '../renderer/screens/every-step.ts';
import { campus } from '../renderer/screens/shown-values.ts';
import { axeFaults } from './axe.ts';
import { browser, openKiosk, sizes, type OpenKiosk, type ScreenSize } from './kiosk.ts';
import { layoutFaults } from './layout.ts';
import { openShowcase, type Showcase } from './showcase.ts';

const { fr } = catalogues;
const patience = 240_000;

/** `npm run test:all` asks every question from every step; else each step is asked one, and each question from several. */
const all = process.env['LOQUET_ALL'] === '1';

/** One of each step. */
const steps = [...new Map(Object.values(everyShown).map((shown) => [shown.step.name, shown])).values()];

describe.skipIf(browser === null)('the help (needs a browser)', () => {
  let open: Showcase | OpenKiosk | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });
  async function begin(size: ScreenSize = '1280x800'): Promise<{ page: Page; kiosk: Showcase }> {
    const kiosk = await openShowcase(sizes[size]);
    open = kiosk;
    const page = kiosk.page();
    return { page, kiosk };
  }
  const helpButton = (page: Page) => page.locator('.bottom-bar').getByRole('button', { name: fr.frame.help });
  const heading = (page: Page) => page.locator('.stage:not([hidden]) h1');

  /** Presses until a question's answer is there. @returns taps */
  async function tapsTo(page: Page, question: string): Promise<number> {
    await helpButton(page).click();
    let taps = 1;
    if ((await heading(page).textContent()) === question) return taps;
    const others = page.getByRole('button', { name: fr.answers.others });
    if (await others.isVisible()) {
      await others.click();
      taps += 1;
    }
    await page.locator('.topics').getByRole('button', { name: question, exact: true }).click();
    expect(await heading(page).textContent()).toBe(question);
    return taps + 1;
  }

  it('answers every question in four taps at most, from every step', { timeout: patience }, async () => {
    const { page, kiosk } = await begin();
    const slow: string[] = [];
    for (const [place, shown] of steps.entries()) {
      kiosk.show(shown);
      await page.locator(`[data-step="${shown.step.name}"]`).waitFor();
      const topics = topicsFor(campus, shown.journey === 'reception');
      const asked = all ? topics : topics.slice(place % topics.length).slice(0, 1);
      for (const topic of asked) {
        const { title } = topicText(fr, topic, campus);
        if ((await tapsTo(page, title)) > 4) slow.push(`${shown.step.name}: ${title}`);
        await page.keyboard.press('Escape');
      }
    }
    expect(slow).toEqual([]);
  });

  it.each(all ? (Object.keys(sizes) as ScreenSize[]) : (['1280x800', '1024x600'] as const))(
    'is read and pressed without a fault, question by question: %s',
    { timeout: patience },
    async (size) => {
      const { page, kiosk } = await begin(size);
      const faults: string[] = [];
      const look = async (name: string): Promise<void> => {
        faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
        if (size === '1280x800') faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
      };
      kiosk.show(shownAs('identify by ine'));
      await helpButton(page).click();
      await look('numbers');
      // The number that the step asks for comes first.
      expect(await page.locator('.where-found h2').first().textContent()).toBe(fr.numbers.ine.name);
      await page.keyboard.press('Escape');
      kiosk.show(shownAs('home'));
      await helpButton(page).click();
      await look('the questions');
      await page.keyboard.press('Escape');
      for (const topic of topicsFor(campus, false)) {
        await tapsTo(page, topicText(fr, topic, campus).title);
        await look(topic);
        await page.keyboard.press('Escape');
      }
      expect(faults).toEqual([]);
    },
  );

  it('shows the campus’s own notice, and who answers for it, in the language that is spoken', async () => {
    open = await openKiosk();
    const { page, complaints } = open;
    await tapsTo(page, fr.answers.topics['my-data'].title);
    await page.getByText('Université de Démonstration, 1 place de l’Exemple').waitFor();
    await page.getByText('dpo@demo.example').waitFor();
    await page.getByRole('heading', { name: 'Vos droits' }).waitFor();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Ihre Rechte' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says so where the campus has none', async () => {
    open = await openKiosk({ configuration: 'privacyNotice:' });
    await tapsTo(open.page, fr.answers.topics['my-data'].title);
    await open.page.getByText(fr.answers.notice.missing).waitFor();
  });
});

describe.skipIf(browser === null)('what a kiosk says to whoever passes by (needs a browser)', () => {
  let open: Showcase | null = null;
  afterEach(async () => {
    await open?.close();
    open = null;
  });
  const seen = (page: Page): Promise<readonly (string | null)[]> =>
    page
      .locator('.in-turn-one')
      .evaluateAll((elements) =>
        elements
          .filter((one) => !one.classList.contains('in-turn-waiting'))
          .map((one) => one.getAttribute('lang')),
      );
  const others = campus.languages.slice(1);

  it('goes from language to language beneath the campus’s first, and rests while the page is used', async () => {
    open = await openShowcase(sizes['1280x800']);
    const page = open.page();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.clock.install();
    open.show(shownAs('credentials'));
    await page.locator('[data-step="credentials"]').waitFor();
    open.show(shownAs('home'));
    await page.locator('.greeting-first').getByText(greetings.fr.invitation).waitFor();
    expect(await seen(page)).toEqual([others[0]]);
    for (const language of [...others.slice(1), others[0]]) {
      await page.clock.runFor(period);
      expect(await seen(page)).toEqual([language]);
    }
    await page.mouse.click(5, 5);
    await page.clock.runFor(rest - period);
    expect(await seen(page)).toEqual([others[0]]);
    await page.clock.runFor(2 * period);
    expect(await seen(page)).not.toEqual([others[0]]);
  });

  it('stands still in three languages at once where motion is reduced, and is one sentence when read out', async () => {
    open = await openShowcase(sizes['1280x800']);
    const page = open.page();
    await page.clock.install();
    open.show(shownAs('home'), { language: 'en' });
    await page.locator('html[lang="en"]').waitFor();
    const before = await seen(page);
    expect(before).toEqual(others.slice(0, 2));
    await page.clock.runFor(3 * period);
    expect(await seen(page)).toEqual(before);
    const read = page.locator('.greeting > :not([aria-hidden])');
    expect(await read.allTextContents()).toEqual([greetings.en.invitation]);
  });

  it('is that the kiosk is closed, in each of its languages, and the language can still be chosen', async () => {
    open = await openShowcase(sizes['1280x800']);
    const page = open.page();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.clock.install();
    open.show(shownAs('out of order'));
    await page.getByText(closed.en.closed).waitFor();
    const said = new Set<string | null>();
    for (const _ of others) {
      for (const language of await seen(page)) said.add(language);
      await page.clock.runFor(period);
    }
    expect(said).toEqual(new Set<Language>(others));
    const step = shownAs('out of order');
    open.answerWith(step, { language: 'ar' });
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
  });
});
