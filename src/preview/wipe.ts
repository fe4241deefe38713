import type { BrowserContext, Page } from 'playwright-core';
import { previewOrigin } from './places.ts';

/**
 * Clears what a document can leave to the next one in the same window: storage of every kind, cookies, the name of the
 * window, and the way back.
 * @param page stands on the new document already: the old one can write no more
 */
export async function wipe(context: BrowserContext, page: Page): Promise<void> {
  const browser = await context.newCDPSession(page);
  try {
    await browser.send('Storage.clearDataForOrigin', { origin: previewOrigin, storageTypes: 'all' });
    await context.clearCookies();
    await browser.send('Page.resetNavigationHistory');
    await page.evaluate('sessionStorage.clear(); window.name = ""; history.replaceState(null, "");');
  } finally {
    await browser.detach();
  }
}
