import { freshReference } from '../recovery/reference.ts';
import type { RunningKiosk } from '../running-kiosk.ts';
import type { ElectronApi, KioskWindow } from './electron-api.ts';
import type { GuardLog } from './guard-log.ts';
import type { Lifecycle } from './lifecycle.ts';

export interface EndingParts {
  readonly electron: Pick<ElectronApi, 'app' | 'powerMonitor'>;
  readonly kiosk: Pick<RunningKiosk, 'audit' | 'mode'>;
  readonly window: KioskWindow;
  readonly lifecycle: Lifecycle;
  readonly log: GuardLog;
  readonly process: Pick<NodeJS.Process, 'on'>;
}

/**
 * Decides who may end the program: the operating system and signed-in staff; at a desk also whoever closes their window.
 * Everything else that would close it is prevented and journaled.
 */
export function guardEnding({ electron, kiosk, window, lifecycle, log, process }: EndingParts): void {
  const { app, powerMonitor } = electron;
  const refuse = (what: string): void => {
    if (kiosk.mode === 'desk') void lifecycle.leave('staff');
    else log('close', what);
  };

  window.on('close', (event) => {
    if (lifecycle.mayClose()) return;
    event.preventDefault();
    refuse('window');
  });
  window.on('closed', () => void lifecycle.leave(lifecycle.mayClose() ? 'session-end' : 'fault'));
  // Always prevented: quitting would cut short what `leave` has to finish. `leave` exits by itself.
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (lifecycle.mayClose()) void lifecycle.leave('session-end');
    else refuse('quit');
  });
  // Without a listener Electron quits when a window is gone.
  app.on('window-all-closed', () => undefined);
  app.on('second-instance', () => {
    window.show();
    window.focus();
  });

  window.on('query-session-end', () => lifecycle.sessionMayEnd());
  window.on('session-end', () => void lifecycle.leave('session-end'));
  powerMonitor.on('shutdown', () => void lifecycle.leave('session-end'));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void lifecycle.leave('signal'));
  }

  // Electron would show a window with the error; and what main does after a bug is not to be trusted.
  const faulty = (bug: unknown): void => {
    const kind = bug instanceof Error ? bug.name : typeof bug;
    kiosk.audit
      .append({ event: 'internal.fault', reference: freshReference(), where: 'main', kind })
      .catch(() => undefined);
    void lifecycle.leave('fault');
  };
  process.on('uncaughtException', faulty);
  process.on('unhandledRejection', faulty);
}
