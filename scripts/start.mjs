import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { provideBrowser } from './prepare/browser.mjs';
import { provideBuild } from './prepare/build.mjs';
import { pinnedNode, provideDependencies } from './prepare/dependencies.mjs';
import { hasDisplay, virtualDisplay } from './prepare/display.mjs';
import { provideElectron } from './prepare/electron.mjs';
import { whenParentEnds } from './prepare/parent.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const usage = `npm start -- [options]
  --host=electron|preview  where the kiosk opens (default: Electron where its binary can be had)
  --config=FILE            a configuration (default: the demo, which needs none)
  --data=DIR               journal, spool and the demo's directory (default: data/)
  --headless               without a window (preview only)
  --cdp-port=N             lets a Playwright client attach on 127.0.0.1:N (preview only)
  --walkthrough            recovers one person's password by itself and prints the proof (preview only)
  --person=UID             whom the walkthrough plays (default: the first demo person)`;

/** Exit codes: 0 ended as asked, 1 something is wrong here, 2 the command line is. */
process.exitCode = await start();

async function start() {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const node = await prepare();
  if (node === null) return 1;
  if (options.host !== 'preview') {
    const electron = await provideElectron(root, node);
    if (electron !== null) return open(electron, [root, ...shared(options)], {});
    if (options.host === 'electron') return fault('Electron’s binary is not here and cannot be fetched.');
    console.log('Electron’s binary is not here and cannot be fetched from this network.');
    console.log('The preview host shows the same kiosk in an installed browser instead.');
  }
  return preview(node, options);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string' },
        config: { type: 'string' },
        data: { type: 'string', default: join(root, 'data') },
        headless: { type: 'boolean', default: false },
        'cdp-port': { type: 'string' },
        walkthrough: { type: 'boolean', default: false },
        person: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.host !== undefined && !['electron', 'preview'].includes(values.host)) {
      return '--host is electron or preview';
    }
    const port = values['cdp-port'];
    if (port !== undefined && !(/^\d+$/u.test(port) && Number(port) > 0 && Number(port) < 65_536)) {
      return '--cdp-port is a port number';
    }
    const previewOnly = ['headless', 'walkthrough', 'cdp-port'].filter((name) => values[name]);
    if (previewOnly.length > 0 && values.host === 'electron') {
      return `--${previewOnly[0]} is for the preview host`;
    }
    return previewOnly.length > 0 ? { ...values, host: 'preview' } : values;
  } catch (error) {
    return error.message;
  }
}

async function prepare() {
  const problem = await provideDependencies(root);
  if (problem !== null) return nothing(problem);
  const node = pinnedNode(root);
  if (node === null) return nothing('Node 24 or newer is needed on this system.');
  const broken = await provideBuild(root, node);
  return broken === null ? node : nothing(broken);
}

async function preview(node, options) {
  const browser = await provideBrowser();
  if ('missing' in browser) return fault(`No Chromium, Chrome or Edge was found; ${browser.missing}`);
  const args = [
    join(root, 'src', 'preview', 'index.ts'),
    `--browser=${browser.browser}`,
    ...shared(options),
    ...(options.headless ? ['--headless'] : []),
    ...(options['cdp-port'] === undefined ? [] : [`--cdp-port=${options['cdp-port']}`]),
    ...(options.walkthrough ? ['--walkthrough'] : []),
    ...(options.person === undefined ? [] : [`--person=${options.person}`]),
  ];
  if (options.headless || hasDisplay()) return open(node, args, {});
  const screen = await virtualDisplay();
  if ('missing' in screen) return fault(screen.missing);
  console.log(`There is no display: the kiosk is on the virtual screen ${screen.display}.`);
  console.log(`To look at it: xwd -root -display ${screen.display} (or any VNC server on that display).`);
  try {
    return await open(node, [...args, '--full-screen'], { DISPLAY: screen.display });
  } finally {
    screen.stop();
  }
}

function shared(options) {
  return [`--data=${options.data}`, ...(options.config === undefined ? [] : [`--config=${options.config}`])];
}

/** Runs the kiosk as our child; a signal to us is a signal to it, and it is given the time to finish what it does. */
function open(program, args, environment) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...quietEnvironment(), ...environment },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      // Ctrl+C reaches the child by itself.
      process.on(signal, () => signal !== 'SIGINT' && child.kill('SIGTERM'));
    }
    // Started by hand in the background it may well outlive its shell.
    if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(() => child.kill('SIGTERM'));
    child.once('error', (error) => resolve(fault(error.message)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Without the variables that would make Node print messages, trust further authorities or write keys down: they are meant for
 * npm, and the kiosk refuses to start with them.
 */
function quietEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NODE_|ELECTRON_RUN|SSLKEYLOGFILE$)/u.test(name)),
  );
}

function fault(text) {
  console.error(text);
  return 1;
}

function nothing(text) {
  fault(text);
  return null;
}
