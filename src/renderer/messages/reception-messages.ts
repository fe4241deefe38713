import type { Population } from '../../contract/proofs.ts';
import type { CardState, CheckedThing } from '../../contract/reception.ts';
import type { SignInMessages } from './details-messages.ts';

/** The reception's journey, in the words of somebody at work. */
export interface ReceptionMessages {
  readonly signIn: SignInMessages;
  readonly totp: Readonly<Record<'lead' | 'label' | 'hint', string>>;
  readonly find: {
    readonly label: string;
    readonly hint: string;
    readonly empty: string;
    readonly submit: string;
    readonly waiting: string;
    readonly found: (count: number) => string;
    readonly some: string;
  };
  readonly populations: Readonly<Record<Population, string>>;
  readonly states: Readonly<Record<CardState, string>>;
  readonly person: {
    readonly state: string;
    readonly photo: string;
    readonly noPhoto: string;
    readonly checked: string;
    readonly unchecked: string;
    readonly vouch: string;
    readonly unlock: string;
    readonly waiting: string;
    readonly confirmed: string;
    readonly mayNot: Readonly<Record<'privileged' | 'own', string>>;
    /** A code can be issued, and opens nothing while the account stands like this. */
    readonly useless: string;
  };
  readonly things: Readonly<Record<CheckedThing, string>>;
  readonly confirm: SignInMessages & { readonly whom: string };
  readonly voucher: {
    readonly lead: string;
    readonly label: string;
    readonly left: (duration: string) => string;
    readonly over: string;
    readonly facts: (minutes: number) => readonly string[];
    readonly next: string;
  };
}
