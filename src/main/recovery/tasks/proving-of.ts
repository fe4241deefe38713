import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { ContactChannel } from '../../../contract/view.ts';
import { unknownKey } from '../faulty.ts';
import type { RecordKeys } from '../keys.ts';
import type { Contact, DirectoryFault, Entry, PersonRecord } from '../ports.ts';
import { askedJokers } from '../proofs/joker-choice.ts';
import type { ContactRules } from '../proofs/contact.ts';
import { brings, needOf, reachable, useOf } from '../proofs/proof-policy.ts';
import { open } from '../proofs/sealing.ts';
import type { Proving } from '../session-state.ts';
import type { RecoverySettings } from '../settings.ts';

export interface ProvingParts {
  readonly keys: RecordKeys;
  readonly settings: RecoverySettings;
  readonly contacts: ContactRules;
}

/** Somebody who has been recognised, and whether what they hold can be enough. */
export interface Prospect {
  readonly proving: Proving;
  /** Without a voucher that they may be holding in their hand; with one that they have given. */
  readonly suffices: boolean;
  /** A voucher of the reception alone would do. */
  readonly voucherSuffices: boolean;
}

/**
 * What somebody can bring for a journey, and which questions they are asked.
 * @param who `given`: what they have proved already; a voucher among it is no longer in their record
 * @param now milliseconds since 1970
 * @returns a fault when something that decides cannot be opened: the operator's
 */
export function prospectOf(
  { keys, settings, contacts }: ProvingParts,
  who: Pick<Proving, 'journey' | 'kind' | 'entry' | 'given'>,
  record: PersonRecord,
  now: number,
): Result<Prospect, DirectoryFault> {
  const { entry, journey, given } = who;
  const use = useOf[journey];
  const policy = settings.proofs[use];
  const mail = opened(keys, entry, record.recoveryMail);
  const mobile = opened(keys, entry, record.recoveryMobile);
  if (mail === undefined || mobile === undefined) return failed(unknownKey);
  const held = brings({
    use,
    policy,
    entry,
    record,
    opened: { mail, mobile } satisfies Record<ContactChannel, string | null>,
    contacts,
    channels: settings.channels,
    unprovedContacts: settings.activation.unprovedContacts,
    kioskGroup: settings.kioskGroup,
    now,
  });
  // One that is in somebody's hand and not in their record is typed all the same, and told to be none.
  const voucher = { proof: 'voucher', points: policy.points.voucher, to: null } as const;
  const isGiven = given.includes('voucher');
  const isOffered = voucher.points > 0 && (settings.reception !== null || isGiven);
  const hasVoucher = held.some(({ proof }) => proof === 'voucher');
  const withVoucher = isOffered && !hasVoucher ? [...held, voucher] : held;
  const need = needOf(policy, entry.populations);
  const questions = askedJokers(keys, entry.uuid, record, settings.jokers.ask);
  return succeeded({
    proving: {
      ...who,
      brings: withVoucher,
      need,
      questions,
      answered: 0,
    },
    suffices: reachable(isGiven ? withVoucher : held, need),
    voucherSuffices: isOffered && voucher.points >= need,
  });
}

/** @returns undefined when it cannot be opened */
function opened(keys: RecordKeys, { uuid }: Entry, contact: Contact | null): string | null | undefined {
  if (contact === null) return null;
  const text = open(keys, 'contact-seal', uuid, contact.sealed);
  return text.ok ? text.value.toString('utf8') : undefined;
}
