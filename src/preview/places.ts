import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..', '..');

/** Where the build is, and what belongs to it. The preview is never packaged: it always runs in a checkout. */
export const places = {
  renderer: join(checkout, 'out', 'renderer'),
  preload: join(checkout, 'out', 'preload', 'index.cjs'),
  resources: join(checkout, 'resources'),
} as const;

/** The page's origin in an ordinary browser, which knows no `kiosk://`. Nothing listens there: every request is answered by us. */
export const previewOrigin = 'http://kiosk.localhost';
