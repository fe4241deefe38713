import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApi } from './electron-api.ts';
import { appendedSwitches, pageScheme, schemePrivileges } from './policy.ts';

/**
 * What has to happen before Electron is ready: later, each of these comes too late or throws.
 * @param dataFolder Chromium's own files go below it, since a kiosk's home folder is not writable; made when missing
 * @throws Error when it cannot be made
 */
export function hardenBeforeReady(
  { app, Menu, protocol }: Pick<ElectronApi, 'app' | 'Menu' | 'protocol'>,
  dataFolder: string,
): void {
  // Electron's default menu brings Ctrl+W, Ctrl+R, F11, zoom and the developer tools.
  Menu.setApplicationMenu(null);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: schemePrivileges }]);
  for (const [name, value] of appendedSwitches) {
    if (value === '') app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  const own = join(dataFolder, 'chromium');
  // Electron takes existing folders only.
  mkdirSync(own, { recursive: true, mode: 0o700 });
  app.setPath('userData', own);
}
