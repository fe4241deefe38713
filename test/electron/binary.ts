import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const electronPackage = join(root, 'node_modules/electron');

/** Path of the built main. */
export const builtMain = join(root, 'out/main/index.js');

/** What this machine has for the tier: a binary to run, or the reason why there is none. */
export type ElectronHere =
  { readonly binary: string; readonly missing: null } | { readonly binary: null; readonly missing: string };

/** Looks for everything that Electron needs, and downloads nothing (requiring `electron` would). */
export function electronHere(): ElectronHere {
  const absent = (missing: string): ElectronHere => ({ binary: null, missing });
  const pathFile = join(electronPackage, 'path.txt');
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronPackage, 'dist');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const binary = join(dist, process.platform === 'win32' && name === 'electron' ? 'electron.exe' : name);
  if (!existsSync(binary)) return absent('no Electron binary: `npx install-electron` fetches it');
  if (!existsSync(builtMain)) return absent('nothing is built: `npm run build`');
  if (process.platform === 'linux') {
    if (process.getuid?.() === 0)
      return absent('Electron has no sandbox under root, and the kiosk runs with one');
    if ((process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') === '') return absent('no display');
  }
  return { binary, missing: null };
}
