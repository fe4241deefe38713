import { isRealDate } from '../../contract/birth-date.ts';
import type { Notice } from '../../contract/failures.ts';
import { canonicalNumber, hasFormat } from '../../contract/identifiers.ts';
import { brokenRules } from '../../contract/password/check.ts';
import { mergedPolicy } from '../../contract/password/server-policy.ts';
import { unreachable } from '../../contract/result.ts';
import { personForRules } from './person-for-rules.ts';
import { endVisit, isOver } from './session-limits.ts';
import type {
  AnswerOutcome,
  Effect,
  IdentifyOutcome,
  Moment,
  Proposal,
  SessionEvent,
  SessionState,
  Stage,
  Transition,
  WriteOutcome,
} from './session-state.ts';
import type { RecoverySettings } from './settings.ts';

/** The state before anybody has come. */
export function initialState(settings: RecoverySettings): SessionState {
  return {
    visit: null,
    language: settings.defaultLanguage,
    stage: { name: 'home' },
    notice: null,
    noticeAt: 0,
    task: null,
    tasks: 0,
    startedAt: 0,
    lastActivity: 0,
  };
}

/**
 * The session machine: pure. A proposal that the stage does not allow is refused and changes nothing; an outcome of a
 * task that is no longer awaited changes nothing either.
 */
export function transition(
  state: SessionState,
  event: SessionEvent,
  moment: Moment,
  settings: RecoverySettings,
): Transition {
  const next = step(state, event, moment, settings);
  return 'refused' in next || next.state.notice === state.notice
    ? next
    : { ...next, state: { ...next.state, noticeAt: moment.now } };
}

function step(
  state: SessionState,
  event: SessionEvent,
  moment: Moment,
  settings: RecoverySettings,
): Transition {
  switch (event.type) {
    case 'tick': {
      const reason = isOver(state, moment.now, settings);
      return reason === null ? unchanged(state) : endVisit(state, reason, settings);
    }
    case 'rendererGone':
      return endVisit(state, 'renderer-gone', settings);
    case 'stop':
      return endVisit(state, 'stopped', settings);
    case 'staffRefused':
      return { state: { ...state, notice: { code: 'staff-refused' } }, effects: [] };
    case 'identified':
      return settled(state, event, (entered) => afterIdentify(entered, event.outcome, moment, settings));
    case 'answered':
      return settled(state, event, (entered) => afterAnswer(entered, event.outcome, moment, settings));
    case 'written':
      return settled(state, event, (entered) => afterWrite(entered, event.outcome, moment, settings));
    default:
      return propose(state, event, moment, settings);
  }
}

function propose(
  before: SessionState,
  proposal: Proposal,
  moment: Moment,
  settings: RecoverySettings,
): Transition {
  if (before.stage.name === 'out-of-order') {
    return proposal.type === 'setLanguage'
      ? { state: { ...before, language: proposal.language }, effects: [] }
      : { refused: 'wrong-state' };
  }
  // Once sent, a write is not abandoned: its outcome is known within the directory's deadline.
  if (before.task?.what === 'write' && proposal.type !== 'stillHere' && proposal.type !== 'setLanguage') {
    return { refused: 'busy' };
  }
  switch (proposal.type) {
    case 'stillHere':
      return before.visit === null
        ? unchanged(before)
        : { state: { ...before, lastActivity: moment.now }, effects: [] };
    case 'cancel':
      return before.visit === null
        ? unchanged(before)
        : endVisit(before, before.stage.name === 'done' ? 'finished' : 'cancelled', settings);
    case 'setLanguage': {
      if (!settings.languages.includes(proposal.language)) return { refused: 'wrong-state' };
      const { state, effects } = arrived(before, moment);
      return { state: { ...state, language: proposal.language }, effects };
    }
    case 'back':
      return goBack(before, moment, settings);
    case 'choose':
    case 'chooseIdentifier':
    case 'identify':
    case 'answerJoker':
    case 'setPassword': {
      if (before.task !== null) return { refused: 'busy' };
      const { state, effects } = arrived(before, moment);
      const next = goForward(state, proposal, moment, settings);
      return 'refused' in next ? next : { state: next.state, effects: [...effects, ...next.effects] };
    }
    default:
      return unreachable(proposal);
  }
}

