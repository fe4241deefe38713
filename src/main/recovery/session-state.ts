import type { OperationInput } from '../../contract/operations.ts';
import type { Ending, Notice } from '../../contract/failures.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { JokerQuestion } from '../../contract/joker.ts';
import type { Language } from '../../contract/languages.ts';
import type { CodeProof, ProofName } from '../../contract/proofs.ts';
import type { CheckedThing, PersonCard } from '../../contract/reception.ts';
import type {
  ContactChannel,
  EndedNext,
  Journey,
  MailOutcome,
  SettingPurpose,
  Usable,
} from '../../contract/view.ts';
import type { AuditEvent } from './audit-event.ts';
import type { Entry, StoredCode, StoredJoker } from './ports.ts';
import type { TaskEffect, TaskName, TaskSettled } from './task-table.ts';

/** Where a visit stands. An entry is only in the stages that follow a right identification or sign-in. */
export type Stage =
  | { readonly name: 'home' }
  | { readonly name: 'credentials' }
  | { readonly name: 'identifier'; readonly journey: Journey }
  | {
      readonly name: 'identify';
      readonly journey: Journey;
      readonly kind: IdentifierKind;
      /** Their last attempt was slowed: a voucher goes past it. */
      readonly slowed: boolean;
    }
  | ({ readonly name: 'proofs' } & Proving)
  | ({ readonly name: 'joker' } & Proving)
  | ({ readonly name: 'proof'; readonly proof: CodeProof; readonly sent: SentCode | null } & Proving)
  | ({ readonly name: 'house-rules' } & Proved)
  | ({ readonly name: 'set-jokers' } & Setting)
  | ({ readonly name: 'set-contact'; readonly channel: ContactChannel } & Setting)
  | ({
      readonly name: 'confirm-contact';
      readonly channel: ContactChannel;
      readonly to: string;
      readonly sent: SentCode;
    } & Setting)
  | ({ readonly name: 'codes'; readonly codes: readonly string[] } & Setting)
  | ({ readonly name: 'set-totp'; readonly enrolment: TotpEnrolment } & Setting)
  | ({ readonly name: 'password'; readonly draft: Draft | null } & Proved)
  | { readonly name: 'login'; readonly login: string; readonly mail: MailOutcome; readonly leavesAt: number }
  | { readonly name: 'sign-in' }
  | { readonly name: 'details'; readonly entry: Entry; readonly kept: KeptDetails }
  | { readonly name: 'reception-sign-in' }
  | {
      readonly name: 'reception-totp';
      /** Whose code is asked for. */
      readonly staff: Entry;
      /** What they confirm for a colleague; null: they sign in themselves. */
      readonly confirms: Vouching | null;
    }
  | {
      readonly name: 'reception-find';
      readonly staff: Entry;
      readonly found: readonly Entry[] | null;
      readonly tooMany: boolean;
    }
  | ({ readonly name: 'reception-person' } & AtReception)
  | ({ readonly name: 'reception-confirm' } & Vouching)
  | ({
      readonly name: 'reception-voucher';
      readonly voucher: string;
      readonly lifetime: number;
      /** Monotonic milliseconds */
      readonly until: number;
    } & AtReception)
  | {
      readonly name: 'done';
      readonly journey: 'password' | 'activation';
      readonly mail: MailOutcome;
      readonly usable: Usable;
      readonly leavesAt: number;
    }
  | {
      readonly name: 'ended';
      readonly journey: Journey;
      readonly kind: IdentifierKind;
      readonly ending: Ending;
      /** What leads on, and with whom; null: nothing. */
      readonly next: { readonly what: EndedNext; readonly proving: Proving } | null;
      /** Monotonic milliseconds: its wait is counted down from here. */
      readonly endedAt: number;
      readonly leavesAt: number;
    }
  | { readonly name: 'out-of-order'; readonly reference: string };
export type StageName = Stage['name'];

/** A person whom number and birth date have named, and what they may bring to prove themself. */
export interface Proving {
  readonly journey: Journey;
  readonly kind: IdentifierKind;
  readonly entry: Entry;
  readonly brings: readonly Brought[];
  readonly need: number;
  /** Right so far in this visit, each once. */
  readonly given: readonly ProofName[];
  /** The joker questions to be answered, and how many of them are. */
  readonly questions: readonly JokerQuestion[];
  readonly answered: number;
}

/** One proof that somebody can bring. */
export interface Brought {
  readonly proof: ProofName;
  readonly points: number;
  /** Where a code is sent; null for a proof that is not sent. */
  readonly to: string | null;
}

/** Somebody who has brought enough. */
export interface Proved {
  readonly journey: Journey;
  readonly kind: IdentifierKind;
  readonly entry: Entry;
}

