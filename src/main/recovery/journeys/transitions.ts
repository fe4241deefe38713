import type { Notice } from '../../../contract/failures.ts';
import type {
  Effect,
  Moment,
  ProposalOf,
  ProposalType,
  SessionState,
  Stage,
  StageName,
  Transition,
} from '../session-state.ts';
import type { RecoverySettings } from '../settings.ts';
import type { OutcomeOf, TaskEffect, TaskName, TaskTable } from '../task-table.ts';

/** What a transition needs besides the state and the event. */
export interface Context {
  readonly moment: Moment;
  readonly settings: RecoverySettings;
}

/** What a proposal of the page leads to. Somebody is there, and no task is under way. */
export type Proposed<Type extends ProposalType> = (
  state: SessionState,
  proposal: ProposalOf<Type>,
  context: Context,
) => Transition;

/** What the outcome of a task leads to. The task was awaited, and the notice before it is gone. */
export type Settled<Name extends TaskName> = (
  state: SessionState,
  outcome: OutcomeOf<Name>,
  context: Context,
) => Transition;

/** Where "back" leads from a stage; the visit's end where there is nothing before it. */
export type Back<Name extends StageName> = (stage: StageNamed<Name>, context: Context) => Stage | 'end';
export type StageNamed<Name extends StageName> = Extract<Stage, { name: Name }>;

/** The page proposes what the stage does not offer: it is behind, or taken over. */
export const wrongState: Transition = { refused: 'wrong-state' };

export function to(state: SessionState, stage: Stage, effects: readonly Effect[] = []): Transition {
  return { state: { ...state, stage, notice: null }, effects };
}

export function noticed(state: SessionState, notice: Notice): Transition {
  return { state: { ...state, notice }, effects: [] };
}

/** The stage is another one, and something is told about how it came to that. */
export function toNoticed(state: SessionState, stage: Stage, notice: Notice): Transition {
  return { state: { ...state, stage, notice }, effects: [] };
}

export function unchanged(state: SessionState): Transition {
  return { state, effects: [] };
}

/**
 * Begins a task; the stage stays as it is until its outcome.
 * @throws Error outside a visit: a bug
 */
export function begin<Name extends TaskName>(
  state: SessionState,
  effect: Name,
  ask: TaskTable[Name]['ask'],
): Transition {
  if (state.visit === null) throw new Error(`a task of kind ${effect} outside a visit`);
  const number = state.tasks + 1;
  return {
    state: { ...state, notice: null, task: { what: effect, number }, tasks: number },
    effects: [{ effect, task: number, visit: state.visit, ...ask } as TaskEffect],
  };
}

/** An outcome that is the operator's fault, whatever was asked. */
export function faulty(state: SessionState, { reference }: { readonly reference: string }): Transition {
  return noticed(state, { code: 'operator-fault', reference });
}
