import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { RecordKeys } from './keys.ts';
import type { Contact, Entry, PersonRecord } from './ports.ts';
import { open, seal } from './proofs/sealing.ts';
import type { ContactDraft, Draft, KeptDetails } from './session-state.ts';

/**
 * What a record holds of somebody's recovery details, opened.
 * @returns `unknown-key` or `tampered` when an address or a number cannot be opened
 */
export function keptDetails(
  keys: RecordKeys,
  entry: Entry,
  record: PersonRecord,
): Result<KeptDetails, 'unknown-key' | 'tampered'> {
  const mail = openContact(keys, entry, record.recoveryMail);
  if (!mail.ok) return failed(mail.failure);
  const mobile = openContact(keys, entry, record.recoveryMobile);
  if (!mobile.ok) return failed(mobile.failure);
  return succeeded({
    jokers: record.jokers.length,
    mail: mail.value,
    mobile: mobile.value,
    codesLeft: record.recoveryCodes.length,
    totp: record.totp !== null,
  });
}

function openContact(
  keys: RecordKeys,
  { uuid }: Entry,
  contact: Contact | null,
): Result<ContactDraft | null, 'unknown-key' | 'tampered'> {
  if (contact === null) return succeeded(null);
  const to = open(keys, 'contact-seal', uuid, contact.sealed);
  return to.ok
    ? succeeded({ to: to.value.toString('utf8'), proved: contact.provedAt !== null })
    : failed(to.failure);
}

/** An address or a number for the record. @param now milliseconds since 1970 */
export function sealContact(
  keys: RecordKeys,
  { uuid }: Entry,
  { to, proved }: ContactDraft,
  now: number,
): Contact {
  return { sealed: seal(keys, 'contact-seal', uuid, Buffer.from(to, 'utf8')), provedAt: proved ? now : null };
}

/** A record with what an activation has set; what was left out is not there. */
export function withDraft(
  keys: RecordKeys,
  entry: Entry,
  record: PersonRecord,
  { jokers, mail, mobile, codes }: Draft,
  now: number,
): PersonRecord {
  return {
    ...record,
    jokers: jokers ?? [],
    recoveryMail: mail === null ? null : sealContact(keys, entry, mail, now),
    recoveryMobile: mobile === null ? null : sealContact(keys, entry, mobile, now),
    recoveryCodes: codes ?? [],
  };
}
