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
  process.stderr.write(`loquet does not start with the ${places.failure.refused} ${places.failure.name}\n`);
  app.exit(exitCodes.refusedToStart);
} else {
  hardenBeforeReady(electron, places.value.dataFolder);
  if (app.requestSingleInstanceLock()) {
    // Not awaited here: Electron is ready only after this module has been evaluated.
    open(places.value).catch((bug: unknown) => {
      process.stderr.write(`loquet could not start: ${bug instanceof Error ? bug.message : typeof bug}\n`);
      app.exit(exitCodes.fault);
    });
  } else {
    app.exit(exitCodes.asked);
  }
}
