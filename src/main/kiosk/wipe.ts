import type { ElectronApi, KioskSession } from './electron-api.ts';

export interface WipeParts {
  readonly session: KioskSession;
  readonly clipboard: ElectronApi['clipboard'];
  readonly mode: 'kiosk' | 'desk';
  readonly platform: NodeJS.Platform;
}

/**
 * Destroys whatever the browser may remember of a visit. At a desk the clipboard is left alone: it belongs to the person
 * whose computer it is, and the page cannot write to it.
 */
export async function wipe({ session, clipboard, mode, platform }: WipeParts): Promise<void> {
  if (mode === 'kiosk') {
    clipboard.clear();
    // What is selected is copied at once there; on other systems there is no such thing.
    if (platform === 'linux') clipboard.selection.clear();
  }
  await Promise.all([session.clearData(), session.clearCache(), session.clearAuthCache()]);
}
