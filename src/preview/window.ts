import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type LaunchOptions,
  type Page,
  type Route,
} from 'playwright-core';
import { viewChannel } from '../contract/channels.ts';
import { readPageFiles, type PageFiles } from '../main/kiosk/page-files.ts';
import { servePage } from '../main/kiosk/page-server.ts';
import { appendedSwitches, disabledBlinkFeatures, pageOrigin } from '../main/kiosk/policy.ts';
import type { AuditEvent } from '../main/recovery/audit-event.ts';
import type { RunningKiosk } from '../main/running-kiosk.ts';
import { places, previewOrigin } from './places.ts';
import { wipe } from './wipe.ts';
import { deliverFunction, invokeBinding, preloadScript } from './preload-script.ts';

export interface PreviewWindowOptions {
  /** The path of one to start; or one that runs already and lends the window a context. */
  readonly browser: string | Browser;
  readonly headless: boolean;
  /** Without the browser’s own bars: on a screen that nobody else uses. */
  readonly fullScreen: boolean;
  readonly cdpPort: number | null;
  readonly size: { readonly width: number; readonly height: number };
  /** A screen that one touches; only without a screen: a real one says so itself. */
  readonly touch?: boolean;
}

/** A browser window that shows the kiosk under the same policy as Electron, as far as a browser lets us. */
export interface PreviewWindow {
  readonly page: () => Page;
  /** Resolves when somebody closes the window. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

type Guard = Extract<AuditEvent, { event: 'kiosk.guard' }>['guard'];

/** The only document that ever stands in the window. */
const pageAddress = `${previewOrigin}/index.html`;

/** Milliseconds within which a document must make way for the next one; then its process is given up. */
const longestGoodbye = 5_000;

/**
 * A page that says more than this within a second (the gate lets ten through) is not asked to make way: what it has said
 * stands in the debugging channel before our requests, and it goes on while they wait. It is closed, and what waits with it.
 */
const mostInASecond = 50;

const quietSwitches = [
  ...appendedSwitches.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  // What Electron is told through its own functions (src/main/kiosk/guards.ts).
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  `--disable-blink-features=${disabledBlinkFeatures}`,
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,SpareRendererForSitePerProcess',
];

/** Opens the window, attaches it to the kiosk, and loads the page. */
export async function openPreviewWindow(
  kiosk: RunningKiosk,
  options: PreviewWindowOptions,
): Promise<PreviewWindow> {
  const profile = mkdtempSync(join(tmpdir(), 'loquet-preview-'));
  const context = await openContext(options, profile);
  const window = guard(kiosk, context);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  try {
    await window.prepare();
  } catch (error) {
    await context.close();
    throw error;
  }
  return {
    page: window.page,
    closed: closed.then(() => removeProfile(profile)),
    close: () => context.close(),
  };
}

/** @param profile an empty folder, for the profile of a browser that is started */
function openContext(options: PreviewWindowOptions, profile: string): Promise<BrowserContext> {
  const { browser, headless, size, touch = false } = options;
  const context = {
    viewport: headless ? size : null,
    hasTouch: headless && touch,
    acceptDownloads: false,
    serviceWorkers: 'block',
  } as const;
  return typeof browser === 'string'
    ? chromium.launchPersistentContext(profile, {
        ...context,
        ...browserOptions(options),
        executablePath: browser,
      })
    : browser.newContext(context);
}

/** How a browser is started for the preview. */
export function browserOptions({
  headless,
  fullScreen,
  cdpPort,
  size,
}: Omit<PreviewWindowOptions, 'browser' | 'touch'>): LaunchOptions {
  const root = process.getuid?.() === 0;
  return {
    headless,
    // Chromium has no sandbox under root: said at start, and nowhere but in the preview.
    chromiumSandbox: !root,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...quietSwitches,
      `--window-size=${size.width},${size.height}`,
      ...(headless ? ['--disable-gpu'] : ['--window-position=0,0']),
      ...(fullScreen ? ['--kiosk'] : []),
      // Under root without the banner that says what we say at start.
      ...(root ? ['--test-type'] : []),
      ...(cdpPort === null
        ? []
        : [`--remote-debugging-port=${cdpPort}`, '--remote-debugging-address=127.0.0.1']),
    ],
  };
}

