import type { Detail, DetailsOverview } from './details.ts';
import type { Ending, Notice } from './failures.ts';
import type { IdentifierFormat, IdentifierKind } from './identifiers.ts';
import type { JokerQuestion } from './joker.ts';
import type { Language } from './languages.ts';
import type { PasswordPolicy, PersonForRules } from './password/policy.ts';
import type { CodeProof, ProofName } from './proofs.ts';
import type { PersonCard, PersonFound } from './reception.ts';

/** What the page shows: the whole of what it is told of a visit. */
export interface View {
  /** Grows with every view, over visits too: an older one that arrives late is dropped. */
  readonly serial: number;
  readonly language: Language;
  readonly step: Step;
  /** What they are there for; null before that is known. */
  readonly journey: Journey | 'details' | 'reception' | null;
  /** About the person's last event; gone with the next one. */
  readonly notice: Notice | null;
  /** True while main works on an event that was accepted: the page shows that it waits, and may only cancel. */
  readonly working: boolean;
  readonly idle: IdleWarning | null;
}

/** The visit is about to be forgotten: one press of any kind extends it. */
export interface IdleWarning {
  /** Whole seconds until main forgets, from the moment the view left main. */
  readonly seconds: number;
  /** `idle` can be extended, `absolute` cannot. */
  readonly limit: 'idle' | 'absolute';
}

export type Step =
  | { readonly name: 'home' }
  /** Identifiants oubliés */
  | { readonly name: 'credentials' }
  /** Which number do you have? */
  | {
      readonly name: 'identifier';
      readonly journey: Journey;
      readonly formats: readonly IdentifierFormat[];
    }
  | {
      readonly name: 'identify';
      readonly journey: Journey;
      readonly format: IdentifierFormat;
      /** Somebody made them wait: a voucher from the reception goes past it. */
      readonly voucher: boolean;
    }
  /** What this person can bring; nothing yet, or something is still missing. */
  | {
      readonly name: 'proofs';
      readonly offers: readonly ProofOffer[];
      /** Points brought so far, and needed. */
      readonly have: number;
      readonly need: number;
    }
  | {
      readonly name: 'joker';
      readonly question: JokerQuestion;
      /** Which of how many questions, from 1. */
      readonly place: number;
      readonly of: number;
      /** There are other proofs to choose from. */
      readonly others: boolean;
    }
  | {
      readonly name: 'proof';
      readonly proof: CodeProof;
      /** Where the code was sent, masked; null for a code that is not sent. */
      readonly sentTo: string | null;
      /** Whole seconds for which the code that was sent is taken; null for one that is not sent. */
      readonly seconds: number | null;
      readonly others: boolean;
    }
  | { readonly name: 'login'; readonly login: string; readonly mail: MailOutcome; readonly seconds: number }
  | { readonly name: 'house-rules'; readonly version: string }
  | {
      readonly name: 'set-jokers';
      /** Questions to be chosen. */
      readonly choose: number;
      readonly ownQuestions: boolean;
      readonly for: SettingPurpose;
    }
  | {
      readonly name: 'set-contact';
      readonly channel: ContactChannel;
      /** The one that is kept now, masked. */
      readonly kept: string | null;
      readonly for: SettingPurpose;
    }
  | {
      readonly name: 'confirm-contact';
      readonly channel: ContactChannel;
      readonly sentTo: string;
      readonly seconds: number;
      readonly for: SettingPurpose;
    }
  /** Shown once, to be written down; none while they are being made, or where they could not be. */
  | { readonly name: 'codes'; readonly codes: readonly string[]; readonly for: SettingPurpose }
  | {
      readonly name: 'set-totp';
      /** Rows of the QR code, `1` dark. */
      readonly rows: readonly string[];
      /** The same in base32, to be typed. */
      readonly seed: string;
    }
  /** Sign-in to one's own recovery details. */
  | { readonly name: 'sign-in' }
  | { readonly name: 'details'; readonly overview: DetailsOverview; readonly offered: readonly Detail[] }
  | { readonly name: 'reception-sign-in'; readonly alone: boolean }
  | { readonly name: 'reception-totp' }
  | {
      readonly name: 'reception-find';
      readonly found: readonly PersonFound[] | null;
      readonly tooMany: boolean;
    }
  | {
      readonly name: 'reception-person';
      readonly card: PersonCard;
      readonly mayVouch: boolean;
      readonly mayUnlock: boolean;
      /** A second member of staff has to confirm. */
      readonly confirmed: boolean;
    }
  | { readonly name: 'reception-confirm'; readonly card: PersonCard }
  /** The only time that the voucher is seen. */
  | {
      readonly name: 'reception-voucher';
      readonly displayName: string;
      readonly voucher: string;
      readonly minutes: number;
      readonly secondsLeft: number;
    }
  | {
      readonly name: 'password';
      readonly policy: PasswordPolicy;
      /** For the live rules; sent only now that the proofs are met. */
      readonly person: PersonForRules;
      /** Version of the house rules to be accepted; null when the campus asks for none. */
      readonly houseRules: string | null;
    }
  | {
      readonly name: 'done';
      /** What was done: a new password, or a first one. */
      readonly journey: 'password' | 'activation';
      readonly mail: MailOutcome;
      readonly usable: Usable;
      readonly seconds: number;
    }
  | {
      readonly name: 'ended';
      readonly ending: Ending;
      readonly seconds: number;
      /** What can be done from here without saying again who one is. */
      readonly next: EndedNext | null;
    }
  | { readonly name: 'out-of-order'; readonly reference: string };
