import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What this process holds at one moment. */
export interface Held {
  /** Sockets, timers and whatever else keeps it alive, by kind. */
  readonly resources: Readonly<Record<string, number>>;
  /** Open file descriptors. */
  readonly descriptors: number;
  /** Bytes of heap in use, after a collection. */
  readonly heap: number;
}

/** @returns what is held; Linux only, because of the descriptors */
export function held(): Held {
  collect();
  const resources: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
  return {
    resources,
    descriptors: readdirSync('/proc/self/fd').length,
    heap: process.memoryUsage().heapUsed,
  };
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  const collection: unknown = runInNewContext('gc');
  if (typeof collection !== 'function') throw new Error('no collection can be asked for');
  for (let round = 0; round < 3; round += 1) collection();
}
