import type { FakeElectron } from '../fake/electron.ts';
import type { createRecordingKiosk, Recorded } from './recording-kiosk.ts';

/** What the booted process shares between Electron's double, the recording kiosk and the driver. */
export interface Booted {
  readonly electron: FakeElectron;
  readonly mode: 'kiosk' | 'desk';
  readonly record: (what: Recorded) => void;
  kiosk: ReturnType<typeof createRecordingKiosk> | null;
}

const key = Symbol.for('loquet.test.booted');

/** Puts the shared state where a separately bundled module finds it. */
export function share(booted: Booted): void {
  Object.defineProperty(globalThis, key, { value: booted });
}

export function shared(): Booted {
  const found: unknown = Reflect.get(globalThis, key);
  if (typeof found !== 'object' || found === null)
    throw new Error('nothing was shared: the driver did not run first');
  return found as Booted;
}
