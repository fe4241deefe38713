import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { DirectoryFault } from '../recovery/ports.ts';
import { DeadlineReached, faultOf } from './faults.ts';
import { openSession, trustIn } from './session.ts';
import type { LdapSession, Trust } from './session.ts';
import type { LdapServer } from './settings.ts';

/** A server that could not be reached is asked last for so long, in milliseconds. */
const coolOff = 30_000;

/** What is wrong with one server alone: another one may do better. */
const tryNext: ReadonlySet<DirectoryFault['fault']> = new Set([
  'unreachable',
  'timeout',
  'connection-lost',
  'tls',
  'busy',
]);

export interface ServersOptions {
  /** PEM certificates to trust, and nothing else; null: the operating system's. */
  readonly ca: string | null;
  /** In order of preference; at least one. */
  readonly servers: readonly LdapServer[];
  /** Milliseconds for the whole of a sequence, connecting and failing over included. */
  readonly deadline: number;
}

export interface Servers {
  /**
   * Runs one sequence of operations on the first server that lets us in. Once the work has begun there is no other
   * server for it: what was sent may have been done.
   * @param signIn the first thing said on a fresh connection; a refusal of it is no reason to try it elsewhere
   */
  run<Value>(
    signIn: (session: LdapSession) => Promise<void>,
    work: (session: LdapSession) => Promise<Value>,
    options?: RunOptions,
  ): Promise<Result<Value, DirectoryFault>>;
}

export interface RunOptions {
  /** A server that must be the one, whatever the order. */
  readonly only?: LdapServer | undefined;
  /** When the sequence began that this one continues, on the clock of `performance.now`: they share one deadline. */
  readonly since?: number;
}

/** Several servers that hold the same directory, in order. @throws Error when there is none */
export function createServers({ servers, deadline, ca }: ServersOptions): Servers {
  if (servers.length === 0) throw new Error('a directory has at least one server');
  let trust: Trust | undefined;
  const trusted = (): Trust => (trust ??= trustIn(ca));
  const failedAt = new Map<LdapServer, number>();

  const inOrder = (now: number): readonly LdapServer[] => {
    const lately = (server: LdapServer): number => {
      const at = failedAt.get(server);
      return at !== undefined && now - at < coolOff ? 1 : 0;
    };
    return servers.toSorted((one, other) => lately(one) - lately(other));
  };

  return {
    async run(signIn, work, { only, since } = {}) {
      const startedAt = since ?? performance.now();
      const left = (): number => deadline - (performance.now() - startedAt);
      const candidates = only === undefined ? inOrder(performance.now()) : [only];
      let fault: DirectoryFault = { fault: 'unreachable' };
      for (const [index, server] of candidates.entries()) {
        const patience = left() / (candidates.length - index);
        const opened = await open(server, trusted, patience, signIn);
        if (opened.ok) {
          failedAt.delete(server);
          return perform(opened.value, left(), work);
        }
        fault = opened.failure;
        if (!tryNext.has(fault.fault)) break;
        failedAt.set(server, performance.now());
      }
      return failed(fault);
    },
  };
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
