import * as identification from './journeys/identification.ts';
import * as menu from './journeys/menu.ts';
import * as password from './journeys/new-password.ts';
import * as details from './journeys/own-details.ts';
import * as proving from './journeys/proving.ts';
import * as reception from './journeys/reception.ts';
import * as setting from './journeys/setting-up.ts';
import { noticed, to, unchanged, wrongState } from './journeys/transitions.ts';
import type { Back, Context, Proposed, Settled } from './journeys/transitions.ts';
import { endVisit, isOver } from './session-limits.ts';
import type {
  Effect,
  Moment,
  Proposal,
  ProposalOf,
  ProposalType,
  SessionEvent,
  SessionState,
  StageName,
  Transition,
} from './session-state.ts';
import type { RecoverySettings } from './settings.ts';
import { neverAbandoned } from './task-table.ts';
import type { TaskName, TaskSettled } from './task-table.ts';

/** The state before anybody has come. */
export function initialState(settings: RecoverySettings): SessionState {
  return {
    visit: null,
    language: settings.defaultLanguage,
    stage: menu.firstStage(settings),
    notice: null,
    noticeAt: 0,
    task: null,
    tasks: 0,
    startedAt: 0,
    lastActivity: 0,
  };
}

type StepProposal = { [Type in Step]: ProposalOf<Type> }[Step];
/** What a person does on a screen; the others are possible everywhere. */
type Step = Exclude<ProposalType, 'back' | 'cancel' | 'stillHere' | 'setLanguage'>;

const steps: { readonly [Type in Step]: Proposed<Type> } = {
  choose: menu.choose,
  chooseIdentifier: menu.chooseIdentifier,
  identify: identification.identify,
  goOn: identification.goOn,
  chooseProof: proving.chooseProof,
  otherProofs: proving.otherProofs,
  answerJoker: proving.answerJoker,
  giveCode: proving.giveCode,
  sendAgain: (state) =>
    state.stage.name === 'proof' ? proving.sendProofAgain(state) : setting.sendContactAgain(state),
  acceptHouseRules: setting.acceptHouseRules,
  setJokers: setting.setJokers,
  setContact: setting.setContact,
  confirmContact: setting.confirmContact,
  skip: setting.skip,
  codesWritten: setting.codesWritten,
  confirmTotp: details.confirmTotp,
  signIn: details.signIn,
  chooseDetail: details.chooseDetail,
  removeDetail: details.removeDetail,
  receptionSignIn: reception.receptionSignIn,
  receptionTotp: reception.receptionTotp,
  findPeople: reception.findPeople,
  choosePerson: reception.choosePerson,
  vouch: reception.vouch,
  unlock: reception.unlock,
  confirmVouching: reception.confirmVouching,
  setPassword: password.setPassword,
};

const outcomes: { readonly [Name in TaskName]: Settled<Name> } = {
  identify: identification.identified,
  prove: proving.proved,
  sendCode: (state, outcome, context) =>
    state.stage.name === 'proofs' || state.stage.name === 'proof'
      ? proving.proofCodeSent(state, outcome, context)
      : setting.contactCodeSent(state, outcome, context),
  confirmContact: setting.contactConfirmed,
  tellLogin: password.loginTold,
  write: password.written,
  prepareJokers: setting.jokersPrepared,
  makeCodes: setting.codesMade,
  makeTotp: details.totpMade,
  saveDetail: details.detailSaved,
  signIn: details.signedIn,
  receptionSignIn: reception.receptionSignedIn,
  receptionTotp: reception.receptionTotpGiven,
  findPeople: reception.peopleFound,
  showPerson: reception.personShown,
  vouch: reception.vouched,
  unlock: reception.unlocked,
};

