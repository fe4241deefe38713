import type { IdentifierFormat } from '../../contract/identifiers.ts';
import type { Language } from '../../contract/languages.ts';
import type { PasswordPolicy } from '../../contract/password/policy.ts';
import type { Population, ProofName } from '../../contract/proofs.ts';
import type { ContactChannel, HouseRules } from '../../contract/view.ts';

/** What the campus decides about a visit. All times are milliseconds unless the name says otherwise. */
export interface RecoverySettings {
  /** A desk has the reception's journey alone. */
  readonly mode: 'kiosk' | 'desk';
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
  /** Wrong proofs, whatever their kind. */
  readonly attempts: {
    /** Before all proofs but the voucher are blocked. */
    readonly tries: number;
    /** First block; doubled with each further one, up to `longestBlock`. */
    readonly block: number;
    readonly longestBlock: number;
  };
  /** What has to be proved before a password or a login is given, and before an account is activated. */
  readonly proofs: Readonly<Record<'recovery' | 'activation', ProofPolicy>>;
  readonly jokers: {
    /** Questions asked, of those that the person chose; all of them where there are fewer. */
    readonly ask: number;
    /** Questions to be chosen at activation and in the recovery details. */
    readonly choose: number;
    /** People may word a question of their own. */
    readonly ownQuestions: boolean;
    /** Fewest letters and digits of an answer, once normalised. */
    readonly shortestAnswer: number;
  };
  readonly codes: {
    readonly digits: number;
    readonly lifetime: number;
    /** Wrong tries before a code is void. */
    readonly tries: number;
    /** Codes that a person may have sent within `within`. */
    readonly most: number;
    readonly within: number;
  };
  /** The ways by which a code can be sent here. */
  readonly channels: Readonly<Record<ContactChannel, boolean>>;
  readonly activation: {
    readonly offered: boolean;
    /** The only way to a threshold of zero. */
    readonly withoutProof: boolean;
    /** An address or number is kept although no code could be sent there. */
    readonly unprovedContacts: boolean;
    /** How many recovery codes are made; 0: none. */
    readonly recoveryCodes: number;
  };
  readonly login: {
    readonly offered: boolean;
    /** How long it stands on the screen. */
    readonly shown: number;
  };
  readonly details: { readonly offered: boolean };
  /** null: the campus has no reception at its kiosks. */
  readonly reception: ReceptionSettings | null;
  /** The group of kiosks that this one belongs to; null: none. */
  readonly kioskGroup: string | null;
  readonly instants: {
    /** Answers to identification and proofs leave so long after the event… */
    readonly answerAfter: number;
    /** …or at the next multiple of this after it. 0 switches the fixed instants off (tests only). */
    readonly slot: number;
  };
}

/** Points of each proof (0: not taken) and what each population needs. */
export interface ProofPolicy {
  readonly points: Readonly<Record<ProofName, number>>;
  readonly thresholds: Readonly<Record<Population, number>>;
}

export interface ReceptionSettings {
  /** How long a voucher is taken. */
  readonly lifetime: number;
  /** Characters of a voucher, 8 to 10. */
  readonly length: number;
  /** Vouchers that one member may issue within `within`. */
  readonly most: number;
  readonly within: number;
  readonly requireTotp: boolean;
  /** Populations for which a second member confirms. */
  readonly confirmed: readonly Population[];
  /** A voucher issued here is taken at kiosks of this group only; null: at all. */
  readonly kioskGroup: string | null;
  /** Nothing happens for so long: the member is signed out, after the countdown. */
  readonly idleAfter: number;
}
