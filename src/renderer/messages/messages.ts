import type { DirectoryRule, Ending, Notice } from '../../contract/failures.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { JokerQuestionId } from '../../contract/joker.ts';
import type { RuleDetail, RuleId } from '../../contract/password/policy.ts';
import type { EndedNext, StepName, Usable, View, progressSteps } from '../../contract/view.ts';
import { answerTopics } from './answers-messages.ts';
import type { AnswersMessages } from './answers-messages.ts';
import type { DetailsMessages, SignInMessages } from './details-messages.ts';
import type { KeyboardMessages } from './keyboard-messages.ts';
import type { CodeMessages, LoginMessages, ProofsMessages } from './proof-messages.ts';
import type { ReceptionMessages } from './reception-messages.ts';
import type { SettingMessages } from './setting-messages.ts';

/** Everything the page says in one language. A sentence that is missing does not compile. */
export interface Messages {
  /** A length of time in words: `45 secondes`, `3 minutes`. */
  readonly duration: (seconds: number) => string;
  readonly frame: FrameMessages;
  /** What somebody is there for. */
  readonly journeys: Readonly<Record<NonNullable<View['journey']>, string>>;
  /** The title of the window on each step; the screen's own heading, for those who hear it read. */
  readonly titles: Readonly<Record<StepName, string>>;
  readonly steps: Readonly<Record<ProgressStep, string>>;
  readonly home: HomeMessages;
  readonly credentials: CredentialsMessages;
  readonly numbers: Readonly<Record<IdentifierKind, NumberMessages>>;
  readonly identifier: { readonly lead: string };
  readonly identify: IdentifyMessages;
  readonly proofs: ProofsMessages;
  readonly joker: JokerMessages;
  readonly code: CodeMessages;
  readonly login: LoginMessages;
  readonly settings: SettingMessages;
  readonly signIn: SignInMessages;
  readonly details: DetailsMessages;
  readonly reception: ReceptionMessages;
  readonly password: PasswordMessages;
  readonly rules: Readonly<Record<RuleId, RuleSentences>>;
  readonly waiting: WaitingMessages;
  readonly notices: NoticeMessages;
  readonly directoryRules: Readonly<Record<DirectoryRule, string>>;
  readonly done: DoneMessages;
  readonly endings: EndingMessages;
  readonly ended: {
    readonly reference: string;
    readonly whatNow: string;
    readonly next: Readonly<Record<EndedNext, string>>;
  };
  readonly outOfOrder: Readonly<Record<'text' | 'whatNow' | 'giveReference', string>>;
  readonly idle: IdleMessages;
  readonly keyboard: KeyboardMessages;
  readonly help: HelpMessages;
  readonly answers: AnswersMessages;
  readonly staff: SignInMessages;
  readonly houseRules: Readonly<Record<'title' | 'missing' | 'resume' | 'lead' | 'accept', string>>;
}

export type ProgressStep = (typeof progressSteps)[number];

export interface FrameMessages {
  readonly home: string;
  readonly help: string;
  readonly back: string;
  readonly cancel: string;
  readonly languages: string;
  readonly progress: string;
  /** Said after a step's name to those who do not see its mark. */
  readonly stepDone: string;
  readonly finish: string;
  readonly startOver: string;
  readonly demo: string;
  readonly trial: string;
  readonly closesIn: (duration: string) => string;
}

export interface HomeMessages {
  readonly forgotten: string;
  readonly forgottenHint: string;
  readonly activate: string;
  readonly activateHint: string;
  readonly details: string;
  readonly detailsHint: string;
}

export interface CredentialsMessages {
  readonly lead: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly login: string;
  readonly loginHint: string;
  /** Where the kiosk gives no login back. */
  readonly loginAtDesk: string;
}

export interface NumberMessages {
  readonly name: string;
  /** Where it is found, in one sentence. */
  readonly where: string;
  readonly example: (example: string) => string;
  readonly empty: string;
  readonly format: (example: string) => string;
}

