import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { compose } from '../main/compose.ts';
import { readConfiguration } from '../main/config/read.ts';
import { refusedVariables } from '../main/kiosk/policy.ts';
import { previewArguments } from './arguments.ts';
import { demoTable } from './demo-table.ts';
import { places, previewOrigin } from './places.ts';
import { walkthrough } from './walkthrough.ts';
import { openPreviewWindow } from './window.ts';

const size = { width: 1280, height: 800 } as const;

process.exitCode = await main();

async function keepsSecretsInVault(file: string): Promise<boolean> {
  const read = await readConfiguration(file);
  return read.ok && read.value.configuration.secrets.from === 'vault';
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

async function main(): Promise<number> {
  const variable = refusedVariables.find(([name]) => (process.env[name] ?? '') !== '');
  if (variable !== undefined) {
    console.error(`Loquet does not start with the variable ${variable[0]}: ${variable[1]}`);
    return 2;
  }
  const given = previewArguments(process.argv.slice(2));
  if (
    given.cdpPort !== null &&
    given.configuration !== null &&
    (await keepsSecretsInVault(given.configuration))
  ) {
    console.error('--cdp-port lets other programs into the page: not with secrets from the vault.');
    return 2;
  }
  // The browser would quietly take the port on another address, and whoever attaches find another kiosk.
  if (given.cdpPort !== null && !(await isFree(given.cdpPort))) {
    console.error(`--cdp-port=${given.cdpPort}: something else listens on this port`);
    return 2;
  }
  const dataFolder = resolve(given.dataFolder);
  if (given.walkthrough) return walkthrough({ ...given, dataFolder, size });
  const kiosk = await compose({
    configuration: given.configuration === null ? null : resolve(given.configuration),
    dataFolder,
    resources: places.resources,
    origin: previewOrigin,
    host: 'preview',
  });
  console.log('This is the preview host: a browser window for trying Loquet out, not a locked kiosk.');
  if (process.getuid?.() === 0) console.log('Under root the browser runs without its sandbox.');
  if (given.configuration === null && kiosk.inService) {
    console.log(`\nThe people of the demo:\n\n${demoTable()}\n`);
    console.log(
      `Their mails land in ${join(dataFolder, 'outbox')}; the journal is ${join(dataFolder, 'journal.jsonl')}.`,
    );
  }
  const window = await openPreviewWindow(kiosk, { ...given, size });
  if (given.cdpPort !== null) console.log(`CDP: http://127.0.0.1:${given.cdpPort}`);
  console.log(
    given.headless
      ? 'The kiosk is open (headless). Ctrl+C ends it.'
      : 'The kiosk is open. Close its window or press Ctrl+C to end it.',
  );
  const signalled = new Promise<'signal'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done('signal'));
  });
  const reason = await Promise.race([signalled, window.closed.then(() => 'session-end' as const)]);
  await kiosk.stop(reason);
  await window.close();
  await window.closed;
  return 0;
}