type Forward = Extract<
  Proposal,
  { type: 'choose' | 'chooseIdentifier' | 'identify' | 'answerJoker' | 'setPassword' }
>;

function goForward(
  state: SessionState,
  proposal: Forward,
  moment: Moment,
  settings: RecoverySettings,
): Transition {
  const { stage } = state;
  switch (proposal.type) {
    case 'choose':
      if (stage.name === 'home' && proposal.option === 'forgotten-credentials') {
        return to(state, { name: 'credentials' });
      }
      if (stage.name === 'credentials' && proposal.option === 'recover-password') {
        return to(state, { name: 'identifier' });
      }
      return { refused: 'wrong-state' };
    case 'chooseIdentifier':
      return stage.name === 'identifier' && settings.formats.some(({ kind }) => kind === proposal.kind)
        ? to(state, { name: 'identify', kind: proposal.kind })
        : { refused: 'wrong-state' };
    case 'identify': {
      if (stage.name !== 'identify') return { refused: 'wrong-state' };
      const format = settings.formats.find(({ kind }) => kind === stage.kind);
      const number = canonicalNumber(stage.kind, proposal.number);
      if (format === undefined || !hasFormat(format, number)) {
        return noticed(state, { code: 'number-format', kind: stage.kind });
      }
      const { birthDate } = proposal;
      if (!isRealDate(birthDate) || birthDate < '1900-01-01' || birthDate > moment.today) {
        return noticed(state, { code: 'birth-date-unreal' });
      }
      return begin(state, 'identify', (task, visit) => ({
        effect: 'identify',
        task,
        visit,
        kind: stage.kind,
        number,
        birthDate,
      }));
    }
    case 'answerJoker': {
      if (stage.name !== 'joker') return { refused: 'wrong-state' };
      if (proposal.answer.trim() === '') return noticed(state, { code: 'answer-empty' });
      return begin(state, 'answer', (task, visit) => ({
        effect: 'answer',
        task,
        visit,
        entry: stage.entry,
        question: stage.question,
        answer: proposal.answer,
      }));
    }
    case 'setPassword': {
      if (stage.name !== 'password') return { refused: 'wrong-state' };
      const person = personForRules(stage.entry);
      const broken = brokenRules(
        mergedPolicy(settings.policy, stage.entry.policy),
        person,
        proposal.password,
      );
      if (broken.length > 0) return noticed(state, { code: 'rules-broken', rules: broken });
      if (proposal.password.normalize('NFC') !== proposal.confirmation.normalize('NFC')) {
        return noticed(state, { code: 'passwords-differ' });
      }
      if (settings.houseRules !== null && !proposal.houseRulesRead) {
        return noticed(state, { code: 'house-rules-unread' });
      }
      return begin(state, 'write', (task, visit) => ({
        effect: 'write',
        task,
        visit,
        entry: stage.entry,
        password: proposal.password.normalize('NFC'),
        language: state.language,
      }));
    }
    default:
      return unreachable(proposal);
  }
}

function goBack(before: SessionState, moment: Moment, settings: RecoverySettings): Transition {
  const { state, effects } = arrived({ ...before, task: null }, moment);
  const { stage } = state;
  switch (stage.name) {
    case 'credentials':
      return endVisit(before, 'cancelled', settings);
    case 'identifier':
      return to(state, { name: 'credentials' }, effects);
    case 'identify':
      return to(state, { name: 'identifier' }, effects);
    case 'joker':
    case 'ended':
      return to(state, { name: 'identify', kind: stage.kind }, effects);
    case 'password':
      return to(state, { ...stage, name: 'joker' }, effects);
    case 'home':
    case 'done':
    case 'out-of-order':
      return { refused: 'wrong-state' };
    default:
      return unreachable(stage);
  }
}

