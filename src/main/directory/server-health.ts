import type { DirectoryFault } from '../recovery/ports.ts';
import type { LdapServer } from './settings.ts';

/** What is known of servers by everybody who asks them: who has waited for a dead one spares the others the wait. */
export interface ServerHealth {
  /**
   * Servers as they are best asked: in their own order, but those that were slow lately after the others, and those that
   * failed lately after all; for a write also those that lately took none.
   */
  inOrder(servers: readonly LdapServer[], use: ServerUse): readonly LdapServer[];
  /**
   * How long a server is waited for, in milliseconds: no longer than a glance when it has been waited for in vain and was
   * not heard of since, or when a journey has waited in vain for long enough, for whichever servers.
   * @param share what it would be given otherwise
   * @param alone there is no other one to ask: once its cool-off is over it gets its whole share again
   */
  patience(server: LdapServer, share: number, alone: boolean): number;
  /** Whether it failed lately. */
  isDown(server: LdapServer): boolean;
  /**
   * Whether it has failed every time for so long that nobody should wait for it: {@link goneAfter}. One that is asked seldom
   * is not gone by the clock alone.
   */
  isGone(server: LdapServer): boolean;
  /** It let us in, or answered. @param took milliseconds; slower than `slow` and it is asked later for a while */
  answered(server: LdapServer, took: number, slow: number): void;
  /** It did not answer, or went away. @param waited milliseconds */
  failed(server: LdapServer, fault: DirectoryFault['fault'], waited: number): void;
  /** It said that it takes no writes. */
  tookNoWrite(server: LdapServer): void;
}

export type ServerUse = 'read' | 'write';

/** A server that failed, was slow or took no write is asked later for so long, in milliseconds. */
export const coolOff = 30_000;

/** A server that has failed so often, over so many milliseconds, and never answered between, is gone. */
export const goneAfter = { failures: 3, lasting: 300_000 } as const;

/** What a server that was waited for in vain gets at most, until it has answered again. */
const glance = 1000;

interface Marks {
  /** Instants on the monotonic clock. */
  failedAt?: number;
  /** Since it last answered. */
  failures?: { readonly count: number; readonly since: number };
  slowAt?: number;
  tookNoWriteAt?: number;
  waitedInVain?: boolean;
}

/** A journey of a person takes no longer than this, in milliseconds, as far as the waiting is concerned. */
const journeyWindow = 60_000;

export interface ServerHealthParts {
  /** Milliseconds that one journey may wait in vain, over all its steps and servers; a kiosk serves one at a time. */
  readonly journey?: number;
  /** Milliseconds that never go back. */
  readonly monotonic?: () => number;
}

/** @returns a health of servers that are all thought well */
export function createServerHealth({
  journey = Number.POSITIVE_INFINITY,
  monotonic = () => performance.now(),
}: ServerHealthParts = {}): ServerHealth {
  // By URL: the state server is often one of the others, named a second time.
  const marks = new Map<string, Marks>();
  const marksOf = ({ url }: LdapServer): Marks => {
    const known = marks.get(url) ?? {};
    marks.set(url, known);
    return known;
  };
  let inVain: readonly { readonly at: number; readonly waited: number }[] = [];
  const journeyLeft = (): number => {
    inVain = inVain.filter(({ at }) => monotonic() - at < journeyWindow);
    return inVain.reduce((left, { waited }) => left - waited, journey);
  };
  const lately = (at: number | undefined): boolean => at !== undefined && monotonic() - at < coolOff;

  return {
    inOrder(servers, use) {
      const rank = (server: LdapServer): number => {
        const { failedAt, slowAt, tookNoWriteAt } = marksOf(server);
        if (lately(failedAt)) return 3;
        if (use === 'write' && lately(tookNoWriteAt)) return 2;
        return lately(slowAt) ? 1 : 0;
      };
      return servers.toSorted((one, other) => rank(one) - rank(other));
    },
    patience(server, share, alone) {
      const { failedAt, waitedInVain } = marksOf(server);
      const spared = waitedInVain === true && !(alone && !lately(failedAt));
      return Math.min(share, spared ? glance : Math.max(glance, journeyLeft()));
    },
    isDown: (server) => lately(marksOf(server).failedAt),
    isGone(server) {
      const { failures, failedAt = 0 } = marksOf(server);
      return (
        failures !== undefined &&
        failures.count >= goneAfter.failures &&
        failedAt - failures.since >= goneAfter.lasting
      );
    },
    answered(server, took, slow) {
      const known = marksOf(server);
      delete known.failedAt;
      delete known.failures;
      delete known.waitedInVain;
      if (took > slow) known.slowAt = monotonic();
    },
    failed(server, fault, waited) {
      const known = marksOf(server);
      known.failedAt = monotonic();
      known.failures = {
        count: (known.failures?.count ?? 0) + 1,
        since: known.failures?.since ?? known.failedAt,
      };
      inVain = [...inVain, { at: monotonic(), waited }];
      if (fault === 'timeout') known.waitedInVain = true;
    },
    tookNoWrite(server) {
      marksOf(server).tookNoWriteAt = monotonic();
    },
  };
}
