import type { AuditEvent } from '../audit-event.ts';
import { faulty } from '../faulty.ts';
import { ofTheLast, someAhead } from '../instants.ts';
import type { RecordKeys } from '../keys.ts';
import type { Leaps } from '../leaps.ts';
import { notify } from '../notify.ts';
import type { NotifyParts } from '../notify.ts';
import type { Clock, DirectoryPort, Entry, RecordPort, WriteFailure } from '../ports.ts';
import { freshVoucherId, hashVoucherCode, makeVoucherCode } from '../proofs/voucher-code.ts';
import { accountOf } from '../endings.ts';
import { changeRecord } from '../record.ts';
import { mostInstants } from '../record-schema.ts';
import type { ReceptionSettings, RecoverySettings } from '../settings.ts';
import type { EffectOf, OutcomeOf } from '../task-table.ts';

export interface ReceptionParts extends NotifyParts {
  readonly directory: DirectoryPort;
  readonly records: RecordPort;
  readonly keys: RecordKeys;
  readonly clock: Clock;
  readonly leaps: Leaps;
  readonly settings: RecoverySettings;
}

type EventNamed<Name extends AuditEvent['event']> = Extract<AuditEvent, { event: Name }>;

/** Every search is journaled: who looked, and how many were found. Not for whom: the text may be anything. */
export async function findPeople(
  { directory, audit }: ReceptionParts,
  { visit, staff, text }: EffectOf<'findPeople'>,
): Promise<OutcomeOf<'findPeople'>> {
  const journal = (
    what: Omit<EventNamed<'reception.searched'>, 'event' | 'visit' | 'staff'>,
  ): Promise<void> =>
    audit.append({ event: 'reception.searched', visit, staff: { entry: staff.uuid }, ...what });
  const found = await directory.findPeople(text);
  if (!found.ok) return faulty(found.failure, journal);
  const { people, tooMany } = found.value;
  await journal(
    tooMany
      ? { outcome: 'too-many' }
      : { outcome: people.length === 0 ? 'nobody' : 'found', found: people.length },
  );
  return { outcome: 'found', people, tooMany };
}

/** What is needed to compare a person with their card; looking at somebody is journaled before it is shown. */
export async function showPerson(
  { directory, records, audit }: ReceptionParts,
  { visit, staff, person }: EffectOf<'showPerson'>,
): Promise<OutcomeOf<'showPerson'>> {
  const who = { visit, staff: { entry: staff.uuid }, subject: { entry: person.uuid } };
  const fail = (failure: Parameters<typeof faulty>[0]): ReturnType<typeof faulty> =>
    faulty(failure, ({ outcome: _outcome, ...journaled }) =>
      audit.append({ event: 'reception.not-shown', ...who, ...journaled }),
    );
  await audit.append({ event: 'reception.looked-at', ...who });
  const held = await records.read(person);
  if (!held.ok) return fail(held.failure);
  const card = await directory.card(person);
  if (!card.ok) return fail(card.failure);
  const { photo } = card.value;
  return {
    outcome: 'shown',
    person,
    card: {
      displayName: person.displayName,
      photo: photo === null ? null : `data:image/jpeg;base64,${photo.toString('base64')}`,
      populations: person.populations,
      state: accountOf(person, held.value.record),
    },
  };
}

/**
 * Issues a voucher for a person whose card was checked: counted towards the issuer's quota before it exists, kept as a hash
 * in the person's record, where it takes the place of an earlier one. It is shown once and never mailed; the person is told
 * that there is one.
 * @throws Error where the campus has no reception: a bug
 */
