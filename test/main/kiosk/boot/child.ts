/** Runs the built main in a plain Node process in which `electron` is the double; the test drives it over the fork's channel. */
import { registerHooks } from 'node:module';
import { createFakeElectron } from '../fake/electron.ts';
import { share, type Booted } from './in-process.ts';
import { createProbes } from './probes.ts';
import type { Recorded } from './recording-kiosk.ts';

interface ChildOptions {
  readonly main: string;
  readonly packaged: boolean;
  readonly second: boolean;
  readonly mode: 'kiosk' | 'desk';
  readonly arguments: readonly string[];
}
interface Call {
  readonly call: number;
  readonly probe: string;
  readonly values: unknown[];
}

const options = JSON.parse(process.argv[2] ?? '') as ChildOptions;
const send = (message: object, then: () => void = () => undefined): void => {
  process.send?.(message, undefined, undefined, then);
};
const record = (recorded: Recorded): void => send({ recorded });

const electron = createFakeElectron({
  packaged: options.packaged,
  second: options.second,
  exit: (code) => send({ recorded: { did: 'exit', code } }, () => process.exit(code)),
});
const booted: Booted = { electron, mode: options.mode, record, kiosk: null };
share(booted);

const names = Object.keys(electron.api).join(', ');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: 'double:electron', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'double:electron'
      ? {
          format: 'module',
          shortCircuit: true,
          source: `export const { ${names} } = globalThis[Symbol.for('loquet.test.booted')].electron.api;`,
        }
      : next(url, context),
});

const probes: Record<string, (...values: never[]) => unknown> = createProbes(booted);
process.on('message', ({ call, probe, values }: Call) => {
  const answer = async (): Promise<unknown> => probes[probe]?.(...(values as never[]));
  answer().then(
    (value) => send({ call, value }),
    (error: unknown) => send({ call, error: String(error) }),
  );
});

process.argv = [process.execPath, ...(options.packaged ? [] : [options.main]), ...options.arguments];
await import(options.main);
send({ imported: true });
