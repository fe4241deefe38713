import { isRealDate } from '../../../contract/birth-date.ts';
import type { Ending } from '../../../contract/failures.ts';
import { canonicalNumber, hasFormat } from '../../../contract/identifiers.ts';
import { unreachable } from '../../../contract/result.ts';
import type { EndedNext } from '../../../contract/view.ts';
import type { Proving, SessionState, Stage, Transition } from '../session-state.ts';
import { afterProofs, enoughBrought, nextProof, startOf } from './proving.ts';
import { begin, faulty, noticed, to, unchanged, wrongState } from './transitions.ts';
import type { Back, Context, Proposed, Settled } from './transitions.ts';

/** A number and a birth date: their forms are looked at here, before anybody is asked. */
export const identify: Proposed<'identify'> = (state, proposal, { moment, settings }) => {
  const { stage } = state;
  if (stage.name !== 'identify') return wrongState;
  const format = settings.formats.find(({ kind }) => kind === stage.kind);
  const number = canonicalNumber(stage.kind, proposal.number);
  if (format === undefined || !hasFormat(format, number)) {
    return noticed(state, { code: 'number-format', kind: stage.kind });
  }
  const { birthDate, voucher } = proposal;
  if (!isRealDate(birthDate) || birthDate < '1900-01-01' || birthDate > moment.today) {
    return noticed(state, { code: 'birth-date-unreal' });
  }
  const { journey, kind } = stage;
  return begin(state, 'identify', { journey, kind, number, birthDate, voucher });
};

export const identified: Settled<'identify'> = (state, outcome, context) => {
  const { stage } = state;
  if (stage.name !== 'identify') return unchanged(state);
  switch (outcome.outcome) {
    case 'recognised':
      return enoughBrought(outcome.proving)
        ? afterProofs(state, outcome.proving, context)
        : nextProof(state, outcome.proving);
    case 'not-recognised':
      return noticed(state, { code: 'not-recognised', seconds: outcome.seconds });
    case 'slowed':
      return noticed(
        { ...state, stage: { ...stage, slowed: true } },
        { code: outcome.voucher ? 'wait-stands' : 'slow-down', seconds: outcome.seconds },
      );
    case 'ended':
      return to(state, ended(stage, outcome.ending, outcome.proving, context));
    case 'fault':
      return faulty(state, outcome);
    default:
      return unreachable(outcome);
  }
};

/** What an ending leads on to, where there is somebody to go on with. */
const leadsOn: Readonly<Partial<Record<Ending['code'], EndedNext>>> = {
  'not-activated': 'activation',
  'already-active': 'password',
  'no-proof': 'voucher',
  'proof-blocked': 'voucher',
  'operator-fault': 'login',
};

/** The stage of an ending. @param proving with whom it goes on; null: with nobody */
export function ended(
  { journey, kind }: Pick<Proving, 'journey' | 'kind'>,
  ending: Ending,
  proving: Proving | null,
  { moment, settings }: Context,
): Stage {
  const what = leadsOn[ending.code];
  return {
    name: 'ended',
    journey,
    kind,
    ending,
    next: what === undefined || proving === null ? null : { what, proving },
    endedAt: moment.now,
    leavesAt: moment.now + settings.limits.idleAfter,
  };
}

/** From an ending to what it leads on to: who the person is has been said already. */
export const goOn: Proposed<'goOn'> = (state: SessionState, _proposal, context): Transition => {
  const { stage } = state;
  if (stage.name !== 'ended' || stage.next === null) return wrongState;
  const { what, proving } = stage.next;
  if (what === 'voucher') return to(state, { name: 'proof', proof: 'voucher', sent: null, ...proving });
  return enoughBrought(proving) ? afterProofs(state, proving, context) : nextProof(state, proving);
};

export const backFromIdentify: Back<'identify'> = ({ journey }) => ({ name: 'identifier', journey });
export const backFromEnded: Back<'ended'> = (stage) => startOf(stage);
