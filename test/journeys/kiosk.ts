import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { compose } from '../../src/main/compose.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import { places, previewOrigin } from '../../src/preview/places.ts';
import { openPreviewWindow } from '../../src/preview/window.ts';
import { keepDemoContent, startWithDemoContent } from '../demo-content.ts';
import { demoSourceFrom } from '../demo-source.ts';
import { browser, sharedBrowser } from './shared-browser.ts';

export { browser } from './shared-browser.ts';

/** A whole way back takes seconds on a quiet machine; on one that is busy with everything else, minutes. Milliseconds. */
export const patience = 300_000;

export const sizes = {
  '1280x800': { width: 1280, height: 800 },
  '1920x1080': { width: 1920, height: 1080 },
  '1080x1920': { width: 1080, height: 1920 },
  '1024x600': { width: 1024, height: 600 },
} as const;

export type ScreenSize = keyof typeof sizes;

export interface OpenKiosk {
  /** As it was opened. */
  readonly page: Page;
  /** The one that stands in the window now: another one, where the first had to be given up. */
  readonly standingPage: () => Page;
  readonly kiosk: RunningKiosk;
  readonly data: string;
  /** What went wrong in the page: exceptions, and violations of its policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface KioskOptions {
  readonly size?: { readonly width: number; readonly height: number };
  /** Lines of YAML that replace those of the demo with the same first word. */
  readonly configuration?: string;
  /** Path of a whole configuration. */
  readonly file?: string;
  /** The data folder of a kiosk that was stopped; it stays when this one is closed. */
  readonly data?: string;
  /** In a browser that is started for it, as an installed one is: for whoever attacks it. */
  readonly alone?: boolean;
  /** On a screen that one touches. */
  readonly touch?: boolean;
}

/** A kiosk on a data folder of its own, in a browser, as the preview host opens it. */
export async function openKiosk({
  size = sizes['1280x800'],
  configuration,
  file,
  data: earlier,
  alone = false,
  touch = false,
}: KioskOptions = {}): Promise<OpenKiosk> {
  if (browser === null) throw new Error('no browser');
  const data = earlier ?? mkdtempSync(join(tmpdir(), 'loquet-journey-'));
  const isDemo = file === undefined && earlier === undefined;
  if (isDemo) startWithDemoContent(data);
  const kiosk = await compose({
    configuration: file ?? (configuration === undefined ? null : written(data, configuration)),
    dataFolder: data,
    resources: places.resources,
    origin: previewOrigin,
    host: 'preview',
  });
  if (isDemo) keepDemoContent(data);
  const window = await openPreviewWindow(kiosk, {
    browser: alone ? browser : await sharedBrowser(),
    headless: true,
    fullScreen: false,
    cdpPort: null,
    size,
    touch,
  });
  const page = window.page();
  page.setDefaultTimeout(30_000);
  // What moves is drawn sixty times a second: who looks at motion asks for it.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return {
    page,
    standingPage: window.page,
    kiosk,
    data,
    complaints,
    async close() {
      await kiosk.stop('session-end');
      await window.close();
      await window.closed;
      if (earlier === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

function written(data: string, lines: string): string {
  const changed = new Set(lines.split('\n').map((line) => /^\w+/u.exec(line)?.[0]));
  let keep = true;
  const kept = demoSourceFrom(places.resources)
    .split('\n')
    .filter((line) => {
      const word = /^\w+/u.exec(line)?.[0];
      if (word !== undefined) keep = !changed.has(word);
      return keep;
    });
  const file = join(data, 'loquet.yaml');
  writeFileSync(file, `${kept.join('\n')}\n${lines}\n`);
  return file;
}
