import { join } from 'node:path';
import { viewChannel } from '../../contract/channels.ts';
import { bindGateway } from '../ipc/gateway.ts';
import type { Clock } from '../recovery/ports.ts';
import type { RunningKiosk } from '../running-kiosk.ts';
import { createCrashHandler } from './crash.ts';
import { coverOtherDisplays } from './displays.ts';
import type { ElectronApi } from './electron-api.ts';
import { guardEnding } from './ending.ts';
import { createGuardLog } from './guard-log.ts';
import { installGuards } from './guards.ts';
import { createLifecycle } from './lifecycle.ts';
import { readPageFiles } from './page-files.ts';
import { createRenderer } from './renderer.ts';
import { openPageSession } from './session.ts';
import { openPageWindow } from './window.ts';
import { wipe } from './wipe.ts';

export interface StartParts {
  readonly electron: ElectronApi;
  readonly kiosk: RunningKiosk;
  readonly clock: Clock;
  /** The folder with `main`, `preload` and `renderer` as built. */
  readonly built: string;
  readonly process: Pick<NodeJS.Process, 'on' | 'platform'>;
}

/**
 * Opens the kiosk: guards first, then session, window, gateway, displays, and the page last. Electron must be ready.
 * @throws Error when the installation is broken (the built page is missing)
 */
export async function start({ electron, kiosk, clock, built, process }: StartParts): Promise<void> {
  const { mode } = kiosk;
  const log = createGuardLog(kiosk.audit, clock.monotonic);
  const lifecycle = createLifecycle({
    stop: (reason) => kiosk.stop(reason),
    exit: (code) => electron.app.exit(code),
    clock,
  });
  installGuards(electron.app, log);
  const session = openPageSession(electron.session, readPageFiles(join(built, 'renderer')), log);

  const window = openPageWindow({
    BrowserWindow: electron.BrowserWindow,
    mode,
    preload: join(built, 'preload', 'index.cjs'),
    icon: join(built, '..', 'resources', 'icons', 'loquet.png'),
  });
  const { webContents: contents } = window;
  const renderer = createRenderer({
    contents,
    clock,
    wipe: () => wipe({ session, clipboard: electron.clipboard, mode, platform: process.platform }),
    onGone: (reason) => onGone(reason),
  });
  const onGone = createCrashHandler({
    rendererGone: (reason) => kiosk.rendererGone(reason),
    renew: () => void renderer.renew(),
    giveUp: () => void lifecycle.leave('fault'),
    now: clock.monotonic,
  });

  bindGateway(electron.ipcMain, contents, (...message) => kiosk.dispatch(...message));
  guardEnding({ electron, kiosk, window, lifecycle, log, process });
  if (mode === 'kiosk') {
    coverOtherDisplays({
      screen: electron.screen,
      BaseWindow: electron.BaseWindow,
      mayClose: lifecycle.mayClose,
      placePage: (bounds) => window.setBounds(bounds),
    });
  }
  kiosk.attach({
    show(view) {
      if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(viewChannel, view);
    },
    forget: renderer.renew,
    leave: () => void lifecycle.leave('staff'),
  });
  await renderer.load();
}