/** A one-time code under way: bound to the visit, for it is nowhere else. */
export interface SentCode {
  readonly channel: ContactChannel;
  /** HMAC of the code under a key that dies with the process, hex. */
  readonly hash: string;
  readonly to: string;
  /** Monotonic milliseconds. */
  readonly until: number;
  readonly triesLeft: number;
}

/** The recovery details as they are being set, for an activation or by their owner. */
export interface Setting {
  readonly for: SettingPurpose;
  readonly entry: Entry;
  readonly kind: IdentifierKind;
  /** What was set so far; kept with the first password, or at once. */
  readonly draft: Draft;
  /** What the record holds; null during an activation. */
  readonly kept: KeptDetails | null;
}

/** What was set and is not in the record yet. Nothing in it opens anything by itself. */
export interface Draft {
  readonly jokers: readonly StoredJoker[] | null;
  readonly mail: ContactDraft | null;
  readonly mobile: ContactDraft | null;
  readonly codes: readonly StoredCode[] | null;
  readonly houseRulesRead: boolean;
}

export interface ContactDraft {
  readonly to: string;
  readonly proved: boolean;
}

/** What the record holds of somebody's recovery details, opened. */
export interface KeptDetails {
  readonly jokers: number;
  readonly mail: ContactDraft | null;
  readonly mobile: ContactDraft | null;
  readonly codesLeft: number;
  readonly totp: boolean;
}

/** A seed that is shown and not kept yet. */
export interface TotpEnrolment {
  /** base32 */
  readonly seed: string;
  readonly rows: readonly string[];
}

/** A member of the reception with somebody before them. */
export interface AtReception {
  readonly staff: Entry;
  readonly person: Entry;
  readonly card: PersonCard;
}

/** A voucher that waits for a second member of staff. */
export interface Vouching extends AtReception {
  readonly checked: CheckedThing;
}

/** The task that main works on; outcomes of any other one are stale. */
export interface Task {
  readonly what: TaskName;
  readonly number: number;
}

export interface SessionState {
  /** Random name of the visit in the journal; null: nobody is there. */
  readonly visit: string | null;
  readonly language: Language;
  readonly stage: Stage;
  readonly notice: Notice | null;
  /** Monotonic milliseconds: its wait is counted down from here. */
  readonly noticeAt: number;
  readonly task: Task | null;
  /** Tasks begun so far, over visits too, so that a late outcome never meets the next person. */
  readonly tasks: number;
  /** Monotonic milliseconds. */
  readonly startedAt: number;
  readonly lastActivity: number;
}

/** What the page may propose: one row an operation, with its input as the gate has checked it. */
export const proposalTypes = [
  'choose',
  'chooseIdentifier',
  'identify',
  'chooseProof',
  'otherProofs',
  'answerJoker',
  'giveCode',
  'sendAgain',
  'goOn',
  'acceptHouseRules',
  'setJokers',
  'setContact',
  'confirmContact',
  'skip',
  'codesWritten',
  'confirmTotp',
  'signIn',
  'chooseDetail',
  'removeDetail',
  'receptionSignIn',
  'receptionTotp',
  'findPeople',
  'choosePerson',
  'vouch',
  'unlock',
  'confirmVouching',
  'setPassword',
  'back',
  'cancel',
  'stillHere',
  'setLanguage',
] as const;
export type ProposalType = (typeof proposalTypes)[number];
export type ProposalOf<Type extends ProposalType> =
  OperationInput<Type> extends Record<string, never>
    ? { readonly type: Type }
    : { readonly type: Type } & OperationInput<Type>;
export type Proposal = { [Type in ProposalType]: ProposalOf<Type> }[ProposalType];

export type SessionEvent =
  | Proposal
  | TaskSettled
  | { readonly type: 'staffRefused' }
  | { readonly type: 'tick' }
  | { readonly type: 'rendererGone' }
  | { readonly type: 'stop' };

/** What the machine asks to be done; outcomes come back as events that carry the task's number. */
export type Effect =
  | TaskEffect
  | { readonly effect: 'journal'; readonly event: AuditEvent }
  /** The visit is over: whatever the page may remember is destroyed. */
  | { readonly effect: 'forget' };

/** What the machine needs besides state and event: nothing in it changes behind its back. */
export interface Moment {
  /** Monotonic milliseconds. */
  readonly now: number;
  /** `YYYY-MM-DD`: no birth date lies after it. */
  readonly today: string;
  /** Random; becomes the visit's name if this event begins one. */
  readonly freshVisit: string;
}

export type Transition =
  | { readonly state: SessionState; readonly effects: readonly Effect[] }
  | { readonly refused: 'wrong-state' | 'busy' };
