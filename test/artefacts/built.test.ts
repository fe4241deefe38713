import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { operationNames } from '../../src/contract/channels.ts';
import { languages } from '../../src/contract/languages.ts';
import { version as ownVersion } from '../../src/main/version.ts';
import { firstLoad } from '../first-load.ts';
import { catalogues } from '../renderer/catalogues.ts';

const root = join(import.meta.dirname, '..', '..');
const out = (...parts: string[]): string => join(root, 'out', ...parts);
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The built preload, run with whatever it requires handed to it by name. */
function runPreload(): { required: string[]; exposed: Record<string, unknown>; invoked: unknown[][] } {
  const required: string[] = [];
  const exposed: Record<string, unknown> = {};
  const invoked: unknown[][] = [];
  runInNewContext(
    `(function (require, exports, module) {${readFileSync(out('preload', 'index.cjs'), 'utf8')}})`,
  )(
    (name: string) => {
      required.push(name);
      return {
        contextBridge: { exposeInMainWorld: (key: string, value: unknown) => (exposed[key] = value) },
        ipcRenderer: {
          invoke: async (...call: unknown[]) => invoked.push(call),
          on: () => undefined,
          removeListener: () => undefined,
        },
      };
    },
    {},
    {},
  );
  return { required, exposed, invoked };
}

describe('the built preload', () => {
  it('requires electron and nothing else, and exposes one frozen object of the operations', () => {
    const { required, exposed, invoked } = runPreload();
    expect(new Set(required)).toEqual(new Set(['electron']));
    expect(Object.keys(exposed)).toEqual(['loquet']);
    const bridge = exposed['loquet'] as Record<string, (input: unknown) => unknown>;
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.keys(bridge).sort()).toEqual([...operationNames, 'onView'].sort());
    for (const name of operationNames) bridge[name]?.({ for: name });
    expect(invoked).toEqual(operationNames.map((name) => [`loquet:${name}`, { for: name }]));
  });

  it('is small: no schema library has slipped in', () => {
    expect(readFileSync(out('preload', 'index.cjs')).length).toBeLessThan(4_000);
  });
});

describe('the built page', () => {
  const files = filesUnder(out('renderer'));

  it('is under 150 kB in gzip at its first load, in the language that takes most, without fonts', () => {
    const size = firstLoad(
      files.map((file) => ({ name: basename(file), octets: gzipSync(readFileSync(file)).length })),
    );
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThan(150_000);
  });

  it('has the sentences of each language in one file of its own, and in no other', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    for (const language of languages) {
      const sentence = catalogues[language].titles['house-rules'];
      const holding = scripts.filter((file) => readFileSync(file, 'utf8').includes(sentence));
      expect(holding.map((file) => basename(file).startsWith(`${language}-`))).toEqual([true]);
    }
  });

  it('holds no inline script, no inline style and no handler, which its policy would refuse', () => {
    const html = readFileSync(out('renderer', 'index.html'), 'utf8');
    expect(html).toMatch(/<script [^>]*src=/u);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/u);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/u);
  });

  it('lists exactly its own files in the manifest that main serves from', () => {
    const manifest = JSON.parse(readFileSync(out('renderer', 'manifest.json'), 'utf8')) as Record<
      string,
      string
    >;
    const own = files.map((file) => file.slice(out('renderer').length).replaceAll('\\', '/'));
    expect(Object.keys(manifest).sort()).toEqual(own.filter((name) => name !== '/manifest.json').sort());
  });

  it('brings no schema library', () => {
    const script = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(file, 'utf8'));
    expect(script.join('')).not.toContain('ZodError');
  });
});

describe('everything that was built', () => {
  it('has no source map and nothing of the preview, the tests or the browser driver', () => {
    const files = filesUnder(out());
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const file of files.filter((name) => /\.c?js$/u.test(name))) {
      const found = /sourceMappingURL=|playwright|src\/preview/u.exec(readFileSync(file, 'utf8'))?.[0];
      expect(found, file).toBeUndefined();
    }
  });

  it('has every package that the built main imports among the dependencies that are packaged', () => {
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;
    const packaged = new Set([
      ...Object.keys(dependencies),
      ...Object.keys(optionalDependencies),
      'electron',
    ]);
    const builtIn = new Set(createRequire(import.meta.url)('node:module').builtinModules as string[]);
    for (const file of filesUnder(out('main')).filter((name) => name.endsWith('.js'))) {
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/^import [^'"]*['"]([^'".][^'"]*)['"]/gmu)) {
        if (name === undefined || name.startsWith('node:') || builtIn.has(name)) continue;
        expect([...packaged]).toContain(
          name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0],
        );
      }
    }
    expect(packaged.has('playwright-core')).toBe(false);
  });
});

describe('the project', () => {
  const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).stdout.split('\0');
  const text = tracked.filter((name) =>
    /\.(?:m?[jt]sx?|json|md|ya?ml|html|css|ldif|sh)$|^\.ci\//u.test(name),
  );

  it.skipIf(text.length === 0)('names no folder of the machine it was made on, and no registry', () => {
    const home = homedir();
    for (const name of text) {
      const content = readFileSync(join(root, name), 'utf8');
      if (home.length > 2) expect(content.includes(`${home}/`), `${name} names ${home}`).toBe(false);
      if (name === 'package-lock.json') expect(content).not.toContain('"resolved"');
    }
  });

  it('pins every dependency exactly, and gives each one its line of reason', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['version']).toBe(ownVersion);
    const reasons = readFileSync(join(root, 'docs/adr/0001-dependencies.md'), 'utf8');
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, version] of Object.entries(manifest[kind] as Record<string, string>)) {
        expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
        expect(reasons.includes(name) || name.startsWith('@types/'), `${name} has no reason`).toBe(true);
      }
    }
  });
});
