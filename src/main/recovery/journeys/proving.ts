import type { ProofName, SentProof } from '../../../contract/proofs.ts';
import { unreachable } from '../../../contract/result.ts';
import type { ContactChannel } from '../../../contract/view.ts';
import type { Proving, SessionState, Stage, Transition } from '../session-state.ts';
import type { ProofGiven } from '../task-table.ts';
import { ended } from './identification.ts';
import { afterHouseRules } from './setting-up.ts';
import { begin, faulty, noticed, to, toNoticed, unchanged, wrongState } from './transitions.ts';
import type { Back, Context, Proposed, Settled } from './transitions.ts';

/** By which channel a code is sent. */
const channelOf: Readonly<Record<SentProof, ContactChannel>> = {
  'mail-code': 'mail',
  'mobile-code': 'mobile',
};

export function isSent(proof: ProofName): proof is SentProof {
  return proof === 'mail-code' || proof === 'mobile-code';
}

/** Points of what was right so far. */
export function have({ brings, given }: Pick<Proving, 'brings' | 'given'>): number {
  return brings.filter(({ proof }) => given.includes(proof)).reduce((sum, { points }) => sum + points, 0);
}

export function enoughBrought(proving: Proving): boolean {
  return have(proving) >= proving.need;
}

/** Another proof can be chosen than the one that is being asked for. */
export function hasOthers({ brings, given }: Proving): boolean {
  return brings.filter(({ proof }) => !given.includes(proof)).length > 1;
}

/**
 * What is asked for next: the person chooses, unless they hold one thing only. A voucher is held in the hand, not by us, so
 * that it makes no choice by itself; a code is only sent once it is asked for.
 */
export function nextProof(state: SessionState, proving: Proving): Transition {
  const only = onlyProof(proving);
  return only === null ? to(state, { name: 'proofs', ...proving }) : to(state, stageOf(only, proving));
}

/** The proof that is asked for without a choice; null: there is one. */
function onlyProof({ brings, given }: Proving): Exclude<ProofName, SentProof> | null {
  const open = brings.filter(({ proof }) => !given.includes(proof) && proof !== 'voucher');
  const [only, second] = open;
  return only === undefined || second !== undefined || isSent(only.proof) ? null : only.proof;
}

function stageOf(proof: Exclude<ProofName, SentProof>, proving: Proving): Stage {
  return proof === 'joker' ? { name: 'joker', ...proving } : { name: 'proof', proof, sent: null, ...proving };
}

/** Somebody has brought enough: what they came for. */
export function afterProofs(state: SessionState, proving: Proving, context: Context): Transition {
  const { journey, kind, entry } = proving;
  switch (journey) {
    case 'password':
      return to(state, { name: 'password', journey, kind, entry, draft: null });
    case 'login': {
      // Also from where nobody was known a moment ago: the login that is told is that of whoever stands here.
      const proved: Stage = { name: 'proofs', ...proving };
      return begin({ ...state, stage: proved }, 'tellLogin', { entry, language: state.language });
    }
    case 'activation':
      return context.settings.houseRules === null
        ? afterHouseRules(state, { journey, kind, entry }, context)
        : to(state, { name: 'house-rules', journey, kind, entry });
    default:
      return unreachable(journey);
  }
}

export const chooseProof: Proposed<'chooseProof'> = (state, { proof }) => {
  const { stage } = state;
  if (stage.name !== 'proofs') return wrongState;
  const { name: _name, ...proving } = stage;
  const brought = proving.brings.find((one) => one.proof === proof);
  if (brought === undefined || proving.given.includes(proof)) return wrongState;
  if (!isSent(proof)) return to(state, stageOf(proof, proving));
  if (brought.to === null) return wrongState;
  return sendTo(state, proving, proof, brought.to);
};

function sendTo(state: SessionState, { entry }: Proving, proof: SentProof, address: string): Transition {
  return begin(state, 'sendCode', {
    entry,
    channel: channelOf[proof],
    to: address,
    purpose: 'proof',
    language: state.language,
  });
}