export async function vouch(parts: ReceptionParts, effect: EffectOf<'vouch'>): Promise<OutcomeOf<'vouch'>> {
  const { records, keys, clock, audit, settings } = parts;
  const { visit, staff, confirmer, person, checked, language } = effect;
  const { reception } = settings;
  if (reception === null) throw new Error('a voucher without a reception');
  const who = { visit, staff: { entry: staff.uuid }, subject: { entry: person.uuid } };
  const refuse = (what: Omit<EventNamed<'voucher.refused'>, 'event' | keyof typeof who>): Promise<void> =>
    audit.append({ event: 'voucher.refused', ...who, ...what });
  const fail = (failure: Parameters<typeof faulty>[0]): ReturnType<typeof faulty> =>
    faulty(failure, ({ outcome: _outcome, ...journaled }) => refuse({ why: 'fault', ...journaled }));

  const people = [staff, person, ...(confirmer === null ? [] : [confirmer])];
  if (new Set(people.map(({ uuid }) => uuid)).size < people.length) {
    await refuse({ why: 'same-person' });
    return { outcome: 'same-person' };
  }
  if (person.account === 'privileged') {
    await refuse({ why: 'privileged' });
    throw new Error('a voucher for somebody who never recovers at a kiosk');
  }
  const quota = await countIssued(parts, staff, reception);
  if (!quota.ok) return fail(quota.failure);
  if (quota.value === 'reached') {
    await refuse({ why: 'quota' });
    return { outcome: 'quota-reached' };
  }
  const id = freshVoucherId();
  const code = makeVoucherCode(reception.length);
  const stored = await hashVoucherCode(keys, person.uuid, id, code);
  const issuedAt = clock.now();
  const issued = await changeRecord(records, person, (record) => ({
    ...record,
    voucher: {
      id,
      code: stored,
      issuedAt,
      expiresAt: issuedAt + reception.lifetime,
      tries: 0,
      kioskGroup: reception.kioskGroup,
      issuer: staff.uuid,
      confirmer: confirmer?.uuid ?? null,
    },
  }));
  if (!issued.ok) return fail(issued.failure);
  await audit.append(
    {
      event: 'voucher.issued',
      ...who,
      ...(confirmer === null ? {} : { confirmer: { entry: confirmer.uuid } }),
      checked,
      minutes: Math.round(reception.lifetime / 60_000),
      ...(reception.kioskGroup === null ? {} : { kioskGroup: reception.kioskGroup }),
    },
    'durable',
  );
  await notify(parts, person, { kind: 'voucher-issued', language });
  return { outcome: 'issued', voucher: code, lifetime: reception.lifetime };
}

/** One more voucher of this member, over all kiosks and desks. */
async function countIssued(
  { records, clock, leaps }: ReceptionParts,
  staff: Entry,
  { most, within }: ReceptionSettings,
) {
  let isReached = false;
  const counted = await changeRecord(records, staff, (record) => {
    const now = clock.now();
    const lately = ofTheLast(within, record.vouchersIssued, now, leaps);
    // A quota beyond what a record holds would be none.
    isReached = lately.length >= Math.min(most, mostInstants);
    if (!isReached) return { ...record, vouchersIssued: [...lately, now].slice(-mostInstants) };
    return someAhead(record.vouchersIssued, now) ? { ...record, vouchersIssued: lately } : 'keep';
  });
  return counted.ok
    ? { ok: true as const, value: isReached ? ('reached' as const) : ('counted' as const) }
    : counted;
}

/** What keeps a lock by failures where it is, for the journal. */
const unlockFault = (failure: WriteFailure): Parameters<typeof faulty>[0] =>
  'fault' in failure ? failure.fault : { fault: 'unexpected', cause: failure.kind };

/** Lifts a lock by failures and no other, for a person whose card was checked. */
export async function unlock(
  parts: ReceptionParts,
  { visit, staff, person, checked, language }: EffectOf<'unlock'>,
): Promise<OutcomeOf<'unlock'>> {
  const { directory, audit } = parts;
  const who = { visit, staff: { entry: staff.uuid }, subject: { entry: person.uuid }, checked };
  const journal = (what: Omit<EventNamed<'account.unlocked'>, 'event' | keyof typeof who>): Promise<void> =>
    audit.append({ event: 'account.unlocked', ...who, ...what }, 'durable');
  if (staff.uuid === person.uuid) {
    await journal({ outcome: 'refused' });
    return { outcome: 'same-person' };
  }
  const done = await directory.unlock(person);
  if (!done.ok) return faulty(unlockFault(done.failure), journal);
  await journal({ outcome: done.value });
  if (done.value === 'unlocked') await notify(parts, person, { kind: 'account-unlocked', language });
  return { outcome: done.value };
}