export interface IdentifyMessages {
  readonly birthDate: string;
  readonly birthDateExample: string;
  readonly birthDateEmpty: string;
  readonly birthDatePartial: string;
  readonly birthDateUnreal: string;
  readonly voucher: string;
  readonly voucherHint: string;
  readonly submit: string;
  readonly waiting: string;
  readonly fieldsToCorrect: (count: number) => string;
}

export interface JokerMessages {
  readonly lead: string;
  /** Which of how many, from 1. */
  readonly place: (place: number, of: number) => string;
  readonly answer: string;
  readonly answerHint: string;
  readonly empty: string;
  readonly submit: string;
  readonly waiting: string;
  readonly questions: Readonly<Record<JokerQuestionId, string>>;
}

export interface PasswordMessages {
  readonly password: string;
  readonly confirmation: string;
  readonly rulesTitle: string;
  readonly reveal: string;
  readonly conceal: string;
  readonly same: string;
  readonly differ: string;
  readonly houseRulesRead: string;
  readonly houseRulesOpen: string;
  readonly submit: string;
  readonly waiting: string;
  readonly toCorrect: string;
  readonly houseRulesUnread: string;
  readonly state: Readonly<Record<'met' | 'broken' | 'open' | 'unknown', string>>;
}

/** One rule in three tenses: asked for, met, broken. */
export interface RuleSentences {
  readonly ask: (detail: RuleDetail) => string;
  readonly met: (detail: RuleDetail) => string;
  readonly broken: (detail: RuleDetail) => string;
}

/** What somebody waits for long: what they may give up, an answer that has to be waited for, or a write that was sent. */
export type LongWait = 'may-give-up' | 'asking' | 'saving';

export interface WaitingMessages {
  /** On a button, while it is pressed and not answered. */
  readonly brief: string;
  readonly directory: string;
  readonly long: Readonly<Record<LongWait, string>>;
  readonly giveUp: string;
}

/** What happened, and what to do now. */
export interface Told {
  readonly what: string;
  readonly now: string;
}

export type NoticeMessages = {
  readonly [Code in Notice['code']]: (notice: Extract<Notice, { code: Code }>) => Told;
};

/** What happened, why if it may be said, what to do now. */
export interface EndingText {
  readonly title: string;
  readonly why: string;
  readonly now: readonly string[];
}

/** `next` is what the screen leads on to from there; null: nothing. */
export type EndingMessages = {
  readonly [Code in Ending['code']]: (
    ending: Extract<Ending, { code: Code }>,
    next: EndedNext | null,
  ) => EndingText;
};

export interface DoneMessages {
  readonly text: Readonly<Record<'password' | 'activation', string>>;
  readonly works: Readonly<Record<Usable, string>>;
  /** Nothing is said where the campus mails no confirmations. */
  readonly mail: { readonly queued: (to: string) => string; readonly 'no-address': string };
  readonly keep: Readonly<Record<'password' | 'activation', string>>;
}

export interface IdleMessages {
  readonly title: string;
  readonly text: (duration: string) => string;
  readonly stay: string;
  /** The longest a visit may last: nothing extends it. */
  readonly absolute: (duration: string) => string;
}

/** What the help tells of what one does here. */
export const taskTopics = ['login', 'activation', 'codes', 'details', 'reception'] as const;
export type TaskTopic = (typeof taskTopics)[number];
export const helpTopics = [...answerTopics, ...taskTopics] as const;
export type HelpTopic = (typeof helpTopics)[number];

export interface HelpMessages {
  readonly title: string;
  readonly topicsLabel: string;
  readonly resume: string;
  readonly topics: Readonly<Record<TaskTopic, HelpTopicText>>;
  /** The same topics where this kiosk does not do it, and the desk does. */
  readonly atDesk: Readonly<Record<'login' | 'activation', HelpTopicText>>;
  readonly desk: Readonly<Record<'title' | 'place' | 'hours' | 'phone' | 'mail', string>>;
  readonly staff: string;
  /** The reception's way in. */
  readonly reception: string;
}

export interface HelpTopicText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}