/** A code for a proof was to leave. */
export const proofCodeSent: Settled<'sendCode'> = (state, outcome) => {
  const { stage } = state;
  if (stage.name !== 'proofs' && stage.name !== 'proof') return unchanged(state);
  switch (outcome.outcome) {
    case 'sent': {
      const { sent } = outcome;
      const proof: SentProof = sent.channel === 'mail' ? 'mail-code' : 'mobile-code';
      const { name, ...proving } = stage;
      const next: Stage = { ...proving, name: 'proof', proof, sent };
      return name === 'proof' ? toNoticed(state, next, { code: 'code-sent' }) : to(state, next);
    }
    case 'not-sent':
      return noticed(state, { code: 'code-not-sent', why: outcome.why });
    case 'too-many':
      return noticed(state, { code: 'code-not-sent', why: 'too-many', freeIn: outcome.freeIn });
    case 'unfit':
      return noticed(state, { code: 'code-not-sent', why: 'recipient' });
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

export const sendProofAgain = (state: SessionState): Transition => {
  const { stage } = state;
  if (stage.name !== 'proof' || !isSent(stage.proof) || stage.sent === null) return wrongState;
  return sendTo(state, stage, stage.proof, stage.sent.to);
};

export const otherProofs: Proposed<'otherProofs'> = (state) => {
  const { stage } = state;
  if ((stage.name !== 'joker' && stage.name !== 'proof') || !hasOthers(stage)) return wrongState;
  return to(state, { ...provingOf(stage), name: 'proofs' });
};

export const answerJoker: Proposed<'answerJoker'> = (state, { answer }) => {
  const { stage } = state;
  if (stage.name !== 'joker') return wrongState;
  if (answer.trim() === '') return noticed(state, { code: 'answer-empty' });
  const question = stage.questions[stage.answered];
  if (question === undefined) throw new Error('no joker question is left to be answered');
  const isLastQuestion = stage.answered + 1 >= stage.questions.length;
  return tryProof(state, stage, { name: 'joker', question, answer, last: isLastQuestion }, isLastQuestion);
};

export const giveCode: Proposed<'giveCode'> = (state, { code }, { moment }) => {
  const { stage } = state;
  if (stage.name !== 'proof') return wrongState;
  const { proof, sent } = stage;
  if (code.trim() === '') return noticed(state, { code: 'code-empty', proof });
  if (!isSent(proof)) return tryProof(state, stage, { name: proof, code }, true);
  if (sent === null || sent.until <= moment.now || sent.triesLeft <= 0) {
    return noticed(state, { code: 'code-over', proof });
  }
  // Taken off before it is compared: going back in the middle of it gives no further try.
  const tried = { ...stage, sent: { ...sent, triesLeft: sent.triesLeft - 1 } };
  return tryProof({ ...state, stage: tried }, tried, { name: proof, code, sent }, true);
};

/** @param completes whether this proof counts, if it is right; otherwise it is one question of several */
function tryProof(
  state: SessionState,
  stage: Extract<Stage, { name: 'joker' | 'proof' }>,
  proof: ProofGiven,
  completes: boolean,
): Transition {
  const proving = provingOf(stage);
  const last = completes && enoughBrought(withProof(proving, proof.name));
  return begin(state, 'prove', { proving, proof, last });
}

export const proved: Settled<'prove'> = (state, outcome, context) => {
  const { stage } = state;
  if (stage.name !== 'joker' && stage.name !== 'proof') return unchanged(state);
  switch (outcome.outcome) {
    case 'right':
      return afterRight(state, stage, context);
    case 'wrong':
      return stage.name === 'joker'
        ? noticed(state, { code: 'answer-wrong', triesLeft: outcome.triesLeft })
        : wrongCode(state, stage, outcome.triesLeft);
    case 'over':
      return stage.name === 'proof' && isSent(stage.proof)
        ? noticed(state, { code: 'code-over', proof: stage.proof })
        : unchanged(state);
    case 'voucher-refused':
      return noticed(state, { code: 'voucher-refused' });
    case 'ended': {
      const { ending } = outcome;
      const goesOn = ending.code === 'proof-blocked' ? withVoucher(provingOf(stage)) : null;
      return to(state, ended(stage, ending, goesOn, context));
    }
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

function wrongCode(
  state: SessionState,
  { proof, sent }: Extract<Stage, { name: 'proof' }>,
  triesLeft: number,
): Transition {
  if (!isSent(proof) || sent === null) return noticed(state, { code: 'code-wrong', proof, triesLeft });
  return sent.triesLeft === 0
    ? noticed(state, { code: 'code-over', proof })
    : noticed(state, { code: 'code-wrong', proof, triesLeft: Math.min(triesLeft, sent.triesLeft) });
}

function afterRight(
  state: SessionState,
  stage: Extract<Stage, { name: 'joker' | 'proof' }>,
  context: Context,
): Transition {
  const proving = provingOf(stage);
  if (stage.name === 'joker' && stage.answered + 1 < stage.questions.length) {
    return to(state, { ...proving, name: 'joker', answered: stage.answered + 1 });
  }
  const next = withProof(proving, stage.name === 'joker' ? 'joker' : stage.proof);
  return enoughBrought(next) ? afterProofs(state, next, context) : nextProof(state, next);
}

/** Each proof counts once, however often it is right. */
function withProof(proving: Proving, proof: ProofName): Proving {
  return proving.given.includes(proof) ? proving : { ...proving, given: [...proving.given, proof] };
}

/** The same person, where a voucher would do what the blocked proofs no longer can. */
function withVoucher(proving: Proving): Proving | null {
  const isOpen = !proving.given.includes('voucher');
  return isOpen && enoughBrought(withProof(proving, 'voucher')) ? proving : null;
}

export function provingOf(stage: Proving): Proving {
  const { journey, kind, entry, brings, need, given: right, questions, answered } = stage;
  return { journey, kind, entry, brings, need, given: right, questions, answered };
}

/** Where somebody says who they are, for the same journey. */
export function startOf({ journey, kind }: Pick<Proving, 'journey' | 'kind'>): Stage {
  return { name: 'identify', journey, kind, slowed: false };
}

export const backFromProofs: Back<'proofs'> = (stage) => startOf(stage);
/** To the choice, where there was one on the way here. */
export const backFromProof = (stage: Proving): Stage =>
  onlyProof(stage) === null ? { ...provingOf(stage), name: 'proofs' } : startOf(stage);
