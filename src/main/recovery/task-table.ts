import type {
  ContactFault,
  DirectoryRule,
  Ending,
  JokerFault,
  NotUsableReason,
} from '../../contract/failures.ts';
import type { Detail } from '../../contract/details.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { JokerQuestion } from '../../contract/joker.ts';
import type { Language } from '../../contract/languages.ts';
import type { CodeProof, SentProof } from '../../contract/proofs.ts';
import type { CheckedThing, PersonCard } from '../../contract/reception.ts';
import type { ContactChannel, Journey, MailOutcome, Usable } from '../../contract/view.ts';
import type { Entry, StoredCode, StoredJoker } from './ports.ts';
import type { Draft, KeptDetails, Proving, SentCode, TotpEnrolment } from './session-state.ts';

/** It was not possible, and that is nobody's fault who stands there. */
export type Fault = { readonly outcome: 'fault'; readonly reference: string };
export type Ends = { readonly outcome: 'ended'; readonly ending: Ending };

/** A sign-in with a password that the directory knows. */
interface SignInAsk {
  readonly login: string;
  readonly password: string;
}
type SignInRefusal =
  | { readonly outcome: 'refused' }
  /** Not put to the directory: one more wrong password might lock the account. */
  | { readonly outcome: 'spared' }
  | { readonly outcome: 'slowed'; readonly seconds: number }
  | { readonly outcome: 'unusable'; readonly reason: NotUsableReason }
  | Fault;

/** Everything that main does for a person in one go: what it is asked, and what may come of it. */
export interface TaskTable {
  readonly identify: {
    readonly ask: {
      readonly journey: Journey;
      readonly kind: IdentifierKind;
      readonly number: string;
      readonly birthDate: string;
      /** Empty: none. */
      readonly voucher: string;
    };
    readonly outcome:
      | { readonly outcome: 'recognised'; readonly proving: Proving }
      | { readonly outcome: 'ended'; readonly ending: Ending; readonly proving: Proving | null }
      | { readonly outcome: 'not-recognised'; readonly seconds: number }
      /** `voucher`: one was typed to go past the wait, and did not, whatever was wrong. */
      | { readonly outcome: 'slowed'; readonly seconds: number; readonly voucher: boolean }
      | Fault;
  };
  /** One attempt at one proof. */
  readonly prove: {
    readonly ask: {
      readonly proving: Proving;
      readonly proof: ProofGiven;
      /** This proof, if it is right, is the last that is needed. */
      readonly last: boolean;
    };
    readonly outcome:
      | { readonly outcome: 'right' }
      | { readonly outcome: 'wrong'; readonly triesLeft: number }
      /** The code that was sent is void. */
      | { readonly outcome: 'over' }
      | { readonly outcome: 'voucher-refused' }
      | Ends
      | Fault;
  };
  readonly sendCode: {
    readonly ask: {
      readonly entry: Entry;
      readonly channel: ContactChannel;
      readonly to: string;
      readonly purpose: 'proof' | 'contact';
      readonly language: Language;
    };
    readonly outcome:
      | { readonly outcome: 'sent'; readonly sent: SentCode }
      /** The address or the number is none that is taken. */
      | { readonly outcome: 'unfit'; readonly why: ContactFault }
      /** `to`: its canonical form. */
      | {
          readonly outcome: 'not-sent';
          readonly why: 'recipient' | 'unavailable';
          readonly to: string | null;
        }
      | { readonly outcome: 'too-many'; readonly freeIn: number }
      | Fault;
  };
  /** Whether the code that was sent to an address or a number came back. */
  readonly confirmContact: {
    readonly ask: { readonly sent: SentCode; readonly code: string };
    readonly outcome: { readonly outcome: 'right' | 'wrong' } | Fault;
  };
  /** After the proofs, where the login is what was forgotten. */
  readonly tellLogin: {
    readonly ask: { readonly entry: Entry; readonly language: Language };
    readonly outcome: { readonly outcome: 'told'; readonly mail: MailOutcome } | Fault;
  };
  readonly write: {
    readonly ask: {
      readonly entry: Entry;
      readonly journey: Journey;
      /** What an activation keeps with the first password. */
      readonly draft: Draft | null;
      readonly password: string;
      readonly language: Language;
    };
    readonly outcome:
      | { readonly outcome: 'written'; readonly mail: MailOutcome; readonly usable: Usable }
      | { readonly outcome: 'refused'; readonly rule: DirectoryRule }
      | Ends
      | Fault;
  };
  /** Looks at questions and answers, and hashes the answers. */
  readonly prepareJokers: {
    readonly ask: {
      readonly entry: Entry;
      readonly jokers: readonly { readonly question: JokerQuestion; readonly answer: string }[];
    };
    readonly outcome:
      | { readonly outcome: 'fit'; readonly jokers: readonly StoredJoker[] }
      | { readonly outcome: 'unfit'; readonly faults: readonly JokerFault[] }
      | Fault;
  };
  readonly makeCodes: {
    readonly ask: { readonly entry: Entry };
    readonly outcome:
      | {
          readonly outcome: 'made';
          readonly codes: readonly string[];
          readonly stored: readonly StoredCode[];
        }
      | Fault;
  };
  readonly makeTotp: {
    readonly ask: { readonly entry: Entry };
    readonly outcome: { readonly outcome: 'made'; readonly enrolment: TotpEnrolment } | Fault;
  };
  /** The person's own details, changed by themself. */
  readonly saveDetail: {
    readonly ask: {
      readonly entry: Entry;
      readonly change: DetailChange;
      readonly kept: KeptDetails;
      readonly language: Language;
    };
    readonly outcome:
      | { readonly outcome: 'saved' | 'removed'; readonly detail: Detail; readonly kept: KeptDetails }
      /** The TOTP code was not the one of this seed. */
      | { readonly outcome: 'wrong' }
      | Fault;
  };
  readonly signIn: {
    readonly ask: SignInAsk;
    readonly outcome:
      { readonly outcome: 'signed-in'; readonly entry: Entry; readonly kept: KeptDetails } | SignInRefusal;
  };
  readonly receptionSignIn: {
    /** `for`: who is already there and what they want confirmed; null: the member themself. */
    readonly ask: SignInAsk & { readonly for: { readonly staff: Entry; readonly person: Entry } | null };
    readonly outcome:
      | { readonly outcome: 'signed-in'; readonly entry: Entry; readonly totp: boolean }
      | { readonly outcome: 'not-reception' }
      | { readonly outcome: 'no-totp' }
      | { readonly outcome: 'same-person' }
      | SignInRefusal;
  };
  readonly receptionTotp: {
    readonly ask: { readonly staff: Entry; readonly code: string };
    readonly outcome:
      | { readonly outcome: 'right' }
      | { readonly outcome: 'wrong'; readonly triesLeft: number }
      | { readonly outcome: 'blocked'; readonly seconds: number }
      | Fault;
  };
  readonly findPeople: {
    readonly ask: { readonly staff: Entry; readonly text: string };
    readonly outcome:
      { readonly outcome: 'found'; readonly people: readonly Entry[]; readonly tooMany: boolean } | Fault;
  };
  readonly showPerson: {
    readonly ask: { readonly staff: Entry; readonly person: Entry };
    readonly outcome:
      { readonly outcome: 'shown'; readonly person: Entry; readonly card: PersonCard } | Fault;
  };
  readonly vouch: {
    readonly ask: {
      readonly staff: Entry;
      readonly confirmer: Entry | null;
      readonly person: Entry;
      readonly checked: CheckedThing;
      readonly language: Language;
    };
    readonly outcome:
      | { readonly outcome: 'issued'; readonly voucher: string; readonly lifetime: number }
      | { readonly outcome: 'quota-reached' }
      | { readonly outcome: 'same-person' }
      | Fault;
  };
  readonly unlock: {
    readonly ask: {
      readonly staff: Entry;
      readonly person: Entry;
      readonly checked: CheckedThing;
      readonly language: Language;
    };
    readonly outcome:
      | { readonly outcome: 'unlocked' }
      | { readonly outcome: 'not-locked' }
      | { readonly outcome: 'same-person' }
      | Fault;
  };
}
export type TaskName = keyof TaskTable;
export type OutcomeOf<Name extends TaskName> = TaskTable[Name]['outcome'];

