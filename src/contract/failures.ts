import type { IdentifierKind } from './identifiers.ts';
import type { RuleState } from './password/policy.ts';

/** Why main refused a message before it meant anything: none of these is reachable by a person using the page as built. */
export const gateFailureCodes = [
  'not-our-page',
  'unknown-operation',
  'too-large',
  'malformed',
  'too-fast',
  'wrong-state',
  'busy',
  'out-of-order',
  'internal',
] as const;
export type GateFailureCode = (typeof gateFailureCodes)[number];

/** A typed refusal of a message. */
export interface GateFailure {
  readonly code: GateFailureCode;
  /** Four characters that the journal has too; only with `internal` and `out-of-order`. */
  readonly reference?: string;
}

/**
 * What main has to tell the person about their last step. A closed union: no server text, DN or stack ever crosses.
 * `seconds` are whole seconds from the moment the view left main.
 */
export type Notice =
  | { readonly code: 'number-format'; readonly kind: IdentifierKind }
  | { readonly code: 'birth-date-unreal' }
  /** Unknown number or wrong birth date: one answer. */
  | { readonly code: 'not-recognised'; readonly seconds: number }
  | { readonly code: 'slow-down'; readonly seconds: number }
  | { readonly code: 'answer-empty' }
  | { readonly code: 'answer-wrong'; readonly triesLeft: number }
  | { readonly code: 'proof-blocked'; readonly seconds: number }
  | { readonly code: 'passwords-differ' }
  | { readonly code: 'rules-broken'; readonly rules: readonly RuleState[] }
  | { readonly code: 'house-rules-unread' }
  /** The directory refused the password, and said why. */
  | { readonly code: 'refused-by-directory'; readonly rule: DirectoryRule }
  | { readonly code: 'staff-refused' }
  /** Not the person's fault: `reference` leads the desk and IT to the journal line. */
  | { readonly code: 'operator-fault'; readonly reference: string };

/** Why a directory refuses a password although the campus's own rules are met. */
export const directoryRules = [
  'in-history',
  'too-short',
  'too-long',
  'too-weak',
  'too-young',
  'same-as-current',
  /** One of those that were chosen at a kiosk, which remembers them where the directory does not. */
  'chosen-before',
] as const;
export type DirectoryRule = (typeof directoryRules)[number];

/** Why a directory that took a password refuses a sign-in with it. */
export const notUsableReasons = [
  /** It says no more than that. */
  'refused',
  'password-expired',
  'must-change',
  'locked',
  'disabled',
  'account-expired',
  /** Not at this hour, or not from this machine. */
  'restricted',
] as const;
export type NotUsableReason = (typeof notUsableReasons)[number];

/** Why this visit ends here without a new password. */
export type Ending =
  /** Both number and birth date were right; the account was never activated. */
  | { readonly code: 'not-activated' }
  /** Both were right, but the person has no joker question to prove themself by. */
  | { readonly code: 'no-proof' }
  | { readonly code: 'locked-by-administration' }
  | { readonly code: 'account-disabled' }
  /** The account's end date is past. */
  | { readonly code: 'account-expired' }
  /** The directory takes no new password yet: the last one is too young. Told before the proofs. */
  | { readonly code: 'changed-lately'; readonly seconds: number }
  | { readonly code: 'privileged' }
  | { readonly code: 'proof-blocked'; readonly seconds: number }
  /** The write was sent and the answer never came: the old or the new password is in force. */
  | { readonly code: 'outcome-unknown'; readonly reference: string }
  /** The directory took the new password and yet will not let the person sign in with it. */
  | { readonly code: 'not-usable'; readonly reason: NotUsableReason; readonly reference: string }
  /** Two entries bear the number: another of the person's numbers may do. Said to nobody who knows no birth date of theirs. */
  | { readonly code: 'number-held-twice'; readonly reference: string }
  | { readonly code: 'operator-fault'; readonly reference: string };
