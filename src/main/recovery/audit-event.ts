import type { Detail } from '../../contract/details.ts';
import type { GateFailureCode, Ending, DirectoryRule, NotUsableReason } from '../../contract/failures.ts';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import type { Language } from '../../contract/languages.ts';
import type { ProofName } from '../../contract/proofs.ts';
import type { CheckedThing } from '../../contract/reception.ts';
import type { ContactChannel } from '../../contract/view.ts';
import type { Asked, DirectoryFault, SecretFailure, SecretName, VerifyOutcome } from './ports.ts';

/**
 * A person in the journal: the adapter replaces it by an HMAC under the audit key before the line is written. `uuid` of
 * the entry where one was found, otherwise what was typed in its canonical form.
 */
export type Subject =
  | { readonly entry: string }
  | { readonly unknown: { readonly kind: IdentifierKind; readonly number: string } };

/** What IT staff can take away of a record. */
export type ClearedDetails = 'attempts' | 'jokers' | 'contacts' | 'codes' | 'totp' | 'voucher' | 'all';

/**
 * The closed catalogue of what the journal can hold. Typed fields, no free text. `visit` is the random name of a visit,
 * `reference` the four characters that a person was shown. audit/catalogue.ts gives each one its sentence.
 */
export type AuditEvent =
  /** The first line of every journal; `journal` is its random name. */
  | { readonly event: 'journal.opened'; readonly journal: string }
  | {
      readonly event: 'kiosk.started';
      readonly version: string;
      readonly host: string;
      readonly configuration: string;
    }
  | { readonly event: 'kiosk.stopped'; readonly reason: 'signal' | 'session-end' | 'staff' | 'fault' }
  | {
      readonly event: 'kiosk.out-of-order';
      readonly reference: string;
      readonly cause: 'configuration' | 'secret' | 'directory' | 'journal' | 'unexpected';
      readonly secret?: SecretName;
      readonly failure?: SecretFailure;
    }
  | { readonly event: 'kiosk.renderer-gone'; readonly reason: string }
  | {
      readonly event: 'kiosk.guard';
      readonly guard:
        | 'navigation'
        | 'window-open'
        | 'download'
        | 'permission'
        | 'key'
        | 'request'
        | 'devtools'
        | 'webview'
        | 'close'
        | 'switch'
        | 'certificate'
        | 'login';
      readonly what: string;
    }
  | {
      readonly event: 'gate.refused';
      readonly failure: GateFailureCode;
      readonly operation: string;
      readonly reference?: string;
      readonly count: number;
    }
  | { readonly event: 'visit.started'; readonly visit: string }
  | {
      readonly event: 'visit.ended';
      readonly visit: string;
      readonly reason: 'finished' | 'cancelled' | 'idle' | 'absolute' | 'renderer-gone' | 'stopped';
    }
  | { readonly event: 'identify.started'; readonly visit: string; readonly kind: IdentifierKind }
  | {
      readonly event: 'identify.completed';
      readonly visit: string;
      readonly subject: Subject;
      readonly outcome:
        'recognised' | 'unknown-number' | 'wrong-birth-date' | 'ambiguous' | 'slowed' | 'fault';
      /** Why the visit ended, where it did although the person was right. */
      readonly ending?: Ending['code'];
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
    }
  | {
      readonly event: 'proof.started';
      readonly visit: string;
      readonly subject: Subject;
      readonly proof: ProofName;
    }
  | {
      readonly event: 'proof.completed';
      readonly visit: string;
      readonly subject: Subject;
      readonly proof: ProofName;
      readonly outcome: 'right' | 'wrong' | 'blocked' | 'fault';
      /** Why the visit ended, where it did although the person was right. */
      readonly ending?: Ending['code'];
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
    }
  /** A one-time code was to leave, now. */
  | {
      readonly event: 'code.sent';
      readonly visit: string;
      readonly subject: Subject;
      readonly channel: ContactChannel;
      readonly purpose: 'proof' | 'contact';
      readonly outcome: 'sent' | 'recipient' | 'unavailable' | 'too-many' | 'fault';
      readonly cause?: string;
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly reference?: string;
    }
  | { readonly event: 'login.shown'; readonly visit: string; readonly subject: Subject }
  /** The record says `pending`; the first password comes next. */
  | { readonly event: 'activation.started'; readonly visit: string; readonly subject: Subject }
  /** The campus lets people activate their account with a number and a birth date alone. */
  | { readonly event: 'activation.without-proof'; readonly visit: string; readonly subject: Subject }
  | {
      readonly event: 'activation.completed';
      readonly visit: string;
      readonly subject: Subject;
      /** What became of it in the record, and of what the campus has the directory say. */
      readonly recorded: boolean;
      readonly marked: boolean;
    }
  | {
      readonly event: 'detail.changed';
      readonly visit: string;
      readonly subject: Subject;
      readonly detail: Detail;
      readonly outcome: 'saved' | 'removed' | 'wrong' | 'fault';
      readonly proved?: boolean;
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
    }
  | {
      readonly event: 'sign-in.completed';
      readonly visit: string;
      readonly for: 'details' | 'reception' | 'confirmation';
      readonly subject?: Subject;
      readonly outcome:
        | 'right'
        | 'refused'
        | 'unknown-login'
        | 'spared'
        | 'slowed'
        | 'unusable'
        | 'not-reception'
        | 'no-totp'
        | 'same-person'
        | 'fault';
      readonly reason?: NotUsableReason;
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
    }
  | {
      readonly event: 'reception.second-factor';
      readonly visit: string;
      readonly staff: Subject;
      readonly outcome: 'right' | 'wrong' | 'blocked' | 'fault';
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
    }
  | {
      readonly event: 'reception.searched';
      readonly visit: string;
      readonly staff: Subject;
      readonly outcome: 'found' | 'nobody' | 'too-many' | 'fault';
      readonly found?: number;
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
    }
  | {
      readonly event: 'reception.looked-at';
      readonly visit: string;
      readonly staff: Subject;
      readonly subject: Subject;
    }
  /** The look that was journaled right before came to nothing. */
  | {
      readonly event: 'reception.not-shown';
      readonly visit: string;
      readonly staff: Subject;
      readonly subject: Subject;
      readonly fault: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference: string;
    }
  | {
      readonly event: 'voucher.issued';
      readonly visit: string;
      readonly staff: Subject;
      readonly confirmer?: Subject;
      readonly subject: Subject;
      readonly checked: CheckedThing;
      readonly minutes: number;
      readonly kioskGroup?: string;
    }
  | {
      readonly event: 'voucher.refused';
      readonly visit: string;
      readonly staff: Subject;
      readonly subject: Subject;
      readonly why: 'quota' | 'same-person' | 'privileged' | 'fault';
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
    }
  | {
      readonly event: 'voucher.used';
      readonly visit: string;
      readonly subject: Subject;
      readonly issuer: Subject;
    }
  | {
      readonly event: 'account.unlocked';
      readonly visit: string;
      readonly staff: Subject;
      readonly subject: Subject;
      readonly checked: CheckedThing;
      readonly outcome: 'unlocked' | 'not-locked' | 'refused' | 'fault';
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
    }
  | {
      readonly event: 'write.started';
      readonly visit: string;
      readonly write: string;
      readonly subject: Subject;
    }
  | {
      readonly event: 'write.completed';
      readonly visit: string;
      readonly write: string;
      readonly subject: Subject;
      readonly outcome: 'written' | 'refused' | 'ended' | 'fault' | 'unknown';
      readonly rule?: DirectoryRule;
      readonly ending?: Ending['code'];
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
      readonly reference?: string;
      readonly verified?: VerifyOutcome;
      /** Where the kiosk keeps the history: whether it will know this password again. */
      readonly remembered?: boolean;
    }
  /** The password is in force; what `directory.alsoWrite` names is not written. */
  | {
      readonly event: 'write.incomplete';
      readonly visit: string;
      readonly write: string;
      readonly subject: Subject;
      readonly fault: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
    }
  /** Written at the next start for every `write.started` that has no `write.completed`. */
  | { readonly event: 'write.outcome-unknown'; readonly write: string }
  | {
      readonly event: 'house-rules.accepted';
      readonly visit: string;
      readonly subject: Subject;
      readonly version: string;
      readonly sha256: string;
      readonly language: Language;
      readonly recorded: boolean;
    }
  | { readonly event: 'mail.queued'; readonly notice: string; readonly subject: Subject }
  | { readonly event: 'mail.delivered'; readonly notice: string; readonly attempts: number }
  | {
      readonly event: 'mail.deferred';
      readonly notice: string;
      readonly attempts: number;
      readonly cause: string;
    }
  | {
      readonly event: 'mail.abandoned';
      readonly notice: string;
      readonly attempts: number;
      readonly cause: string;
    }
  /** By IT staff, on the command line; so are the next two. */
  | {
      readonly event: 'record.cleared';
      readonly subject: Subject;
      readonly what: ClearedDetails;
      readonly outcome: 'cleared' | 'nothing' | 'fault';
      readonly fault?: DirectoryFault['fault'];
      readonly resultCode?: number;
      readonly server?: string;
      readonly asked?: Asked;
      readonly cause?: string;
    }
  | { readonly event: 'joker.imported'; readonly subject: Subject; readonly form: 'clear' | 'digest' }
  | { readonly event: 'activation-code.made'; readonly subject: Subject; readonly days: number }
  | { readonly event: 'staff.signed-in'; readonly subject: Subject }
  | { readonly event: 'staff.refused'; readonly cause: 'refused' | 'slowed' | DirectoryFault['fault'] }
  | {
      readonly event: 'internal.fault';
      readonly reference: string;
      readonly where: string;
      readonly kind: string;
    };
export type AuditEventName = AuditEvent['event'];
