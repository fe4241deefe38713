import { join } from 'node:path';
import {
  app,
  BaseWindow,
  BrowserWindow,
  clipboard,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { compose } from './compose.ts';
import { placesFrom, type Places } from './kiosk/arguments.ts';
import type { ElectronApi } from './kiosk/electron-api.ts';
import { hardenBeforeReady } from './kiosk/hardening.ts';
import { exitCodes } from './kiosk/lifecycle.ts';
import { pageOrigin } from './kiosk/policy.ts';
import { start } from './kiosk/start.ts';
import { utilityVaultChild } from './kiosk/utility-vault-child.ts';
import { systemClock } from './system-clock.ts';

/** `out`: this file is `out/main/index.js`. */
const built = join(import.meta.dirname, '..');

/** `screen` and `powerMonitor` may be touched only once Electron is ready. */
const electron: ElectronApi = {
  app,
  BaseWindow,
  BrowserWindow,
  clipboard,
  ipcMain,
  Menu,
  protocol,
  session,
  utilityProcess,
  get screen() {
    return screen;
  },
  get powerMonitor() {
    return powerMonitor;
  },
};

async function open(places: Places): Promise<void> {
  await app.whenReady();
  const kiosk = await compose({
    ...places,
    resources: join(built, '..', 'resources'),
    origin: pageOrigin,
    host: 'electron',
    vaultChild: () => utilityVaultChild(utilityProcess, join(built, 'main', 'vault-child.js')),
  });
  await start({ electron, kiosk, clock: systemClock, built, process });
}

const places = placesFrom({
  arguments: process.argv.slice(app.isPackaged ? 1 : 2),
  environment: process.env,
  packaged: app.isPackaged,
  platform: process.platform,
  checkout: join(built, '..'),
});
if (!places.ok) {
  end(exitCodes.refusedToStart, `does not start with the ${places.failure.refused} ${places.failure.name}`);
} else {
  begin(places.value);
}

function begin(at: Places): void {
  try {
    hardenBeforeReady(electron, at.dataFolder);
  } catch (bug) {
    return end(exitCodes.fault, `could not start: ${messageOf(bug)}`);
  }
  if (!app.requestSingleInstanceLock()) return app.exit(exitCodes.asked);
  // Not awaited: Electron is ready only after this module has been evaluated.
  open(at).catch((bug: unknown) => end(exitCodes.fault, `could not start: ${messageOf(bug)}`));
}

/** On the standard error for whoever started it: a window with an error would be a way out. */
function end(code: number, why: string): void {
  process.stderr.write(`loquet ${why}\n`);
  app.exit(code);
}

function messageOf(bug: unknown): string {
  return bug instanceof Error ? bug.message : typeof bug;
}
