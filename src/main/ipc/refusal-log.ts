import type { GateFailureCode } from '../../contract/failures.ts';
import type { AuditPort } from '../recovery/ports.ts';

const countFor = 10_000;

/**
 * Journals refusals of the gate without letting a flood fill the disk: the first of its kind at once, the rest of the
 * next ten seconds as one line with their number.
 * @param now monotonic milliseconds
 */
export function createRefusalLog(
  audit: AuditPort,
  now: () => number,
): { count(failure: GateFailureCode, operation: string): void; flush(): void } {
  const open = new Map<
    string,
    { failure: GateFailureCode; operation: string; since: number; count: number }
  >();

  const write = (failure: GateFailureCode, operation: string, count: number): void => {
    audit.append({ event: 'gate.refused', failure, operation, count }).catch(() => undefined);
  };
  const flushOlderThan = (instant: number): void => {
    for (const [key, { failure, operation, since, count }] of open) {
      if (since > instant) continue;
      open.delete(key);
      if (count > 0) write(failure, operation, count);
    }
  };

  return {
    count(failure, operation) {
      flushOlderThan(now() - countFor);
      const key = `${failure} ${operation}`;
      const counted = open.get(key);
      if (counted === undefined) {
        open.set(key, { failure, operation, since: now(), count: 0 });
        write(failure, operation, 1);
      } else {
        counted.count += 1;
      }
    },
    flush: () => flushOlderThan(Number.POSITIVE_INFINITY),
  };
}
