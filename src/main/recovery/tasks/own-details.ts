import { unreachable } from '../../../contract/result.ts';
import type { Detail } from '../../../contract/details.ts';
import { faulty, unknownKey } from '../faulty.ts';
import { hashAnswer } from '../joker.ts';
import { keptDetails, sealContact } from '../kept-details.ts';
import type { RecordKeys } from '../keys.ts';
import { notify } from '../notify.ts';
import type { NotifyParts } from '../notify.ts';
import type { AuditPort, Clock, Entry, PersonRecord, RecordPort, StoredJoker } from '../ports.ts';
import { base32, fromBase32 } from '../proofs/base32.ts';
import { jokerFaults } from '../proofs/joker-fitness.ts';
import { qrRows } from '../proofs/qr-rows.ts';
import { makeRecoveryCodes } from '../proofs/stored-code.ts';
import { seal } from '../proofs/sealing.ts';
import { freshSeed, otpauthUri, verifyTotp } from '../proofs/totp.ts';
import { changeRecord } from '../record.ts';
import type { RecoverySettings } from '../settings.ts';
import type { DetailChange, EffectOf, OutcomeOf } from '../task-table.ts';

export interface OwnDetailsParts extends NotifyParts {
  readonly records: RecordPort;
  readonly keys: RecordKeys;
  readonly clock: Clock;
  readonly settings: RecoverySettings;
  /** How authenticators name the institution. */
  readonly issuer: string;
}

/** Questions and answers: looked at, then hashed. The answers as typed go no further than this. */
export async function prepareJokers(
  { keys, settings }: OwnDetailsParts,
  { entry, jokers }: EffectOf<'prepareJokers'>,
): Promise<OutcomeOf<'prepareJokers'>> {
  const faults = jokerFaults(jokers, entry, settings.jokers);
  if (faults.length > 0) return { outcome: 'unfit', faults };
  const stored: StoredJoker[] = [];
  for (const { question, answer } of jokers) {
    const hashed = await hashAnswer(keys, entry.uuid, answer);
    if (!hashed.ok) throw new Error('an answer that was found fit came to nothing');
    stored.push({
      question: 'ownWords' in question ? { ownWords: question.ownWords.normalize('NFC').trim() } : question,
      answer: hashed.value,
    });
  }
  return { outcome: 'fit', jokers: stored };
}

export async function makeCodes(
  { keys, settings }: OwnDetailsParts,
  { entry }: EffectOf<'makeCodes'>,
): Promise<OutcomeOf<'makeCodes'>> {
  const made = makeRecoveryCodes(keys, entry.uuid, settings.activation.recoveryCodes);
  return { outcome: 'made', codes: made.codes, stored: made.stored };
}

export async function makeTotp(
  { issuer }: OwnDetailsParts,
  { entry }: EffectOf<'makeTotp'>,
): Promise<OutcomeOf<'makeTotp'>> {
  const seed = freshSeed();
  return {
    outcome: 'made',
    enrolment: { seed: base32(seed), rows: qrRows(otpauthUri(issuer, entry.login, seed)) },
  };
}

/** A change to somebody's own details, told by mail to the old and the new address. */
export async function saveDetail(
  parts: OwnDetailsParts,
  { visit, entry, change, kept, language }: EffectOf<'saveDetail'>,
): Promise<OutcomeOf<'saveDetail'>> {
  const { records, keys, clock, audit } = parts;
  const subject = { entry: entry.uuid };
  const { detail } = change;
  const journal = (what: Pick<Changed, 'outcome'> & Partial<Changed>): Promise<void> =>
    audit.append({ event: 'detail.changed', visit, subject, detail, ...what });

  const apply = changeOf(parts, entry, change);
  if (apply === 'wrong') {
    await journal({ outcome: 'wrong' });
    return { outcome: 'wrong' };
  }
  const changed = await changeRecord(records, entry, apply);
  if (!changed.ok) return faulty(changed.failure, journal);
  const now = keptDetails(keys, entry, changed.value.record);
  if (!now.ok) return faulty(unknownKey, journal);
  const outcome = 'remove' in change ? 'removed' : 'saved';
  await journal({ outcome, ...('proved' in change ? { proved: change.proved } : {}) });
  const told = [kept.mail, now.value.mail].flatMap((contact) => (contact === null ? [] : [contact.to]));
  await notify({ ...parts, clock }, entry, { kind: 'details-changed', language, detail }, told);
  return { outcome, detail, kept: now.value };
}

type Changed = Extract<Parameters<AuditPort['append']>[0], { event: 'detail.changed' }>;

/** What becomes of the record; `wrong` when an authenticator does not show what its seed gives. */
function changeOf(
  { keys, clock }: OwnDetailsParts,
  entry: Entry,
  change: DetailChange,
): ((record: PersonRecord) => PersonRecord) | 'wrong' {
  if ('remove' in change) return (record) => ({ ...record, ...without[change.detail] });
  switch (change.detail) {
    case 'jokers':
      return (record) => ({ ...record, jokers: change.jokers, jokerRounds: 0 });
    case 'mail': {
      const recoveryMail = sealContact(keys, entry, change, clock.now());
      return (record) => ({ ...record, recoveryMail });
    }
    case 'mobile': {
      const recoveryMobile = sealContact(keys, entry, change, clock.now());
      return (record) => ({ ...record, recoveryMobile });
    }
    case 'codes':
      return (record) => ({ ...record, recoveryCodes: change.codes });
    case 'totp': {
      const seed = fromBase32(change.seed);
      if (!seed.ok) throw new Error('the seed on the screen is not ours');
      const taken = verifyTotp(seed.value, change.code, clock.now(), 0);
      if (taken === null) return 'wrong';
      const totp = {
        seed: seal(keys, 'totp-seal', entry.uuid, seed.value),
        lastStep: taken.step,
        since: clock.now(),
      };
      return (record) => ({ ...record, totp });
    }
    default:
      return unreachable(change);
  }
}

const without: Readonly<Record<Detail, Partial<PersonRecord>>> = {
  jokers: { jokers: [] },
  mail: { recoveryMail: null },
  mobile: { recoveryMobile: null },
  codes: { recoveryCodes: [] },
  totp: { totp: null },
};
