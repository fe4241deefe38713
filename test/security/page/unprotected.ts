import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { readPageFiles } from '../../../src/main/kiosk/page-files.ts';
import { places } from '../../../src/preview/places.ts';

/** The very page of the kiosk in the very browser, with nothing around it: what each attack would do there. */
export interface Unprotected {
  readonly context: BrowserContext;
  readonly origin: string;
  /** A fresh document; other windows are closed. */
  freshPage(): Promise<Page>;
  close(): Promise<void>;
}

/** @param executablePath the browser */
export async function openUnprotected(executablePath: string): Promise<Unprotected> {
  const files = readPageFiles(places.renderer);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': file?.mediaType ?? 'text/plain' });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'loquet-unprotected-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  // The name is a secure context, as the kiosk’s origin is.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    context,
    origin,
    async freshPage() {
      const others = context.pages();
      const page = await context.newPage();
      await Promise.all(others.map((other) => other.close()));
      await page.goto(`${origin}/index.html`);
      return page;
    },
    async close() {
      await context.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
