import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { channelOf, operationNames, viewChannel } from '../../src/contract/channels.ts';
import { readPageFiles, type PageFiles } from '../../src/main/kiosk/page-files.ts';
import { servePage } from '../../src/main/kiosk/page-server.ts';
import { pageOrigin } from '../../src/main/kiosk/policy.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import { places, previewOrigin } from '../../src/preview/places.ts';
import { deliverFunction, invokeBinding, preloadScript } from '../../src/preview/preload-script.ts';

const clock = readFileSync(join(import.meta.dirname, 'page-clock.js'), 'utf8');

/** One browser, in which pages are opened in contexts of their own: nothing of one is warm for the next. */
export function openBrowser(executablePath: string): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: !root,
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** A page with one word and one button, sent under the same headers: the least that a browser can show. */
const emptyFiles: PageFiles = new Map(
  Object.entries({
    '/index.html': [
      'text/html; charset=utf-8',
      '<!doctype html><title>empty</title><h1>0</h1><button>+</button><script src="/empty.js"></script>',
    ],
    '/empty.js': [
      'text/javascript',
      "const h = document.querySelector('h1');" +
        "document.querySelector('button').onclick = () => { h.textContent = Number(h.textContent) + 1; };",
    ],
  } as const).map(([path, [mediaType, text]]) => [path, { mediaType, body: new TextEncoder().encode(text) }]),
);

/** Opens the empty page in a fresh context; whoever opens it closes its context. */
export function openEmptyPage(browser: Browser): Promise<Page> {
  return openPage(browser, emptyFiles, async () => undefined);
}

/** Opens the built page with the built preload in a fresh context, on a kiosk that no page is attached to yet. */
export async function openKioskPage(browser: Browser, kiosk: RunningKiosk): Promise<Page> {
  const opened = await openPage(browser, readPageFiles(places.renderer), async (page) => {
    const channels = new Map<unknown, string>(operationNames.map((name) => [channelOf(name), name]));
    const sender = { ours: true, topFrame: true, origin: previewOrigin };
    await page.exposeBinding(invokeBinding, (_, channel: unknown, input: unknown) =>
      kiosk.dispatch(channels.get(channel) ?? '', input, sender),
    );
    await page.addInitScript(preloadScript(places.preload, previewOrigin));
    kiosk.attach({
      show: (view) =>
        void page
          .evaluate(
            ([deliver, channel, message]) => {
              const call: unknown = Reflect.get(globalThis, deliver);
              if (typeof call === 'function') call(channel, message);
            },
            [deliverFunction, viewChannel, view] as const,
          )
          .catch(() => undefined),
      forget: async () => void (await page.goto(`${previewOrigin}/index.html`)),
      leave: () => undefined,
    });
  });
  return opened;
}

async function openPage(
  browser: Browser,
  files: PageFiles,
  prepare: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route('**/*', async (route) => {
    const url = `${pageOrigin}${route.request().url().slice(previewOrigin.length)}`;
    const served = servePage(files, { method: route.request().method(), url });
    await route.fulfill({
      status: served.status,
      headers: Object.fromEntries(served.headers),
      body: Buffer.from(await served.arrayBuffer()),
    });
  });
  const page = await context.newPage();
  await page.addInitScript(clock);
  await prepare(page);
  await page.goto(`${previewOrigin}/index.html`);
  return page;
}