const nowhere = null;
const backs: { readonly [Name in StageName]: Back<Name> | typeof nowhere } = {
  home: nowhere,
  credentials: menu.backFromCredentials,
  identifier: menu.backFromIdentifier,
  identify: identification.backFromIdentify,
  proofs: proving.backFromProofs,
  joker: proving.backFromProof,
  proof: proving.backFromProof,
  'house-rules': setting.backFromHouseRules,
  'set-jokers': setting.backFromSetJokers,
  'set-contact': setting.backFromSetContact,
  'confirm-contact': setting.backFromConfirmContact,
  codes: setting.backFromCodes,
  'set-totp': details.backFromSetTotp,
  password: password.backFromPassword,
  login: nowhere,
  'sign-in': details.backFromSignIn,
  details: details.backFromDetails,
  'reception-sign-in': reception.backFromReceptionSignIn,
  'reception-totp': reception.backFromReceptionTotp,
  'reception-find': reception.backFromReceptionFind,
  'reception-person': reception.backFromReceptionPerson,
  'reception-confirm': reception.backFromReceptionConfirm,
  'reception-voucher': reception.backFromReceptionPerson,
  done: nowhere,
  ended: identification.backFromEnded,
  'out-of-order': nowhere,
};

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
  const next = step(state, event, { moment, settings });
  return 'refused' in next || next.state.notice === state.notice
    ? next
    : { ...next, state: { ...next.state, noticeAt: moment.now } };
}

function step(state: SessionState, event: SessionEvent, context: Context): Transition {
  const { moment, settings } = context;
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
      return noticed(state, { code: 'staff-refused' });
    case 'settled':
      return settle(state, event, context);
    default:
      return propose(state, event, context);
  }
}

/** An outcome of the awaited task frees the machine; a late one finds it waiting for something else, or for nothing. */
function settle(state: SessionState, event: TaskSettled, context: Context): Transition {
  if (state.task?.number !== event.task || state.task.what !== event.of) return unchanged(state);
  const continuation = outcomes[event.of] as Settled<TaskName>;
  return continuation({ ...state, task: null, notice: null }, event.outcome, context);
}

function propose(before: SessionState, proposal: Proposal, context: Context): Transition {
  const { moment, settings } = context;
  if (before.stage.name === 'out-of-order') {
    return proposal.type === 'setLanguage'
      ? { state: { ...before, language: proposal.language }, effects: [] }
      : wrongState;
  }
  // Once begun, what is written is not abandoned: its outcome is known within the directory's deadline.
  const isBound = before.task !== null && neverAbandoned.has(before.task.what);
  if (isBound && proposal.type !== 'stillHere' && proposal.type !== 'setLanguage') {
    return { refused: 'busy' };
  }
  switch (proposal.type) {
    case 'stillHere':
      return before.visit === null
        ? unchanged(before)
        : { state: { ...before, lastActivity: moment.now }, effects: [] };
    case 'cancel':
      return cancel(before, settings);
    case 'setLanguage': {
      if (!settings.languages.includes(proposal.language)) return wrongState;
      const { state, effects } = arrived(before, moment);
      return { state: { ...state, language: proposal.language }, effects };
    }
    case 'back':
      return goBack(before, context);
    default: {
      if (before.task !== null) return { refused: 'busy' };
      const { state, effects } = arrived(before, moment);
      const next = takeStep(state, proposal, context);
      return 'refused' in next ? next : { state: next.state, effects: [...effects, ...next.effects] };
    }
  }
}

function takeStep(state: SessionState, proposal: StepProposal, context: Context): Transition {
  const take = steps[proposal.type] as (state: SessionState, step: Proposal, context: Context) => Transition;
  return take(state, proposal, context);
}

/** Stages that have come to their end. */
const finished: ReadonlySet<StageName> = new Set([
  'done',
  'login',
  'details',
  'reception-voucher',
  'reception-find',
]);

function cancel(before: SessionState, settings: RecoverySettings): Transition {
  if (before.visit === null) return unchanged(before);
  return endVisit(before, finished.has(before.stage.name) ? 'finished' : 'cancelled', settings);
}

function goBack(before: SessionState, context: Context): Transition {
  const back = backs[before.stage.name] as Back<StageName> | typeof nowhere;
  if (back === nowhere) return wrongState;
  const { state, effects } = arrived({ ...before, task: null }, context.moment);
  const leads = back(before.stage, context);
  return leads === 'end' ? cancel(before, context.settings) : to(state, leads, effects);
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
