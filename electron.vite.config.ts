import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** Media types of everything that the page is made of. A build that emits another kind of file fails. */
const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/**
 * Writes `manifest.json` beside the page: path within the origin (`/assets/x.js`) to media type. Whoever serves the
 * page serves these files and no other.
 */
function webManifest(): Plugin {
  return {
    name: 'loquet:manifest',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files: Record<string, string> = {};
        for (const name of Object.keys(bundle).sort()) {
          const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)];
          if (type === undefined) throw new Error(`${name}: no media type is known for this file`);
          files[`/${name}`] = type;
        }
        const source = `${JSON.stringify(files, null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
      },
    },
  };
}

/** The first paint waits for the stylesheet alone: it is asked for before the font and the script, not after them. */
function stylesheetFirst(): Plugin {
  const link = /\s*<link rel="stylesheet"[^>]*>/u;
  return {
    name: 'loquet:stylesheet-first',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [stylesheet] = link.exec(html) ?? [];
        if (stylesheet === undefined) throw new Error('index.html has no stylesheet');
        return html.replace(link, '').replace(/(<meta charset="[^"]*"\s*\/?>)/u, `$1${stylesheet}`);
      },
    },
  };
}

/** The vault child is a program of its own: it is killed when a vault hangs. */
const mainEntries = {
  index: at('src/main/index.ts'),
  'vault-child': at('src/main/secrets/vault-child.ts'),
};

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      rolldownOptions: {
        input: mainEntries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      // A sandboxed preload is one CommonJS file that may require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    base: './',
    plugins: [react(), stylesheetFirst(), webManifest()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      sourcemap: false,
      minify: true,
      // Fonts in data: URLs would break `font-src 'self'`; an inlined polyfill would break `script-src 'self'`.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
});
