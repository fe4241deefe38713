import type { Ending, Notice } from '../../contract/failures.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { JokerQuestion } from '../../contract/joker.ts';
import type { Language } from '../../contract/languages.ts';
import type { DirectoryRule } from '../../contract/failures.ts';
import type { MailOutcome, Usable } from '../../contract/view.ts';
import type { AuditEvent } from './audit-event.ts';
import type { Entry } from './ports.ts';

/** Where a visit stands. An entry is only in the stages that follow a right identification. */
export type Stage =
  | { readonly name: 'home' }
  | { readonly name: 'credentials' }
  | { readonly name: 'identifier' }
  | { readonly name: 'identify'; readonly kind: IdentifierKind }
  | Identified<'joker'>
  | Identified<'password'>
  | {
      readonly name: 'done';
      readonly mail: MailOutcome;
      readonly usable: Usable;
      readonly leavesAt: number;
    }
  | {
      readonly name: 'ended';
      readonly kind: IdentifierKind;
      readonly ending: Ending;
      /** Monotonic milliseconds: its wait is counted down from here. */
      readonly endedAt: number;
      readonly leavesAt: number;
    }
  | { readonly name: 'out-of-order'; readonly reference: string };

/** A stage of a person whom number and birth date have named; `password` moreover follows the right answer. */
export interface Identified<Name extends 'joker' | 'password'> {
  readonly name: Name;
  readonly kind: IdentifierKind;
  readonly entry: Entry;
  readonly question: JokerQuestion;
}

/** The task that main works on; outcomes of any other one are stale. */
export interface Task {
  readonly what: 'identify' | 'answer' | 'write';
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

/** What the page may propose. */
export type Proposal =
  | { readonly type: 'choose'; readonly option: 'forgotten-credentials' | 'recover-password' }
  | { readonly type: 'chooseIdentifier'; readonly kind: IdentifierKind }
  | { readonly type: 'identify'; readonly number: string; readonly birthDate: string }
  | { readonly type: 'answerJoker'; readonly answer: string }
  | {
      readonly type: 'setPassword';
      readonly password: string;
      readonly confirmation: string;
      readonly houseRulesRead: boolean;
    }
  | { readonly type: 'back' }
  | { readonly type: 'cancel' }
  | { readonly type: 'stillHere' }
  | { readonly type: 'setLanguage'; readonly language: Language };

export type IdentifyOutcome =
  | { readonly outcome: 'recognised'; readonly entry: Entry; readonly question: JokerQuestion }
  | { readonly outcome: 'ended'; readonly ending: Ending }
  | { readonly outcome: 'not-recognised'; readonly seconds: number }
  | { readonly outcome: 'slowed'; readonly seconds: number }
  | { readonly outcome: 'fault'; readonly reference: string };

export type AnswerOutcome =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  | { readonly outcome: 'ended'; readonly ending: Ending }
  | { readonly outcome: 'fault'; readonly reference: string };

export type WriteOutcome =
  | { readonly outcome: 'written'; readonly mail: MailOutcome; readonly usable: Usable }
  | { readonly outcome: 'refused'; readonly rule: DirectoryRule }
  | { readonly outcome: 'ended'; readonly ending: Ending }
  | { readonly outcome: 'fault'; readonly reference: string };

export type SessionEvent =
  | Proposal
  | { readonly type: 'identified'; readonly task: number; readonly outcome: IdentifyOutcome }
  | { readonly type: 'answered'; readonly task: number; readonly outcome: AnswerOutcome }
  | { readonly type: 'written'; readonly task: number; readonly outcome: WriteOutcome }
  | { readonly type: 'staffRefused' }
  | { readonly type: 'tick' }
  | { readonly type: 'rendererGone' }
  | { readonly type: 'stop' };

/** What the machine asks to be done; outcomes come back as events that carry the task's number. */
export type Effect =
  | {
      readonly effect: 'identify';
      readonly task: number;
      readonly visit: string;
      readonly kind: IdentifierKind;
      readonly number: string;
      readonly birthDate: string;
    }
  | {
      readonly effect: 'answer';
      readonly task: number;
      readonly visit: string;
      readonly entry: Entry;
      readonly question: JokerQuestion;
      readonly answer: string;
    }
  | {
      readonly effect: 'write';
      readonly task: number;
      readonly visit: string;
      readonly entry: Entry;
      readonly password: string;
      readonly language: Language;
    }
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
