import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { channelOf, operationNames, viewChannel } from '../../src/contract/channels.ts';
import { readPageFiles, type PageFiles } from '../../src/main/kiosk/page-files.ts';
import { servePage } from '../../src/main/kiosk/page-server.ts';
import { pageOrigin } from '../../src/main/kiosk/policy.ts';
import type { RunningKiosk } from '../../src/main/running-kiosk.ts';
import { places } from '../../src/preview/places.ts';
import { deliverFunction, invokeBinding, preloadScript } from '../../src/preview/preload-script.ts';

const clock = readFileSync(join(import.meta.dirname, 'page-clock.js'), 'utf8');

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

/** Both pages on loopback, from memory and under the kiosk's headers, as near to Electron's own scheme as a browser gets. */
export interface Pages {
  /** The kiosk's: what `compose` is told. */
  readonly origin: string;
  /** Opens the empty page in a fresh context; whoever opens it closes its context. */
  openEmpty(): Promise<Page>;
  /** Opens the built page with the built preload in a fresh context, on a kiosk that no page is attached to. */
  openKiosk(kiosk: RunningKiosk): Promise<Page>;
  close(): Promise<void>;
}

/** Starts one browser and the two origins; pages are opened in contexts of their own: nothing of one is warm for the next. */
export async function startPages(executablePath: string): Promise<Pages> {
  const kioskFiles = await serve(readPageFiles(places.renderer));
  const emptyPage = await serve(emptyFiles);
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  return {
    origin: kioskFiles.origin,
    openEmpty: () => openPage(browser, emptyPage.origin, async () => undefined),
    openKiosk: (kiosk) =>
      openPage(browser, kioskFiles.origin, (page) => attach(page, kiosk, kioskFiles.origin)),
    async close() {
      await browser.close();
      await Promise.all([kioskFiles.close(), emptyPage.close()]);
    },
  };
}

async function serve(files: PageFiles): Promise<{ origin: string; close(): Promise<unknown> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const url = `${pageOrigin}${request.url ?? ''}`;
      const served = servePage(files, { method: request.method ?? '', url });
      response.writeHead(served.status, Object.fromEntries(served.headers));
      response.end(Buffer.from(await served.arrayBuffer()));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return once(server.close(), 'close');
    },
  };
}

async function openPage(
  browser: Browser,
  origin: string,
  prepare: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(clock);
  await prepare(page);
  await page.goto(`${origin}/index.html`);
  return page;
}

async function attach(page: Page, kiosk: RunningKiosk, origin: string): Promise<void> {
  const channels = new Map<unknown, string>(operationNames.map((name) => [channelOf(name), name]));
  const sender = { ours: true, topFrame: true, origin };
  await page.exposeBinding(invokeBinding, (_, channel: unknown, input: unknown) =>
    kiosk.dispatch(channels.get(channel) ?? '', input, sender),
  );
  await page.addInitScript(preloadScript(places.preload, origin));
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
    forget: async () => void (await page.goto(`${origin}/index.html`)),
    leave: () => undefined,
  });
}
