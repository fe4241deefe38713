import { z } from 'zod';
import type { OperationName } from './channels.ts';
import type { GateFailure } from './failures.ts';
import { identifierKinds, longestNumber } from './identifiers.ts';
import { longestAnswer } from './joker.ts';
import { languages } from './languages.ts';
import { longestPassword } from './password/policy.ts';
import type { Result } from './result.ts';
import type { Campus, HouseRules, View } from './view.ts';

const nothing = z.strictObject({});

/** What no keyboard types: control characters and halves of characters could never be typed again to sign in. */
const typed = z
  .string()
  .max(longestPassword)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));

/** What each operation takes, strictly: an unknown key is refused. */
export const operationInputs = {
  campus: nothing,
  currentView: nothing,
  houseRules: z.strictObject({ language: z.enum(languages) }),
  choose: z.strictObject({ option: z.enum(['forgotten-credentials', 'recover-password']) }),
  chooseIdentifier: z.strictObject({ kind: z.enum(identifierKinds) }),
  identify: z.strictObject({
    /** As typed; main brings it to its canonical form. */
    number: z.string().max(longestNumber),
    /** `YYYY-MM-DD` */
    birthDate: z.string().max(10),
  }),
  answerJoker: z.strictObject({ answer: z.string().max(longestAnswer) }),
  setPassword: z.strictObject({
    password: typed,
    confirmation: typed,
    houseRulesRead: z.boolean(),
  }),
  back: nothing,
  cancel: nothing,
  stillHere: nothing,
  setLanguage: z.strictObject({ language: z.enum(languages) }),
  staffExit: z.strictObject({
    login: z.string().max(256),
    password: z.string().max(longestPassword),
  }),
} as const satisfies Record<OperationName, z.ZodType>;

export type OperationInput<Name extends OperationName> = z.infer<(typeof operationInputs)[Name]>;

interface OperationOutputs {
  readonly campus: Campus;
  readonly houseRules: HouseRules | null;
}
/** What each operation gives back: the new view, unless it asks for something else. */
export type OperationOutput<Name extends OperationName> = Name extends keyof OperationOutputs
  ? OperationOutputs[Name]
  : View;

/** What crosses the bridge as the answer to an operation. */
export type OperationAnswer<Name extends OperationName> = Result<OperationOutput<Name>, GateFailure>;

/** The frozen object in the page. */
export type Bridge = {
  readonly [Name in OperationName]: (input: OperationInput<Name>) => Promise<OperationAnswer<Name>>;
} & {
  /** @returns a function that stops the listening */
  readonly onView: (listener: (view: View) => void) => () => void;
};
