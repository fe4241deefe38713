import type { CodeProof, ProofName } from '../../contract/proofs.ts';

/** Whether one more proof can be enough: whichever it is, some of them only, or none. */
export type OneSuffices = 'any' | 'some' | 'none';

/** The list of what somebody can prove themself by. */
export interface ProofsMessages {
  /**
   * What is still needed, in words.
   * @param left fewest proofs that are still needed
   * @param begun whether one was brought already
   */
  readonly lead: (left: number, begun: boolean, one: OneSuffices) => string;
  readonly names: Readonly<Record<ProofName, string>>;
  /** What it takes, in a sentence. */
  readonly takes: Readonly<Record<ProofName, string>>;
  /** @param to masked */
  readonly sentTo: (to: string) => string;
  readonly given: string;
  readonly alone: string;
  /** Somebody with empty hands. */
  readonly desk: string;
  readonly findDesk: string;
  /** From one proof to the choice of another. */
  readonly other: string;
}

/** Screens with one code to be typed. */
export interface CodeMessages {
  readonly titles: Readonly<Record<CodeProof, string>>;
  /** @param to masked; null for a code that is not sent */
  readonly leads: Readonly<Record<CodeProof, (to: string) => string>>;
  readonly labels: Readonly<Record<CodeProof, string>>;
  readonly hints: Readonly<Record<CodeProof, string>>;
  readonly empty: string;
  readonly submit: string;
  readonly waiting: string;
  /** How long a code that was sent is still taken. */
  readonly goodFor: (duration: string) => string;
  readonly over: string;
  readonly again: string;
}

/** The login, shown. */
export interface LoginMessages {
  readonly lead: string;
  readonly label: string;
  /** Said before it is spelt. */
  readonly spelt: string;
  readonly digit: (digit: string) => string;
  readonly capital: (letter: string) => string;
  /** Names of signs, by sign. */
  readonly signs: Readonly<Record<'.' | '-' | '_' | '@' | '+' | "'", string>>;
  readonly mail: {
    readonly queued: (to: string) => string;
    readonly 'no-address': string;
    readonly off: string;
  };
  readonly next: string;
}
