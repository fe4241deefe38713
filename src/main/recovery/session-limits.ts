import type { IdleWarning } from '../../contract/view.ts';
import type { AuditEvent } from './audit-event.ts';
import type { SessionState, Stage, Transition } from './session-state.ts';
import { firstStage } from './journeys/menu.ts';
import type { RecoverySettings } from './settings.ts';
import { neverAbandoned } from './task-table.ts';

type EndReason = Extract<AuditEvent, { event: 'visit.ended' }>['reason'];

/**
 * Whether the visit's time is up.
 * @param now monotonic milliseconds
 * @returns the reason, or null. While something is written it never is: that is bounded by the directory's deadline.
 */
export function isOver(
  state: SessionState,
  now: number,
  settings: RecoverySettings,
): 'finished' | 'idle' | 'absolute' | null {
  if (state.visit === null || isBound(state)) return null;
  if (now >= absoluteEnd(state, settings)) return 'absolute';
  const leaving = isLeaving(state.stage);
  if (leaving !== null) {
    const extended = state.stage.name === 'ended' ? state.lastActivity + settings.limits.idleAfter : 0;
    return now >= Math.max(leaving, extended) ? 'finished' : null;
  }
  return now >= idleEnd(state, settings) ? 'idle' : null;
}

/** When a final stage leaves by itself, monotonic milliseconds; null for a stage that does not. */
export function isLeaving(stage: Stage): number | null {
  return 'leavesAt' in stage ? stage.leavesAt : null;
}

/** The countdown to be shown, if it has begun. */
export function idleWarning(
  state: SessionState,
  now: number,
  settings: RecoverySettings,
): IdleWarning | null {
  if (state.visit === null || isLeaving(state.stage) !== null || isBound(state)) {
    return null;
  }
  const ends = [
    { limit: 'absolute' as const, at: absoluteEnd(state, settings) },
    { limit: 'idle' as const, at: idleEnd(state, settings) },
  ];
  const first = ends.reduce((one, other) => (other.at < one.at ? other : one));
  return now < first.at - settings.limits.idleWarning
    ? null
    : { limit: first.limit, seconds: secondsUntil(first.at, now) };
}

/** Whole seconds from `now` to `at`, never negative, rounded up. */
export function secondsUntil(at: number, now: number): number {
  return Math.max(0, Math.ceil((at - now) / 1000));
}

/** Ends the visit: nothing of it stays in the state, and whatever the page remembers is to be destroyed. */
export function endVisit(state: SessionState, reason: EndReason, settings: RecoverySettings): Transition {
  if (state.visit === null) return { state, effects: [] };
  return {
    state: {
      visit: null,
      language: settings.defaultLanguage,
      stage: state.stage.name === 'out-of-order' ? state.stage : firstStage(settings),
      notice: null,
      noticeAt: 0,
      task: null,
      tasks: state.tasks,
      startedAt: 0,
      lastActivity: 0,
    },
    effects: [
      { effect: 'journal', event: { event: 'visit.ended', visit: state.visit, reason } },
      { effect: 'forget' },
    ],
  };
}

/** What is written has to come to its end. */
function isBound({ task }: SessionState): boolean {
  return task !== null && neverAbandoned.has(task.what);
}

/** A member of the reception who is signed in has a limit of their own. */
function idleEnd({ lastActivity, stage }: SessionState, settings: RecoverySettings): number {
  const isReception = 'staff' in stage && settings.reception !== null;
  const idleAfter = isReception ? settings.reception.idleAfter : settings.limits.idleAfter;
  return lastActivity + idleAfter + settings.limits.idleWarning;
}

/** A desk serves one person after the other: there the visit of a member who is signed in has no end but idleness. */
function absoluteEnd(state: SessionState, settings: RecoverySettings): number {
  if (settings.mode === 'desk' && 'staff' in state.stage) return Infinity;
  return state.startedAt + settings.limits.absolute;
}
