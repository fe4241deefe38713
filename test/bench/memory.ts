import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/prepare/browser.mjs';
import { words } from '../journeys/steps.ts';
import type { Bench, Figure } from './bench.ts';
import { treePss } from './process-tree.ts';
import { spelled, spreadOf } from './spread.ts';

const visits = 200;
/** Caches of the browser and of compiled code fill up first. */
const warmUp = 20;
const samples = 9;
const program = join(import.meta.dirname, '../../src/preview/index.ts');
const browserPath = findBrowser();
const fr = words.fr;

/** Proportional memory of the preview host and its browser, at rest and after two hundred visits that were each forgotten. */
export const memory: Bench = {
  name: 'memory',
  missing:
    browserPath === null
      ? 'no Chromium, Chrome or Edge'
      : process.platform === 'linux'
        ? null
        : 'only Linux tells the proportional memory of a process',
  async run(say) {
    const data = mkdtempSync(join(tmpdir(), 'loquet-bench-'));
    const port = await freePort();
    const host = await startHost(data, port);
    const client = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    try {
      const page = client.contexts()[0]?.pages()[0];
      if (page === undefined || host.pid === undefined) throw new Error('the preview host has no page');
      const collect = await collector(page);
      const fresh = await settled(host.pid, collect);
      for (let visit = 1; visit <= warmUp; visit += 1) await makeVisit(page);
      const rest = await settled(host.pid, collect);
      for (let visit = 1; visit <= visits; visit += 1) {
        await makeVisit(page);
        if (visit % 50 === 0) say(`${visit} visits`);
      }
      const uncollected = [treePss(host.pid)];
      return figures({ fresh, rest, uncollected, after: await settled(host.pid, collect) });
    } finally {
      await client.close();
      host.kill('SIGTERM');
      if (host.exitCode === null) await once(host, 'exit');
      rmSync(data, { recursive: true, force: true });
    }
  },
};

/** In MB. */
type Sizes = readonly number[];

function figures(
  sizes: Readonly<Record<'fresh' | 'rest' | 'uncollected' | 'after', Sizes>>,
): readonly Figure[] {
  const ratio = spreadOf(sizes.after).median / spreadOf(sizes.rest).median;
  const shown = (what: string, size: Sizes): Figure => ({
    what,
    ours: spelled(size, 'MB'),
    against: '',
    ratio: '',
    aim: '',
    met: null,
  });
  return [
    {
      ...shown(`memory (PSS) after ${visits} visits`, sizes.after),
      against: `at rest, after ${warmUp}: ${spelled(sizes.rest, 'MB')}`,
      ratio: ratio.toFixed(3),
      aim: 'no growth (at most 1.05)',
      met: ratio <= 1.05,
    },
    shown('- before the first visit', sizes.fresh),
    shown('- with what the page has yet to collect', sizes.uncollected),
  ];
}

/**
 * Makes the page's engine collect. It leaves the pages of earlier visits for later, some megabytes each; what it could not let
 * go of would be growth.
 */
async function collector(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  };
}

async function settled(pid: number, collect: () => Promise<void>): Promise<Sizes> {
  await collect();
  await pause(5_000);
  const sizes: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    sizes.push(treePss(pid));
    await pause(1_000);
  }
  return sizes;
}

/** Up to a number that was typed, then given up: the kiosk forgets it and makes its page anew. */
async function makeVisit(page: Page): Promise<void> {
  for (const name of [fr.forgotten, fr.recover, fr.kinds.student]) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  await page.getByLabel(fr.kinds.student).fill('22001234');
  const forgotten = page.waitForEvent('load');
  await page.getByRole('button', { name: fr.cancel, exact: true }).click();
  await forgotten;
  await page.getByRole('button', { name: fr.forgotten, exact: true }).waitFor();
  // The gate lets ten messages a second through.
  await pause(150);
}

async function startHost(data: string, port: number): Promise<ChildProcess> {
  const variables = Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_'));
  const host = spawn(
    process.execPath,
    [program, `--browser=${browserPath}`, `--data=${data}`, '--headless', `--cdp-port=${port}`],
    { env: Object.fromEntries(variables), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: host.stdout })) {
    if (line.startsWith('The kiosk is open')) return host;
  }
  throw new Error('the preview host ended before it was open');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
