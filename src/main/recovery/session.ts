import { randomBytes } from 'node:crypto';
import type { View } from '../../contract/view.ts';
import { atFixedInstant } from './fixed-instant.ts';
import type { AuditPort, Clock, HostPort } from './ports.ts';
import { freshReference } from './reference.ts';
import { initialState, transition } from './session-machine.ts';
import type { Effect, Proposal, SessionEvent, SessionState } from './session-state.ts';
import { viewOf } from './session-view.ts';
import type { RecoverySettings } from './settings.ts';
import { atFixedInstantWhen, neverAbandoned } from './task-table.ts';
import type { TaskEffect, Tasks, TaskSettled } from './task-table.ts';

/** One kiosk's session: feeds the machine with what the page proposes, runs what it asks for, keeps its time. */
export interface Session {
  /** The view as it is now. */
  view(): View;
  /**
   * Resolves with the view when everything that the proposal set off is done; for identification and proofs that is a
   * fixed instant.
   */
  propose(proposal: Proposal): Promise<View | 'wrong-state' | 'busy'>;
  /** A staff sign-in was refused: said in the next view. */
  staffRefused(): View;
  rendererGone(): void;
  /** No service: every view says so until the next start. */
  outOfOrder(reference: string): void;
  attach(host: HostPort): void;
  /** Ends the visit and waits for a write that was sent. */
  stop(): Promise<void>;
}

export interface SessionParts {
  readonly settings: RecoverySettings;
  readonly clock: Clock;
  readonly audit: AuditPort;
  readonly tasks: Tasks;
  /** Takes a line for IT staff when the journal cannot: a reference that was shown has to lead somewhere. */
  readonly complain: (line: string) => void;
}

const tickEvery = 1000;

/** @param parts ports and settings; nothing is started until somebody comes */
export function createSession({ settings, clock, audit, tasks, complain }: SessionParts): Session {
  let state: SessionState = initialState(settings);
  let serial = 0;
  let host: HostPort | null = null;
  let cancelTick: (() => void) | null = null;
  const underWay = new Set<Promise<void>>();

  const view = (): View => viewOf(state, clock.monotonic(), (serial += 1), settings);
  const show = (): void => host?.show(view());

  function apply(event: SessionEvent): { started: Promise<void>[] } | 'wrong-state' | 'busy' {
    const result = transition(
      state,
      event,
      {
        now: clock.monotonic(),
        today: localDate(clock.now()),
        freshVisit: randomBytes(9).toString('base64url'),
      },
      settings,
    );
    if ('refused' in result) return result.refused;
    state = result.state;
    keepTime();
    return { started: result.effects.map(run) };
  }

  function run(effect: Effect): Promise<void> {
    const done = perform(effect)
      // What cannot be journaled is not done: the kiosk says so instead of going on.
      .catch((error: unknown) => {
        const reference = freshReference();
        complain(`out of order, reference ${reference}: the journal cannot be written (${nameOf(error)})`);
        outOfOrder(reference);
      })
      .finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  }

  async function perform(effect: Effect): Promise<void> {
    switch (effect.effect) {
      case 'journal':
        return audit.append(effect.event);
      case 'forget':
        show();
        return host?.forget();
      default:
        return settle(effect);
    }
  }

  /** Does a task, and hands its outcome to the machine: at the fixed instant, where how long it took would tell something. */
  async function settle(effect: TaskEffect): Promise<void> {
    const name = effect.effect;
    const task = tasks[name] as (asked: TaskEffect) => Promise<TaskSettled['outcome']>;
    const work = (): Promise<TaskSettled['outcome']> => guarded(name, () => task(effect));
    const outcome = atFixedInstantWhen[name]
      ? await atFixedInstant(clock, settings.instants, work)
      : await work();
    const result = apply({ type: 'settled', of: name, task: effect.task, outcome } as TaskSettled);
    if (typeof result === 'object') await Promise.all(result.started);
  }

  /** A bug in a task ends as a reference on the screen and a line in the journal, never as a page that waits for ever. */
  async function guarded<Outcome>(
    where: string,
    task: () => Promise<Outcome>,
  ): Promise<Outcome | { readonly outcome: 'fault'; readonly reference: string }> {
    try {
      return await task();
    } catch (bug) {
      const reference = freshReference();
      const kind = bug instanceof Error ? bug.name : typeof bug;
      await audit
        .append({ event: 'internal.fault', reference, where, kind })
        .catch(() => complain(`reference ${reference}: ${where} failed (${nameOf(bug)})`));
      return { outcome: 'fault', reference };
    }
  }

  function outOfOrder(reference: string): void {
    state = { ...initialState(settings), stage: { name: 'out-of-order', reference } };
    keepTime();
    show();
  }

  /** Ticks only while somebody is there: an idle kiosk costs nothing. */
  function keepTime(): void {
    if (state.visit === null) {
      cancelTick?.();
      cancelTick = null;
      return;
    }
    cancelTick ??= clock.after(tickEvery, tick);
  }

  function tick(): void {
    cancelTick = null;
    const visit = state.visit;
    const before = viewOf(state, clock.monotonic(), serial, settings).idle;
    apply({ type: 'tick' });
    keepTime();
    if (state.visit === visit && before !== null) show();
  }

  return {
    view,
    async propose(proposal) {
      const result = apply(proposal);
      if (typeof result === 'string') return result;
      await Promise.all(result.started);
      return view();
    },
    staffRefused() {
      apply({ type: 'staffRefused' });
      return view();
    },
    rendererGone() {
      apply({ type: 'rendererGone' });
    },
    outOfOrder,
    attach(attached) {
      host = attached;
    },
    async stop() {
      while (state.task !== null && neverAbandoned.has(state.task.what) && underWay.size > 0)
        await Promise.race(underWay);
      apply({ type: 'stop' });
      await Promise.allSettled(underWay);
      cancelTick?.();
    },
  };
}

/** The code or the name of an error, and nothing of its message. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function localDate(now: number): string {
  const date = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
