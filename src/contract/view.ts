import type { Ending, Notice } from './failures.ts';
import type { IdentifierFormat, IdentifierKind } from './identifiers.ts';
import type { JokerQuestion } from './joker.ts';
import type { Language } from './languages.ts';
import type { PasswordPolicy, PersonForRules } from './password/policy.ts';

/** What the page shows: the whole of what it is told of a visit. */
export interface View {
  /** Grows with every view, over visits too: an older one that arrives late is dropped. */
  readonly serial: number;
  readonly language: Language;
  readonly step: Step;
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
  | { readonly name: 'identifier'; readonly formats: readonly IdentifierFormat[] }
  | { readonly name: 'identify'; readonly format: IdentifierFormat }
  | { readonly name: 'joker'; readonly question: JokerQuestion }
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
      readonly mail: MailOutcome;
      readonly usable: Usable;
      readonly seconds: number;
    }
  | { readonly name: 'ended'; readonly ending: Ending; readonly seconds: number }
  | { readonly name: 'out-of-order'; readonly reference: string };
export type StepName = Step['name'];

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

/** Where in the journey a step stands: `position` of `total`, for the progress indicator. */
export const progressSteps = ['identifier', 'identify', 'joker', 'password', 'done'] as const;

/** The kinds that a view may offer. */
export type { IdentifierKind };
