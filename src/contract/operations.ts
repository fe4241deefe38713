import { z } from 'zod';
import type { OperationName } from './channels.ts';
import { details, longestContact } from './details.ts';
import type { GateFailure } from './failures.ts';
import { identifierKinds, longestNumber } from './identifiers.ts';
import { jokerQuestionIds, longestAnswer, longestOwnQuestion, mostJokers } from './joker.ts';
import { languages } from './languages.ts';
import { longestPassword } from './password/policy.ts';
import { longestCode, proofNames } from './proofs.ts';
import { checkedThings, longestSearch } from './reception.ts';
import type { Result } from './result.ts';
import type { Campus, HouseRules, PrivacyNotice, View } from './view.ts';

const nothing = z.strictObject({});

/** What no keyboard types: control characters and halves of characters could never be typed again to sign in. */
const typed = z
  .string()
  .max(longestPassword)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));

const code = z.string().max(longestCode);
const signIn = z.strictObject({
  login: z.string().max(256),
  password: z.string().max(longestPassword),
});

/** What the menu leads to. */
export const menuOptions = [
  'forgotten-credentials',
  'recover-password',
  'recover-login',
  'activate',
  'details',
  'reception',
] as const;
export type MenuOption = (typeof menuOptions)[number];

/** What each operation takes, strictly: an unknown key is refused. */
export const operationInputs = {
  campus: nothing,
  currentView: nothing,
  houseRules: z.strictObject({ language: z.enum(languages) }),
  privacyNotice: z.strictObject({ language: z.enum(languages) }),
  choose: z.strictObject({ option: z.enum(menuOptions) }),
  chooseIdentifier: z.strictObject({ kind: z.enum(identifierKinds) }),
  identify: z.strictObject({
    /** As typed; main brings it to its canonical form. */
    number: z.string().max(longestNumber),
    /** `YYYY-MM-DD` */
    birthDate: z.string().max(10),
    /** Of the reception, to go past a wait that somebody else caused; empty: none. */
    voucher: code,
  }),
  chooseProof: z.strictObject({ proof: z.enum(proofNames) }),
  otherProofs: nothing,
  answerJoker: z.strictObject({ answer: z.string().max(longestAnswer) }),
  giveCode: z.strictObject({ code }),
  sendAgain: nothing,
  /** From an ending to what leads on from it. */
  goOn: nothing,
  acceptHouseRules: nothing,
  setJokers: z.strictObject({
    jokers: z
      .array(
        z.strictObject({
          question: z.union([
            z.strictObject({ id: z.enum(jokerQuestionIds) }),
            z.strictObject({ ownWords: z.string().max(longestOwnQuestion) }),
          ]),
          answer: z.string().max(longestAnswer),
        }),
      )
      .min(1)
      .max(mostJokers),
  }),
  setContact: z.strictObject({ to: z.string().max(longestContact) }),
  confirmContact: z.strictObject({ code }),
  /** Goes past what is not asked of everybody. */
  skip: nothing,
  codesWritten: nothing,
  confirmTotp: z.strictObject({ code }),
  signIn: signIn,
  chooseDetail: z.strictObject({ detail: z.enum(details) }),
  removeDetail: z.strictObject({ detail: z.enum(details) }),
  receptionSignIn: signIn,
  receptionTotp: z.strictObject({ code }),
  findPeople: z.strictObject({ text: z.string().max(longestSearch) }),
  /** Place in the list that was found, from 0. */
  choosePerson: z.strictObject({ place: z.int().min(0).max(99) }),
  vouch: z.strictObject({ checked: z.enum(checkedThings) }),
  unlock: z.strictObject({ checked: z.enum(checkedThings) }),
  /** The second member signs in. */
  confirmVouching: signIn,
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
  readonly privacyNotice: PrivacyNotice | null;
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
