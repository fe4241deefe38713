import type { AnswerOutcome, Effect, IdentifyOutcome, WriteOutcome } from './session-state.ts';

type EffectOf<Name extends Effect['effect']> = Extract<Effect, { effect: Name }>;

/** The three things that main does for a person: each runs against ports and returns what the machine needs to know. */
export interface Tasks {
  identify(effect: EffectOf<'identify'>): Promise<IdentifyOutcome>;
  answer(effect: EffectOf<'answer'>): Promise<AnswerOutcome>;
  write(effect: EffectOf<'write'>): Promise<WriteOutcome>;
}
export type { EffectOf };
