import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Asked, DirectoryFault } from '../recovery/ports.ts';
import { DeadlineReached, faultOf } from './faults.ts';
import { createServerHealth } from './server-health.ts';
import type { ServerHealth } from './server-health.ts';
import { openSession, trustIn } from './session.ts';
import type { LdapSession, Trust } from './session.ts';
import type { LdapServer } from './settings.ts';

/** What is wrong with one server alone: another one may do better. */
const tryNext: ReadonlySet<DirectoryFault['fault']> = new Set([
  'unreachable',
  'timeout',
  'connection-lost',
  'tls',
  'busy',
]);

/** A server that takes more than this part of the deadline to let us in is asked later for a while. */
const slowPart = 1 / 4;

export interface ServersOptions {
  /** PEM certificates to trust, and nothing else; null: the operating system's. */
  readonly ca: string | null;
  /** In order of preference; at least one. */
  readonly servers: readonly LdapServer[];
  /** Milliseconds for the whole of a sequence, connecting and failing over included. */
  readonly deadline: number;
  /** What they are asked for, told with every fault; by default people. */
  readonly asked?: Asked;
}

export interface Servers {
  /**
   * Runs one sequence of operations on the first server that lets us in. Once the work has begun there is no other server
   * for it, because what was sent may have been done; `reads` and `unwritten` say when it was certainly not.
   * @param signIn the first thing said on a fresh connection; a refusal of it is no reason to try it elsewhere
   */
  run<Value>(
    signIn: (session: LdapSession) => Promise<void>,
    work: (session: LdapSession) => Promise<Value>,
    options?: RunOptions<Value>,
  ): Promise<Result<Value, DirectoryFault>>;
  readonly health: ServerHealth;
}

export interface RunOptions<Value = unknown> {
  /** A server that must be the one, whatever the order. */
  readonly only?: LdapServer | undefined;
  /** When the sequence began that this one continues, on the clock of `performance.now`: they share one deadline. */
  readonly since?: number;
  /** Milliseconds, where they are fewer than the deadline. */
  readonly patience?: number;
  /** The work changes nothing: it is done again on the next server when one goes away in the middle of it. */
  readonly reads?: boolean;
  /**
   * The work is a write.
   * @returns whether what came of it has certainly changed nothing and another server may do better: `refused-here` when
   *   this server takes no writes at all
   */
  readonly unwritten?: (done: Result<Value, DirectoryFault>) => 'refused-here' | 'went-away' | 'no';
}

/** Whether another server may do better than one that ended with this fault. */
export function isOfOneServer({ fault }: DirectoryFault): boolean {
  return tryNext.has(fault);
}

/**
 * Several servers that hold the same directory, in order.
 * @param health shared with whoever else asks the same servers
 * @throws Error when there is none
 */
export function createServers(
  { servers, deadline, ca, asked = 'people' }: ServersOptions,
  health: ServerHealth = createServerHealth(),
): Servers {
  if (servers.length === 0) throw new Error('a directory has at least one server');
  let trust: Trust | undefined;
  const trusted = (): Trust => (trust ??= trustIn(ca));

  return {
    health,
    async run<Value>(
      signIn: (session: LdapSession) => Promise<void>,
      work: (session: LdapSession) => Promise<Value>,
      { only, since, patience: most = deadline, reads = false, unwritten }: RunOptions<Value> = {},
    ) {
      const startedAt = since ?? performance.now();
      const left = (): number => Math.min(most, deadline) - (performance.now() - startedAt);
      const use = unwritten === undefined ? 'read' : 'write';
      const candidates = only === undefined ? health.inOrder(servers, use) : [only];
      let last: Result<Value, DirectoryFault> = failed({ fault: 'unreachable' });
      for (const [index, server] of candidates.entries()) {
        const share = (): number => left() / (candidates.length - index);
        const askedAt = performance.now();
        const patience = health.patience(server, share(), servers.length === 1);
        const told = telling(server, asked);
        const opened = told(await open(server, trusted, patience, signIn));
        if (opened.ok) {
          health.answered(server, performance.now() - askedAt, deadline * slowPart);
          last = told(await perform(opened.value, reads ? share() : left(), work));
          if (!last.ok && isOfOneServer(last.failure)) {
            health.failed(server, last.failure.fault, performance.now() - askedAt);
          }
          const elsewhere = reads ? readsElsewhere(last) : (unwritten?.(last) ?? 'no');
          if (elsewhere === 'refused-here') health.tookNoWrite(server);
          if (elsewhere === 'no' || left() <= 0) break;
        } else {
          last = opened;
          if (!isOfOneServer(opened.failure)) break;
          health.failed(server, opened.failure.fault, performance.now() - askedAt);
        }
      }
      return last;
    },
  };
}

/** Says of a fault where it was met, so that a reference leads to the server that is to be looked at. */
function telling(server: LdapServer, asked: Asked) {
  const { host } = new URL(server.url);
  return <Value>(done: Result<Value, DirectoryFault>): Result<Value, DirectoryFault> =>
    done.ok ? done : failed({ ...done.failure, server: host, asked });
}

function readsElsewhere(done: Result<unknown, DirectoryFault>): 'went-away' | 'no' {
  return !done.ok && isOfOneServer(done.failure) ? 'went-away' : 'no';
}

async function open(
  server: LdapServer,
  trusted: () => Trust,
  patience: number,
  signIn: (session: LdapSession) => Promise<void>,
): Promise<Result<LdapSession, DirectoryFault>> {
  let session: LdapSession | undefined;
  try {
    const fresh = openSession(server, trusted());
    session = fresh;
    await fresh.within(patience, () => signIn(fresh));
    return succeeded(fresh);
  } catch (error) {
    session?.close();
    return failed(faultOf(error));
  }
}

async function perform<Value>(
  session: LdapSession,
  left: number,
  work: (session: LdapSession) => Promise<Value>,
): Promise<Result<Value, DirectoryFault>> {
  try {
    if (left <= 0) throw new DeadlineReached();
    return succeeded(await session.within(left, () => work(session)));
  } catch (error) {
    return failed(faultOf(error));
  } finally {
    session.close();
  }
}
