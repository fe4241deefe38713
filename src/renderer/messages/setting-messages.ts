import type { jokerFaultReasons } from '../../contract/failures.ts';
import type { ContactChannel } from '../../contract/view.ts';

/** What is set for later: questions, an address, a mobile, codes, an authenticator. */
export interface SettingMessages {
  readonly jokers: {
    readonly place: (place: number, of: number) => string;
    readonly pick: string;
    readonly pickLabel: string;
    readonly own: string;
    readonly ownQuestion: string;
    readonly ownQuestionHint: string;
    readonly answer: string;
    readonly answerHint: string;
    readonly change: string;
    readonly previous: string;
    readonly next: string;
    readonly save: string;
    readonly waiting: string;
    readonly faults: Readonly<Record<(typeof jokerFaultReasons)[number], string>>;
  };
  readonly contact: Readonly<Record<ContactChannel, ContactMessages>>;
  readonly kept: (masked: string) => string;
  readonly later: string;
  readonly contactSubmit: string;
  readonly contactWaiting: string;
  readonly confirm: {
    readonly lead: Readonly<Record<ContactChannel, (to: string) => string>>;
    readonly label: string;
    readonly hint: string;
    readonly skip: string;
  };
  readonly codes: {
    readonly lead: string;
    readonly label: string;
    readonly facts: readonly string[];
    readonly written: string;
    /** Where none could be made. */
    readonly again: string;
    readonly waiting: string;
  };
  readonly totp: {
    readonly scan: string;
    readonly picture: string;
    readonly seed: string;
    readonly code: string;
    readonly codeHint: string;
    readonly submit: string;
    readonly waiting: string;
  };
}

interface ContactMessages {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly hint: string;
  readonly empty: string;
}
