import type { IdentifierFormat } from '../../contract/identifiers.ts';
import type { Language } from '../../contract/languages.ts';
import type { PasswordPolicy } from '../../contract/password/policy.ts';
import type { HouseRules } from '../../contract/view.ts';

/** What the campus decides about a visit. All times are milliseconds unless the name says otherwise. */
export interface RecoverySettings {
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly formats: readonly IdentifierFormat[];
  readonly policy: PasswordPolicy;
  /** One text per language of the same version; null: the campus asks for no acceptance. */
  readonly houseRules: {
    readonly version: string;
    readonly texts: Readonly<Partial<Record<Language, HouseRules & { readonly sha256: string }>>>;
  } | null;
  readonly limits: {
    /** Nothing happens for so long: the countdown starts. */
    readonly idleAfter: number;
    /** The countdown. */
    readonly idleWarning: number;
    /** No visit lasts longer. */
    readonly absolute: number;
    /** The done screen leaves by itself. */
    readonly done: number;
  };
  readonly jokers: {
    /** Wrong answers before that proof is blocked. */
    readonly tries: number;
    /** First block; doubled with each further one, up to `longestBlock`. */
    readonly block: number;
    readonly longestBlock: number;
  };
  readonly instants: {
    /** Answers to identification and proofs leave so long after the event… */
    readonly answerAfter: number;
    /** …or at the next multiple of this after it. 0 switches the fixed instants off (tests only). */
    readonly slot: number;
  };
}
