import type { IdleWarning } from '../../contract/view.ts';
import type { AuditEvent } from './audit-event.ts';
import type { SessionState, Stage, Transition } from './session-state.ts';
import type { RecoverySettings } from './settings.ts';

type EndReason = Extract<AuditEvent, { event: 'visit.ended' }>['reason'];

/**
 * Whether the visit's time is up.
 * @param now monotonic milliseconds
 * @returns the reason, or null. While a write is under way it never is: a write is bounded by the directory's deadline.
 */
export function isOver(
  state: SessionState,
  now: number,
  settings: RecoverySettings,
): 'finished' | 'idle' | 'absolute' | null {
  if (state.visit === null || state.task?.what === 'write') return null;
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
  return stage.name === 'done' || stage.name === 'ended' ? stage.leavesAt : null;
}

/** The countdown to be shown, if it has begun. */
export function idleWarning(
  state: SessionState,
  now: number,
  settings: RecoverySettings,
): IdleWarning | null {
  if (state.visit === null || isLeaving(state.stage) !== null || state.task?.what === 'write') {
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
      stage: state.stage.name === 'out-of-order' ? state.stage : { name: 'home' },
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

function idleEnd(state: SessionState, settings: RecoverySettings): number {
  return state.lastActivity + settings.limits.idleAfter + settings.limits.idleWarning;
}

function absoluteEnd(state: SessionState, settings: RecoverySettings): number {
  return state.startedAt + settings.limits.absolute;
}