/** The browser's last processes may still be writing when it has gone. */
function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function guard(kiosk: RunningKiosk, context: BrowserContext) {
  const files = readPageFiles(places.renderer);
  let current: Page | null = null;
  /** Ours, while it is being opened; the one that makes way for it is not heard any more. */
  let successor: Promise<Page> | null = null;
  let heard: readonly number[] = [];

  const hear = (): void => {
    heard = [...heard.slice(-mostInASecond), performance.now()];
  };
  const floods = (): boolean => heard.length > mostInASecond && performance.now() - (heard[0] ?? 0) < 1_000;
  const journal = (what: Guard, detail: string): void => {
    kiosk.audit
      .append({ event: 'kiosk.guard', guard: what, what: detail.slice(0, 60) })
      .catch(() => undefined);
  };
  const page = (): Page => {
    if (current === null) throw new Error('the preview has no page');
    return current;
  };
  const load = async (timeout = 30_000): Promise<void> => {
    await page().goto(pageAddress, { timeout });
  };

  function watch(watched: Page): void {
    current = watched;
    watched.on('dialog', (dialog) => {
      // A page may not keep itself alive past the end of its visit.
      const answered = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
      void answered.catch(() => undefined);
    });
    // Listening is what keeps the dialog of the system shut.
    watched.on('filechooser', () => journal('permission', 'a file dialog'));
    watched.on('download', (download) => {
      journal('download', 'a download');
      void download.cancel().catch(() => undefined);
    });
    watched.on('crash', () => {
      kiosk.rendererGone('crashed');
      void replace(watched);
    });
    watched.on('framenavigated', (frame) => {
      if (frame !== watched.mainFrame() || watched !== current || watched.isClosed()) return;
      if (frame.url().replace(/#.*$/su, '') === pageAddress) return;
      journal('navigation', schemeOf(frame.url()));
      void load().catch(() => undefined);
    });
  }

  async function replace(gone: Page): Promise<void> {
    successor = context.newPage();
    // At once, so that it says no more, and after the other, so that the browser is never without a page.
    const closing = gone.close().catch(() => undefined);
    try {
      watch(await successor);
    } finally {
      successor = null;
    }
    heard = [];
    await load();
    await closing;
  }

  return {
    page,
    async prepare(): Promise<void> {
      await context.exposeBinding(
        invokeBinding,
        async ({ page: from, frame }, channel: unknown, input: unknown) => {
          hear();
          const operation = typeof channel === 'string' ? channel.replace(/^loquet:/u, '') : '';
          return kiosk.dispatch(operation, input, {
            ours: from === current && successor === null,
            topFrame: frame === from.mainFrame(),
            origin: originOf(frame.url()),
          });
        },
      );
      await context.addInitScript(preloadScript(places.preload, previewOrigin));
      await context.route('**/*', (route) =>
        answer(route, files, (url) => journal('request', schemeOf(url))),
      );
      const [first] = context.pages();
      watch(first ?? (await context.newPage()));
      context.on('page', (opened) => {
        if (opened === current) return;
        void (async () => {
          // Anything but our own was opened by the page.
          if (opened === (await successor) || opened === current) return;
          journal('window-open', 'a window');
          await opened.close().catch(() => undefined);
        })();
      });
      kiosk.attach({
        show(view) {
          page()
            .evaluate(
              ([deliver, channel, message]) => {
                const call: unknown = Reflect.get(globalThis, deliver);
                if (typeof call === 'function') call(channel, message);
              },
              [deliverFunction, viewChannel, view] as const,
            )
            // The page is just being made anew: it will ask for the view itself.
            .catch(() => undefined);
        },
        async forget() {
          // A document of its own: what the last one held is gone with it, and what it stored is cleared behind it.
          const left = floods() ? 'floods' : await load(longestGoodbye).catch(() => 'hangs' as const);
          if (typeof left === 'string') await replace(page()).catch(() => undefined);
          await wipe(context, page()).catch(() => undefined);
        },
        leave: () => void kiosk.stop('staff').finally(() => context.close()),
      });
      await load();
    },
  };
}

async function answer(route: Route, files: PageFiles, refused: (url: string) => void): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (!url.startsWith(`${previewOrigin}/`)) {
    refused(url);
    return route.abort('blockedbyclient');
  }
  const served = servePage(files, {
    method: request.method(),
    url: `${pageOrigin}${url.slice(previewOrigin.length)}`,
  });
  if (served.status !== 200) refused(url);
  await route.fulfill({
    status: served.status,
    headers: Object.fromEntries(served.headers),
    body: Buffer.from(await served.arrayBuffer()),
  });
}

/** The scheme alone: what follows may hold what somebody typed. */
function schemeOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:/iu.exec(url)?.[0] ?? 'unknown';
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'null';
}
