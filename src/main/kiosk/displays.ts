import type { Rectangle } from 'electron';
import type { BlankWindow, ElectronApi } from './electron-api.ts';
import { blankColour } from './policy.ts';

export interface DisplayParts {
  readonly screen: ElectronApi['screen'];
  readonly BaseWindow: ElectronApi['BaseWindow'];
  readonly mayClose: () => boolean;
  /** Where the page belongs when the displays have changed. */
  readonly placePage: (bounds: Rectangle) => void;
}

/**
 * Covers every display but the primary one with a blank window, and follows plugging and unplugging: no display may show
 * the desktop.
 */
export function coverOtherDisplays({ screen, BaseWindow, mayClose, placePage }: DisplayParts): void {
  const blanks = new Map<number, BlankWindow>();

  function cover(id: number, bounds: Rectangle): void {
    const blank = new BaseWindow({
      ...bounds,
      kiosk: true,
      frame: false,
      focusable: false,
      skipTaskbar: true,
      resizable: false,
      movable: false,
      closable: false,
      minimizable: false,
      backgroundColor: blankColour,
    });
    blank.on('close', (event) => {
      if (!mayClose() && blanks.get(id) === blank) event.preventDefault();
    });
    blank.on('closed', () => {
      if (blanks.get(id) === blank) blanks.delete(id);
    });
    blanks.set(id, blank);
  }

  function follow(): void {
    const primary = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
    for (const [id, blank] of blanks) {
      if (others.some((display) => display.id === id)) continue;
      blanks.delete(id);
      if (!blank.isDestroyed()) blank.destroy();
    }
    for (const { id, bounds } of others) {
      const blank = blanks.get(id);
      if (blank === undefined || blank.isDestroyed()) cover(id, bounds);
      else blank.setBounds(bounds);
    }
    placePage(primary.bounds);
  }

  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);
  follow();
}
