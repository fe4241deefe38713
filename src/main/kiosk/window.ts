import type { ElectronApi, KioskWindow } from './electron-api.ts';
import { blankColour, webPreferences } from './policy.ts';

export interface PageWindowParts {
  readonly BrowserWindow: ElectronApi['BrowserWindow'];
  readonly mode: 'kiosk' | 'desk';
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Absolute path of the icon of a desk's window. */
  readonly icon: string;
}

/** Makes the one window with the page in it; nothing is loaded yet. */
export function openPageWindow({ BrowserWindow, mode, preload, icon }: PageWindowParts): KioskWindow {
  const window = new BrowserWindow({
    ...(mode === 'kiosk' ? kioskWindow : { ...deskWindow, icon }),
    backgroundColor: blankColour,
    title: 'Loquet',
    webPreferences: webPreferences(preload),
  });
  if (mode === 'kiosk') {
    // Above the notices of other programs.
    window.setAlwaysOnTop(true, 'screen-saver');
    window.on('leave-full-screen', () => window.setKiosk(true));
    // The title bar's menu (Alt+Space), and the back and forward buttons of mice and keyboards.
    window.on('system-context-menu', (event) => event.preventDefault());
    window.on('app-command', (event) => event.preventDefault());
  }
  return window;
}

/** Kiosk: the whole screen, and nothing to take hold of. */
const kioskWindow = {
  kiosk: true,
  frame: false,
  alwaysOnTop: true,
  resizable: false,
  movable: false,
  minimizable: false,
  maximizable: false,
  closable: false,
  skipTaskbar: true,
} as const;

/** Desk: an ordinary window on somebody's own computer. */
const deskWindow = { width: 1280, height: 860, minWidth: 800, minHeight: 600 } as const;
