import { answer, type AnswerParts } from './answer.ts';
import { changePassword, type ChangePasswordParts } from './change-password.ts';
import { identify, type IdentifyParts } from './identify.ts';
import type { AnswerOutcome, Effect, IdentifyOutcome, WriteOutcome } from './session-state.ts';

type EffectOf<Name extends Effect['effect']> = Extract<Effect, { effect: Name }>;

/** The three things that main does for a person: each runs against ports and returns what the machine needs to know. */
export interface Tasks {
  identify(effect: EffectOf<'identify'>): Promise<IdentifyOutcome>;
  answer(effect: EffectOf<'answer'>): Promise<AnswerOutcome>;
  write(effect: EffectOf<'write'>): Promise<WriteOutcome>;
}
export type { EffectOf };

/** The tasks of a kiosk, on its ports. */
export function createTasks(parts: IdentifyParts & AnswerParts & ChangePasswordParts): Tasks {
  return {
    identify: (effect) => identify(parts, effect),
    answer: (effect) => answer(parts, effect),
    write: (effect) => changePassword(parts, effect),
  };
}
