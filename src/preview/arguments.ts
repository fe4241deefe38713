import { parseArgs } from 'node:util';

/** What the preview host is started with; `npm start` puts it together. */
export interface PreviewArguments {
  /** Path of a Chromium, Chrome or Edge. */
  readonly browser: string;
  /** null: the demo. */
  readonly configuration: string | null;
  readonly dataFolder: string;
  readonly headless: boolean;
  /** Without the browser’s own bars. */
  readonly fullScreen: boolean;
  /** A Playwright client may attach there, on 127.0.0.1 only. */
  readonly cdpPort: number | null;
  readonly walkthrough: boolean;
  /** Whom the walkthrough plays; null: the first demo person. */
  readonly person: string | null;
}

/** @throws TypeError for an option that is unknown or misses its value */
export function previewArguments(words: readonly string[]): PreviewArguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      browser: { type: 'string' },
      config: { type: 'string' },
      data: { type: 'string' },
      headless: { type: 'boolean', default: false },
      'full-screen': { type: 'boolean', default: false },
      'cdp-port': { type: 'string' },
      walkthrough: { type: 'boolean', default: false },
      person: { type: 'string' },
    },
  });
  if (values.browser === undefined) throw new TypeError('--browser=PATH is needed');
  if (values.data === undefined || values.data === '') throw new TypeError('--data=DIR is needed');
  return {
    browser: values.browser,
    configuration: values.config ?? null,
    dataFolder: values.data,
    headless: values.headless,
    fullScreen: values['full-screen'],
    cdpPort: values['cdp-port'] === undefined ? null : Number(values['cdp-port']),
    walkthrough: values.walkthrough,
    person: values.person ?? null,
  };
}
