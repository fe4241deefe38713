import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { findBrowser, findHeadlessShell } from '../../scripts/prepare/browser.mjs';
import { browserOptions } from '../../src/preview/window.ts';

/** The browser that journeys run in; null where there is none, and they are skipped. */
export const browser = findBrowser();

let started: Promise<Browser> | null = null;

/**
 * One for all kiosks of a file, each in a context of its own: to start one takes seconds of a processor. Where it is
 * installed, Chromium's headless shell: the same engine. What is attacked is attacked in the whole browser.
 * @throws Error where there is none
 */
export function sharedBrowser(): Promise<Browser> {
  if (browser === null) throw new Error('no browser');
  const size = { width: 1280, height: 800 };
  const options = browserOptions({ headless: true, fullScreen: false, cdpPort: null, size });
  started ??= chromium.launch({
    ...options,
    // The shell would draw letters as the screen of this machine does, and not as the whole browser.
    args: [...(options.args ?? []), '--font-render-hinting=none'],
    executablePath: findHeadlessShell() ?? browser,
  });
  return started;
}

afterAll(async () => {
  await (await started)?.close();
  started = null;
});
