import type { Clock } from '../recovery/ports.ts';
import type { RunningKiosk } from '../running-kiosk.ts';

export type LeaveReason = Parameters<RunningKiosk['stop']>[0];

/** What the supervisor is told: it starts the kiosk again after `fault` only. */
export const exitCodes = { asked: 0, fault: 1, refusedToStart: 2 } as const;

/** A write that was sent has its own deadline below this; past it the supervisor's patience counts. */
const stopWithin = 30_000;
/** Another program may call off the end of an OS session: the permission to close does not outlast it. */
const queryHoldsFor = 60_000;

export interface LifecycleParts {
  readonly stop: RunningKiosk['stop'];
  readonly exit: (code: number) => void;
  readonly clock: Clock;
}

/** Who may end the program, and how it ends. */
export interface Lifecycle {
  /** Ends the visit, lets a write finish, closes the journal, exits. The first reason counts. */
  leave(reason: LeaveReason): Promise<void>;
  /** The operating system asks whether the session may end. */
  sessionMayEnd(): void;
  /** Whether a window may close now. */
  mayClose(): boolean;
}

/** @param parts how to stop and to exit */
export function createLifecycle({ stop, exit, clock }: LifecycleParts): Lifecycle {
  let leaving: Promise<void> | null = null;
  let mayCloseUntil = Number.NEGATIVE_INFINITY;

  async function end(reason: LeaveReason): Promise<void> {
    let cancel = (): void => undefined;
    const patience = new Promise<void>((resolve) => {
      cancel = clock.after(stopWithin, resolve);
    });
    // A journal that cannot be closed is no reason to stay.
    await Promise.race([stop(reason).catch(() => undefined), patience]);
    cancel();
    exit(reason === 'fault' ? exitCodes.fault : exitCodes.asked);
  }

  return {
    leave: (reason) => (leaving ??= end(reason)),
    sessionMayEnd() {
      mayCloseUntil = clock.monotonic() + queryHoldsFor;
    },
    mayClose: () => leaving !== null || clock.monotonic() < mayCloseUntil,
  };
}
