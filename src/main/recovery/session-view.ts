import type { Ending, Notice } from '../../contract/failures.ts';
import { mergedPolicy } from '../../contract/password/server-policy.ts';
import { unreachable } from '../../contract/result.ts';
import type { Step, View } from '../../contract/view.ts';
import { personForRules } from './person-for-rules.ts';
import { idleWarning, secondsUntil } from './session-limits.ts';
import type { SessionState } from './session-state.ts';
import type { RecoverySettings } from './settings.ts';

/**
 * What the page is told of the state: nothing else ever leaves.
 * @param now monotonic milliseconds
 * @param serial greater than any before
 */
export function viewOf(state: SessionState, now: number, serial: number, settings: RecoverySettings): View {
  return {
    serial,
    language: state.language,
    step: stepOf(state, now, settings),
    notice: state.notice === null ? null : countedDown(state.notice, now - state.noticeAt),
    working: state.task !== null,
    idle: idleWarning(state, now, settings),
  };
}

/** What is told with a wait, after some of it has passed. @param elapsed milliseconds */
function countedDown<Told extends Notice | Ending>(told: Told, elapsed: number): Told {
  return 'seconds' in told
    ? { ...told, seconds: Math.max(0, Math.ceil(told.seconds - elapsed / 1000)) }
    : told;
}

function stepOf({ stage }: SessionState, now: number, settings: RecoverySettings): Step {
  switch (stage.name) {
    case 'home':
    case 'credentials':
      return { name: stage.name };
    case 'identifier':
      return { name: 'identifier', formats: settings.formats };
    case 'identify': {
      const format = settings.formats.find(({ kind }) => kind === stage.kind);
      if (format === undefined) throw new Error(`no format for numbers of kind ${stage.kind}`);
      return { name: 'identify', format };
    }
    case 'joker':
      return { name: 'joker', question: stage.question };
    case 'password':
      return {
        name: 'password',
        policy: mergedPolicy(settings.policy, stage.entry.policy),
        person: personForRules(stage.entry),
        houseRules: settings.houseRules?.version ?? null,
      };
    case 'done':
      return {
        name: 'done',
        mail: stage.mail,
        usable: stage.usable,
        seconds: secondsUntil(stage.leavesAt, now),
      };
    case 'ended':
      return {
        name: 'ended',
        ending: countedDown(stage.ending, now - stage.endedAt),
        seconds: secondsUntil(stage.leavesAt, now),
      };
    case 'out-of-order':
      return { name: 'out-of-order', reference: stage.reference };
    default:
      return unreachable(stage);
  }
}
