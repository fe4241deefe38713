/** An installed Chromium, Chrome or Edge, or null. */
export function findBrowser(): string | null;
/** Finds a browser, or installs Debian's where that is safe. */
export function provideBrowser(): Promise<{ browser: string } | { missing: string }>;
export function findHeadlessShell(): string | null;
