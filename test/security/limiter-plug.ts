import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { GateFailure } from '../../src/contract/failures.ts';
import type { Result } from '../../src/contract/result.ts';
import { spokenKiosk, type KiosksOnSlapd, type SpokenKiosk } from './kiosks-on-slapd.ts';

/** A kiosk whose plug can be pulled. */
export interface PluggedKiosk extends SpokenKiosk {
  /** Ends its process at once (SIGKILL), whatever it is doing: nothing is closed or written. */
  pullThePlug(): Promise<void>;
}

type Back = Result<unknown, GateFailure>;

/** @param data name of its data folder, as for kiosks in this process */
export async function plugIn({ file, folder }: KiosksOnSlapd, data: string): Promise<PluggedKiosk> {
  const dataFolder = join(folder, data);
  const child = fork(join(import.meta.dirname, 'limiter-plug-child.ts'), [file, dataFolder], {
    execArgv: [],
  });
  const reap = (): void => void child.kill('SIGKILL');
  process.once('exit', reap);
  const waiting = new Map<number, (back: Back) => void>();
  let last = 0;
  const started = Promise.withResolvers<void>();
  child.once('exit', (code) => started.reject(new Error(`the kiosk ended with ${code}`)));
  child.on('message', ({ id, back }: { id: number; back: Back }) => {
    if (id === 0) started.resolve();
    waiting.get(id)?.(back);
    waiting.delete(id);
  });
  await started.promise;

  const pullThePlug = async (): Promise<void> => {
    process.removeListener('exit', reap);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const spoken = spokenKiosk(
    {
      dispatch(operation, payload) {
        last += 1;
        const id = last;
        child.send({ id, operation, input: payload });
        return new Promise((resolve) => waiting.set(id, resolve));
      },
      stop: pullThePlug,
    },
    dataFolder,
  );
  return { ...spoken, pullThePlug };
}
