import type { ProofName } from '../../../src/contract/proofs.ts';
import type { Proving } from '../../../src/main/recovery/session-state.ts';
import type { Step } from './random-visits.ts';

/** What somebody has proved, counted by the outcomes of tasks alone and without the machine's own sums. */
export interface Claim {
  readonly person: string;
  readonly need: number;
  readonly points: ReadonlyMap<ProofName, number>;
  readonly questions: number;
  readonly right: Set<ProofName>;
  readonly answered: Set<string>;
}
function claimOf({ entry, need, brings, questions, given }: Proving): Claim {
  return {
    person: entry.uuid,
    need,
    points: new Map(brings.map(({ proof, points }) => [proof, points])),
    questions: questions.length,
    right: new Set(given),
    answered: new Set(),
  };
}
export const pointsOf = ({ points, right }: Claim): number =>
  [...right].reduce((sum, proof) => sum + (points.get(proof) ?? 0), 0);

/** Follows who has claimed to be whom, and what was right of it; null: nobody. */
export function followClaim(): (step: Step) => Claim | null {
  let claim: Claim | null = null;
  let kept: Claim | null = null;
  return ({ event, awaited, state }) => {
    if (event.type === 'goOn') claim = kept ?? claim;
    if (state.visit === null || state.stage.name === 'identify') claim = kept = null;
    if (event.type !== 'settled' || awaited === null) return claim;
    const { outcome } = event;
    if (awaited.effect === 'identify' && 'proving' in outcome && outcome.proving !== null) {
      claim = outcome.outcome === 'recognised' ? claimOf(outcome.proving) : null;
      kept = outcome.outcome === 'recognised' ? null : claimOf(outcome.proving);
    }
    if (awaited.effect === 'prove' && outcome.outcome === 'right' && claim !== null) {
      const { proof } = awaited;
      if (proof.name === 'joker') claim.answered.add(JSON.stringify(proof.question));
      if (proof.name !== 'joker' || claim.answered.size === claim.questions) claim.right.add(proof.name);
    }
    return claim;
  };
}