function afterIdentify(
  state: SessionState,
  outcome: IdentifyOutcome,
  moment: Moment,
  settings: RecoverySettings,
): Transition {
  const { stage } = state;
  if (stage.name !== 'identify') return unchanged(state);
  switch (outcome.outcome) {
    case 'recognised':
      return to(state, {
        name: 'joker',
        kind: stage.kind,
        entry: outcome.entry,
        question: outcome.question,
      });
    case 'not-recognised':
      return noticed(state, { code: 'not-recognised', seconds: outcome.seconds });
    case 'slowed':
      return noticed(state, { code: 'slow-down', seconds: outcome.seconds });
    case 'ended':
      return to(state, ended(stage.kind, outcome.ending, moment, settings));
    case 'fault':
      return noticed(state, { code: 'operator-fault', reference: outcome.reference });
    default:
      return unreachable(outcome);
  }
}

function afterAnswer(
  state: SessionState,
  outcome: AnswerOutcome,
  moment: Moment,
  settings: RecoverySettings,
): Transition {
  const { stage } = state;
  if (stage.name !== 'joker') return unchanged(state);
  switch (outcome.outcome) {
    case 'right':
      return to(state, { ...stage, name: 'password' });
    case 'wrong':
      return noticed(state, { code: 'answer-wrong', triesLeft: outcome.triesLeft });
    case 'ended':
      return to(state, ended(stage.kind, outcome.ending, moment, settings));
    case 'fault':
      return noticed(state, { code: 'operator-fault', reference: outcome.reference });
    default:
      return unreachable(outcome);
  }
}

function afterWrite(
  state: SessionState,
  outcome: WriteOutcome,
  moment: Moment,
  settings: RecoverySettings,
): Transition {
  const { stage } = state;
  if (stage.name !== 'password') return unchanged(state);
  switch (outcome.outcome) {
    case 'written':
      return to(state, {
        name: 'done',
        mail: outcome.mail,
        usable: outcome.usable,
        leavesAt: moment.now + settings.limits.done,
      });
    case 'refused':
      return noticed(state, { code: 'refused-by-directory', rule: outcome.rule });
    case 'ended':
      return to(state, ended(stage.kind, outcome.ending, moment, settings));
    case 'fault':
      return noticed(state, { code: 'operator-fault', reference: outcome.reference });
    default:
      return unreachable(outcome);
  }
}

function ended(
  kind: Extract<Stage, { name: 'ended' }>['kind'],
  ending: Extract<Stage, { name: 'ended' }>['ending'],
  moment: Moment,
  settings: RecoverySettings,
): Stage {
  return {
    name: 'ended',
    kind,
    ending,
    endedAt: moment.now,
    leavesAt: moment.now + settings.limits.idleAfter,
  };
}

/** An outcome of the awaited task frees the machine; a late one finds it waiting for something else, or for nothing. */
function settled(
  state: SessionState,
  event: { readonly task: number },
  continuation: (state: SessionState) => Transition,
): Transition {
  return state.task?.number === event.task
    ? continuation({ ...state, task: null, notice: null })
    : unchanged(state);
}

/** Somebody is there: the first thing they do begins a visit; everything they do counts as activity. */
function arrived(
  state: SessionState,
  moment: Moment,
): { readonly state: SessionState; readonly effects: readonly Effect[] } {
  const active = { ...state, lastActivity: moment.now };
  return state.visit !== null
    ? { state: active, effects: [] }
    : {
        state: { ...active, visit: moment.freshVisit, startedAt: moment.now },
        effects: [{ effect: 'journal', event: { event: 'visit.started', visit: moment.freshVisit } }],
      };
}

function begin(
  state: SessionState,
  what: 'identify' | 'answer' | 'write',
  effect: (task: number, visit: string) => Effect,
): Transition {
  if (state.visit === null) throw new Error(`a task of kind ${what} outside a visit`);
  const number = state.tasks + 1;
  return {
    state: { ...state, notice: null, task: { what, number }, tasks: number },
    effects: [effect(number, state.visit)],
  };
}

function to(state: SessionState, stage: Stage, effects: readonly Effect[] = []): Transition {
  return { state: { ...state, stage, notice: null }, effects };
}

function noticed(state: SessionState, notice: Notice): Transition {
  return { state: { ...state, notice }, effects: [] };
}

function unchanged(state: SessionState): Transition {
  return { state, effects: [] };
}
