import type { Page } from 'playwright-core';
import type { Language } from '../../src/contract/languages.ts';
import type { StepName } from '../../src/contract/view.ts';
import { catalogues } from '../renderer/catalogues.ts';
import type { Messages } from '../../src/renderer/messages/messages.ts';

/** Somebody in front of a screen: what they read, press and type. Everything is found by role and accessible name. */
export interface Visit {
  readonly page: Page;
  readonly words: Messages;
  /** Waits until a step stands there and main works on nothing. */
  on(step: StepName): Promise<void>;
  press(name: string): Promise<void>;
  /** Into the field of that label which is in sight. */
  type(label: string, text: string): Promise<void>;
  /** What was told about the last event, once it stands there. */
  told(): Promise<string>;
  /** Everything that the screen says. */
  read(): Promise<string>;
}

/** Milliseconds for main to work on something; at least. */
const longest = 30_000;

/** @param page stands at a kiosk that speaks that language */
export function visitAt(page: Page, language: Language): Visit {
  const words = catalogues[language];
  const rested = async (): Promise<void> => {
    // Not by a function that waits in the page: its policy lets nothing be evaluated there a second time.
    for (let waited = 0; waited < longest; waited += 50) {
      if ((await page.locator('[aria-busy="true"]').count()) === 0) return;
      await page.waitForTimeout(50);
    }
    throw new Error('something on the screen is still busy');
  };
  return {
    page,
    words,
    async on(step) {
      await page.locator(`[data-step="${step}"]`).waitFor();
      await rested();
    },
    press: (name) => page.getByRole('button', { name, exact: true }).first().click(),
    type: (label, text) => page.getByRole('textbox', { name: label, exact: true }).fill(text),
    async told() {
      await rested();
      const notice = page.locator('.notice:not(.notice-none):visible');
      await notice.waitFor();
      return (await notice.textContent()) ?? '';
    },
    read: async () => (await page.locator('main').textContent()) ?? '',
  };
}

/** @returns the values of a list or of one element that is shown and not read by anybody else */
export async function shown(visit: Visit, place: string): Promise<readonly string[]> {
  await visit.page.locator(place).first().waitFor();
  return visit.page.locator(place).allTextContents();
}
