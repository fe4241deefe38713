import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { findBrowser } from '../../scripts/prepare/browser.mjs';
import { browserOptions } from '../../src/preview/window.ts';

/** The browser that journeys run in; null where there is none, and they are skipped. */
export const browser = findBrowser();

let started: Promise<Browser> | null = null;

/**
 * One for all kiosks of a file, each in a context of its own: to start one takes seconds of a processor.
 * @throws Error where there is none
 */
export function sharedBrowser(): Promise<Browser> {
  if (browser === null) throw new Error('no browser');
  const size = { width: 1280, height: 800 };
  started ??= chromium.launch({
    ...browserOptions({ headless: true, fullScreen: false, cdpPort: null, size }),
    executablePath: browser,
  });
  return started;
}

afterAll(async () => {
  await (await started)?.close();
  started = null;
});
