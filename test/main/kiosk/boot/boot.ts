import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { Probes } from './probes.ts';
import type { Recorded } from './recording-kiosk.ts';

const here = import.meta.dirname;
const root = join(here, '../../../..');

/**
 * A built `out`: main, and a page of two files.
 * @param behind what stands behind the shell: a kiosk that records what reaches it, or the real composition root
 */
export async function buildOut(
  behind: 'recording' | 'real' = 'recording',
): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'loquet-boot-'));
  const out = join(folder, 'out');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron', 'keytar'] },
    resolve: {
      alias:
        behind === 'real'
          ? []
          : [{ find: /^\.\/compose\.ts$/u, replacement: join(here, 'compose-double.ts') }],
    },
    build: {
      ssr: join(root, 'src/main/index.ts'),
      outDir: join(out, 'main'),
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'index.js' } },
    },
  });
  symlinkSync(join(root, 'resources'), join(folder, 'resources'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(out, 'renderer/assets'), { recursive: true });
  writeFileSync(join(out, 'renderer/index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(out, 'renderer/assets/page.js'), 'export {};');
  writeFileSync(join(out, 'renderer/secret.txt'), 'beside the page, not of it');
  writeFileSync(
    join(out, 'renderer/manifest.json'),
    JSON.stringify({
      '/index.html': 'text/html; charset=utf-8',
      '/assets/page.js': 'text/javascript; charset=utf-8',
    }),
  );
  return { folder: out, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface BootOptions {
  readonly out: string;
  readonly mode?: 'kiosk' | 'desk';
  readonly packaged?: boolean;
  readonly second?: boolean;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

type Probe = <Name extends keyof Probes>(
  name: Name,
  ...values: Parameters<Probes[Name]>
) => Promise<Awaited<ReturnType<Probes[Name]>>>;

/** A running process with the built main in it. */
export interface Shell {
  readonly probe: Probe;
  /** What reached the kiosk behind the shell so far. */
  readonly recorded: readonly Recorded[];
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code; the recorded entries are complete then. */
  readonly exited: Promise<number | null>;
  readonly stderr: () => string;
}

type Message =
  | { readonly recorded: Recorded }
  | { readonly imported: true }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly error: string };

/** Starts the built main in a process of its own. */
export async function boot(options: BootOptions): Promise<Shell> {
  const childOptions = {
    main: join(options.out, 'main/index.js'),
    packaged: options.packaged ?? false,
    second: options.second ?? false,
    mode: options.mode ?? 'kiosk',
    arguments: options.arguments ?? [],
  };
  const child = fork(join(here, 'child.ts'), [JSON.stringify(childOptions)], {
    env: { PATH: process.env['PATH'], ...options.environment },
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const recorded: Recorded[] = [];
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let stderr = '';
  let calls = 0;
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));

  const exited = once(child, 'close').then(([code]) => {
    for (const { reject } of waiting.values()) reject(new Error(`the process ended: ${stderr}`));
    return code as number | null;
  });
  const imported = new Promise<void>((resolve) => {
    child.on('message', (message: Message) => {
      if ('recorded' in message) recorded.push(message.recorded);
      else if ('imported' in message) resolve();
      else if ('error' in message) waiting.get(message.call)?.reject(new Error(message.error));
      else waiting.get(message.call)?.resolve(message.value);
    });
  });
  await Promise.race([imported, exited]);

  const probe: Probe = async <Name extends keyof Probes>(
    name: Name,
    ...values: Parameters<Probes[Name]>
  ): Promise<Awaited<ReturnType<Probes[Name]>>> => {
    const call = (calls += 1);
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(call, { resolve, reject }));
    child.send({ call, probe: name, values });
    return (await answer.finally(() => waiting.delete(call))) as Awaited<ReturnType<Probes[Name]>>;
  };
  return {
    probe,
    recorded,
    kill: (signal) => void child.kill(signal),
    exited,
    stderr: () => stderr,
  };
}
