import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programOnPath, providePackages } from './packages.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** An installed Chromium, Chrome or Edge, or null. */
export function findBrowser() {
  for (const name of names) {
    const path = programOnPath(name);
    if (path !== null) return path;
  }
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}

/** Chromium's engine without the rest of the browser, which draws the same page with a third less work; or null. */
export function findHeadlessShell() {
  return programOnPath('chromium-headless-shell');
}

/**
 * Finds a browser, or installs Debian's where that is safe.
 * @returns {Promise<{ browser: string } | { missing: string }>} `missing`: the one thing to do
 */
export async function provideBrowser() {
  const found = findBrowser();
  if (found !== null) return { browser: found };
  const problem = await providePackages(['chromium']);
  const installed = problem === null ? findBrowser() : null;
  return installed === null
    ? { missing: problem?.includes('apt-get') ? problem : 'install Chromium, Chrome or Edge' }
    : { browser: installed };
}

function usualPlaces() {
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const folder = process.env[variable];
      return folder === undefined
        ? []
        : [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ];
    });
  }
  return process.platform === 'darwin'
    ? [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]
    : [];
}
