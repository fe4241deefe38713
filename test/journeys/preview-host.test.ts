import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoSource } from '../../src/main/config/demo.ts';
import { demoSourceFrom } from '../demo-source.ts';
import { places } from '../../src/preview/places.ts';
import { browser } from './kiosk.ts';
import { words } from './steps.ts';

describe.skipIf(browser === null)('the preview host as a program (needs a browser)', () => {
  let data: string;
  let child: ChildProcess | null = null;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'loquet-preview-host-'));
  });
  afterEach(async () => {
    if (child !== null && child.exitCode === null) {
      child.kill('SIGKILL');
      await new Promise((resolve) => child?.once('exit', resolve));
    }
    rmSync(data, { recursive: true, force: true });
  });

  function preview(
    options: string[],
    variables: Record<string, string> = {},
  ): {
    said: () => string;
    until: (text: string) => Promise<void>;
    ended: Promise<number | null>;
  } {
    const program = join(import.meta.dirname, '../../src/preview/index.ts');
    const environment = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')),
    );
    const started = spawn(
      process.execPath,
      [program, `--browser=${browser}`, `--data=${data}`, '--headless', ...options],
      { env: { ...environment, ...variables } },
    );
    child = started;
    let output = '';
    const heard: (() => void)[] = [];
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        for (const listener of heard) listener();
      });
    }
    return {
      said: () => output,
      until: (text) =>
        new Promise((resolve, reject) => {
          const look = (): void => (output.includes(text) ? resolve() : undefined);
          heard.push(look);
          look();
          started.once('exit', () => reject(new Error(`it ended without "${text}": ${output}`)));
        }),
      ended: new Promise((resolve) => started.once('exit', (code) => resolve(code))),
    };
  }
  const freePort = (): Promise<number> =>
    new Promise((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
    });

  it('prints the people of the demo, takes a CDP client on loopback only, and ends in order on SIGTERM', async () => {
    const port = await freePort();
    const host = preview([`--cdp-port=${port}`]);
    await host.until('The kiosk is open');
    for (const text of ['22001234', '14/03/2004', 'Caramel', join(data, 'outbox'), 'preview host']) {
      expect(host.said()).toContain(text);
    }
    const client = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = client.contexts()[0]?.pages()[0];
    await page?.getByRole('button', { name: words.fr.forgotten }).click();
    await page?.getByRole('button', { name: words.fr.recover }).waitFor();
    expect(await page?.title()).toMatch(/préversion/u);
    const elsewhere = Object.values(networkInterfaces())
      .flat()
      .find((address) => address !== undefined && !address.internal && address.family === 'IPv4');
    if (elsewhere !== undefined) {
      await expect(fetch(`http://${elsewhere.address}:${port}/json/version`)).rejects.toThrow();
    }
    await client.close();
    child?.kill('SIGTERM');
    expect(await host.ended).toBe(0);
    expect(readFileSync(join(data, 'journal.jsonl'), 'utf8')).toMatch(
      /"event":"kiosk.stopped","reason":"signal"/u,
    );
  });

  it('opens no CDP port where the secrets come from the vault', async () => {
    const file = join(data, 'vault.yaml');
    writeFileSync(file, demoSource.replace('from: own', 'from: vault'));
    const host = preview([`--config=${file}`, `--cdp-port=${await freePort()}`]);
    expect(await host.ended).toBe(2);
    expect(host.said()).toContain('not with secrets from the vault');
  });

  it('does not announce a CDP port that somebody else holds', async () => {
    const holder = createServer();
    await new Promise<void>((listening) => holder.listen(0, '127.0.0.1', listening));
    const address = holder.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    try {
      const host = preview([`--cdp-port=${port}`]);
      expect(await host.ended).toBe(2);
      expect(host.said()).toContain('something else listens on this port');
    } finally {
      await new Promise((closed) => holder.close(closed));
    }
  });

  it('does not start where Node would print what it sends', async () => {
    const host = preview([], { NODE_DEBUG: 'ldapts' });
    expect(await host.ended).toBe(2);
    expect(host.said()).toContain('NODE_DEBUG');
  });

  it('takes no configuration of stage production: the kiosk is out of order, and says why on the terminal', async () => {
    const file = join(data, 'production.yaml');
    const production = demoSourceFrom(places.resources)
      .replace('stage: trial\n', '')
      .replace(
        'kind: embedded',
        'kind: openldap\n  servers: [{ url: "ldaps://localhost" }]\n  bindDn: cn=k\n  base: dc=x\n  record: { base: ou=loquet }',
      )
      .replace('mail: outbox', 'mail: off')
      .replace('sms: outbox', 'sms: off')
      .replace('reception: {}\n', '')
      .replace('from: own', 'from: systemd');
    writeFileSync(file, production, { mode: 0o644 });
    const port = await freePort();
    const host = preview([`--config=${file}`, `--cdp-port=${port}`]);
    await host.until('The kiosk is open');
    expect(host.said()).toMatch(/stage: trial|other than root/u);
    const client = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const text = await client.contexts()[0]?.pages()[0]?.locator('main').textContent();
    expect(text).toMatch(/[A-Z0-9]{4}/u);
    await client.close();
  });
});