export type StepName = Step['name'];

/** What somebody who says who they are by number and birth date is there for. */
export const journeys = ['password', 'login', 'activation'] as const;
export type Journey = (typeof journeys)[number];

/** What leads on from an ending: a voucher as the proof, the first password, a new one, or the login, asked for once more. */
export const endedNexts = ['voucher', 'activation', 'password', 'login'] as const;
export type EndedNext = (typeof endedNexts)[number];

/** Who the recovery details are set for: an account that is being activated, or one that is in use. */
export type SettingPurpose = 'activation' | 'details';
export const contactChannels = ['mail', 'mobile'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** One proof that the person can bring. */
export interface ProofOffer {
  readonly proof: ProofName;
  readonly points: number;
  /** Where a code would be sent, masked. */
  readonly to: string | null;
  /** Brought already in this visit: it counts once. */
  readonly given: boolean;
}

/** Whether the new password was seen to work: on every server, on the first one, or not tried (or not to be tried). */
export type Usable = 'now' | 'in-a-moment' | 'not-tried';

/** What became of the confirmation: it leaves by itself, the person never waits for it. */
export type MailOutcome =
  /** `to` is masked by the one masking rule: `m•••@univ.example`. */
  | { readonly state: 'queued'; readonly to: string }
  | { readonly state: 'no-address' }
  /** The campus mails no confirmations. */
  | { readonly state: 'off' };

/** What the campus gives to every page: nothing of a person in it. */
export interface Campus {
  readonly name: string;
  /** A `data:` URL of an SVG or PNG, or null. */
  readonly logo: string | null;
  /** One colour, `#rrggbb`: the rest is derived. */
  readonly accent: string;
  readonly supportDesk: {
    readonly place: string;
    readonly hours: string;
    readonly phone: string | null;
    readonly mail: string | null;
  };
  readonly languages: readonly Language[];
  readonly formats: readonly IdentifierFormat[];
  /** What the menu offers besides a new password. */
  readonly offers: {
    readonly login: boolean;
    readonly activation: boolean;
    readonly details: boolean;
    readonly reception: boolean;
  };
  /** A `desk` is a window on a receptionist's own machine, with that journey alone. */
  /** The keyboard on the screen: it comes by itself where one touches, or there is none. */
  readonly keyboard: 'auto' | 'off';
  readonly mode: 'kiosk' | 'desk';
  readonly stage: 'production' | 'trial';
  /** The embedded demo directory is in use: the page says so. */
  readonly demo: boolean;
}

/** A page in the campus's own words, parsed from Markdown by main: the page builds elements from it, never HTML. */
export type TextBlock =
  | { readonly block: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: readonly TextInline[] }
  | { readonly block: 'paragraph'; readonly inlines: readonly TextInline[] }
  | { readonly block: 'list'; readonly ordered: boolean; readonly items: readonly (readonly TextBlock[])[] }
  | { readonly block: 'quote'; readonly blocks: readonly TextBlock[] }
  | { readonly block: 'rule' };
export type TextInline =
  | { readonly inline: 'text'; readonly text: string }
  | { readonly inline: 'strong' | 'emphasis'; readonly inlines: readonly TextInline[] }
  | { readonly inline: 'break' };
export interface HouseRules {
  readonly version: string;
  readonly language: Language;
  readonly blocks: readonly TextBlock[];
}
/** What the campus does with personal details, and who answers for it (GDPR, article 13). */
export interface PrivacyNotice {
  readonly language: Language;
  readonly blocks: readonly TextBlock[];
  /** Article 13 (1) (a). */
  readonly controller: string;
  /** How the data protection officer is reached, 13 (1) (b); null where the campus has none. */
  readonly dpo: string | null;
}

/** The stations of a journey, for the progress indicator. */
export const progressSteps = [
  'identifier',
  'identify',
  'proofs',
  'settings',
  'password',
  'login',
  'done',
] as const;

/** The kinds that a view may offer. */
export type { IdentifierKind };
