import type { OneTimeMessage } from '../recovery/ports.ts';

type Purpose = OneTimeMessage['purpose'];

/** What a sentence about a code says. */
export interface CodeFacts {
  readonly code: string;
  readonly campus: string;
  readonly minutes: number;
}

/** The sentences around a one-time code. */
export interface CodeWords {
  /**
   * One text message: the code first, where a locked telephone shows it. It has to fit into 160 characters of the alphabet
   * of GSM, or into 70 where that alphabet has none of the language's letters; the name of the campus is cut if need be.
   */
  readonly sms: Readonly<Record<Purpose, (facts: CodeFacts) => string>>;
  /** Without the code: subjects are shown on locked screens, and written to the logs of mail servers. */
  readonly subject: (campus: string) => string;
  readonly greeting: string;
  readonly what: Readonly<Record<Purpose, (facts: CodeFacts) => string>>;
  readonly howLong: (facts: CodeFacts) => string;
  readonly secret: string;
  readonly notYou: string;
  readonly desk: string;
  readonly automatic: string;
}