/** What is held against the record, the seed or the code that was sent. */
export type ProofGiven =
  | {
      readonly name: 'joker';
      readonly question: JokerQuestion;
      readonly answer: string;
      /** It is the last question of this round. */
      readonly last: boolean;
    }
  | {
      readonly name: Exclude<CodeProof, SentProof | 'voucher'>;
      readonly code: string;
    }
  | { readonly name: 'voucher'; readonly code: string }
  | { readonly name: SentProof; readonly code: string; readonly sent: SentCode };

export type DetailChange =
  | { readonly detail: 'jokers'; readonly jokers: readonly StoredJoker[] }
  | { readonly detail: 'mail' | 'mobile'; readonly to: string; readonly proved: boolean }
  | { readonly detail: 'codes'; readonly codes: readonly StoredCode[] }
  | { readonly detail: 'totp'; readonly seed: string; readonly code: string }
  | { readonly detail: Detail; readonly remove: true };

interface Numbered {
  readonly task: number;
  readonly visit: string;
}
export type EffectOf<Name extends TaskName> = { readonly effect: Name } & Numbered & TaskTable[Name]['ask'];
export type TaskEffect = { [Name in TaskName]: EffectOf<Name> }[TaskName];
export type SettledOf<Name extends TaskName> = {
  readonly type: 'settled';
  readonly of: Name;
  readonly task: number;
  readonly outcome: OutcomeOf<Name>;
};
export type TaskSettled = { [Name in TaskName]: SettledOf<Name> }[TaskName];

/** Everything that main does for a person, on its ports. */
export type Tasks = {
  readonly [Name in TaskName]: (effect: EffectOf<Name>) => Promise<OutcomeOf<Name>>;
};

/**
 * Whether the answer leaves at the fixed instant, so that how long the work took tells nothing: whatever compares something
 * that the person may not know.
 */
export const atFixedInstantWhen: Readonly<Record<TaskName, boolean>> = {
  identify: true,
  prove: true,
  sendCode: false,
  confirmContact: true,
  tellLogin: false,
  write: false,
  prepareJokers: false,
  makeCodes: false,
  makeTotp: false,
  saveDetail: true,
  signIn: true,
  receptionSignIn: true,
  receptionTotp: true,
  findPeople: false,
  showPerson: false,
  vouch: false,
  unlock: false,
};

/** Every task, in the order of the table. */
export const taskNames = Object.keys(atFixedInstantWhen) as readonly TaskName[];

/** Tasks that are not abandoned once begun: something is written whose outcome has to be known. */
export const neverAbandoned: ReadonlySet<TaskName> = new Set(['write', 'saveDetail', 'vouch', 'unlock']);
