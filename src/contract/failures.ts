import type { Detail } from './details.ts';
import type { IdentifierKind } from './identifiers.ts';
import type { RuleState } from './password/policy.ts';
import type { CodeProof, SentProof } from './proofs.ts';
import type { ContactChannel } from './view.ts';

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
  /** The same, although a voucher was typed: one answer, whether it, the number or the birth date was wrong. */
  | { readonly code: 'wait-stands'; readonly seconds: number }
  | { readonly code: 'answer-empty' }
  | { readonly code: 'answer-wrong'; readonly triesLeft: number }
  | { readonly code: 'proof-blocked'; readonly seconds: number }
  | { readonly code: 'passwords-differ' }
  | { readonly code: 'rules-broken'; readonly rules: readonly RuleState[] }
  | { readonly code: 'house-rules-unread' }
  /** The directory refused the password, and said why. */
  | { readonly code: 'refused-by-directory'; readonly rule: DirectoryRule }
  | { readonly code: 'staff-refused' }
  /** A code, whatever its kind, that was not the right one. */
  | { readonly code: 'code-wrong'; readonly proof: CodeProof; readonly triesLeft: number }
  | { readonly code: 'code-empty'; readonly proof: CodeProof | 'contact' }
  /** The code that was sent is too old, or was tried too often: another one can be sent. */
  | { readonly code: 'code-over'; readonly proof: SentProof | 'contact' }
  /** A voucher that is not taken: mistyped, expired, used, or for other kiosks. */
  | { readonly code: 'voucher-refused' }
  /** A code could not be sent: `recipient` was refused for good. Not the person's fault. */
  | { readonly code: 'code-not-sent'; readonly why: 'recipient' | 'unavailable' }
  /** Enough codes were sent lately; `freeIn`: whole seconds until another one may be. */
  | { readonly code: 'code-not-sent'; readonly why: 'too-many'; readonly freeIn: number }
  /** A code was sent once more. */
  | { readonly code: 'code-sent' }
  /** What is wrong with a question or its answer; `place` from 0. */
  | { readonly code: 'joker-unfit'; readonly faults: readonly JokerFault[] }
  | { readonly code: 'contact-unfit'; readonly channel: ContactChannel; readonly why: ContactFault }
  /** The contact's code did not come back right. */
  | { readonly code: 'contact-code-wrong'; readonly triesLeft: number }
  /** The authenticator does not show the code of the seed on the screen. */
  | { readonly code: 'totp-unconfirmed' }
  | { readonly code: 'detail-saved'; readonly detail: Detail }
  | { readonly code: 'detail-removed'; readonly detail: Detail }
  /**
   * Login and password do not belong together, or too many wrong ones were tried and this one was not tried at all: one
   * answer, or whoever tries a login often enough would learn that somebody has it.
   */
  | { readonly code: 'sign-in-refused' }
  /** Right, and yet not for this: the directory says why. */
  | { readonly code: 'sign-in-unusable'; readonly reason: NotUsableReason }
  | { readonly code: 'not-reception' }
  | { readonly code: 'no-totp' }
  | { readonly code: 'search-too-short' }
  | { readonly code: 'nobody-found' }
  | { readonly code: 'too-many-found' }
  | { readonly code: 'quota-reached' }
  /** Issuer, confirmer and beneficiary have to be three people. */
  | { readonly code: 'same-person' }
  | { readonly code: 'unlocked' }
  | { readonly code: 'not-locked' }
  /** Not the person's fault: `reference` leads the desk and IT to the journal line. */
  | { readonly code: 'operator-fault'; readonly reference: string };

/** Why a joker question or its answer is not taken. */
export const jokerFaultReasons = [
  'question-missing',
  'question-twice',
  'answer-missing',
  'answer-too-short',
  'answer-guessable',
  'answer-twice',
  'answer-in-question',
  'answer-is-yours',
] as const;
export interface JokerFault {
  /** Of the question, from 0. */
  readonly place: number;
  readonly reason: (typeof jokerFaultReasons)[number];
}

/** Why an address or a number is not taken. */
export const contactFaults = [
  'empty',
  'malformed',
  /** It opens with the account itself. */
  'institutional',
  'not-mobile',
  /** No code could be sent there, and the campus keeps no other. */
  'not-sent',
] as const;
export type ContactFault = (typeof contactFaults)[number];

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
  /** Both were right, and the account is in use already. */
  | { readonly code: 'already-active' }
  /** Both were right, but what the person could bring is not enough. */
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
