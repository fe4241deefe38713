import { faulty, unknownKey } from '../faulty.ts';
import { reanchored } from '../limiter.ts';
import type { Attempts, Entry, PersonRecord } from '../ports.ts';
import { attemptsWait, cleared, countAttempt, triesLeft } from '../proofs/attempts.ts';
import { changeRecord } from '../record.ts';
import type { RecoverySettings } from '../settings.ts';
import type { EffectOf, OutcomeOf } from '../task-table.ts';
import { compareProof } from './compare-proof.ts';
import { journal, personSignIn } from './person-sign-in.ts';
import type { PersonSignInParts } from './person-sign-in.ts';

export interface ReceptionSignInParts extends PersonSignInParts {
  readonly settings: RecoverySettings;
  readonly processKey: Buffer;
}

/**
 * A member of the reception signs in: their own password, membership of the group in the directory, and where the campus
 * asks for it the code of their authenticator afterwards. Issuer, confirmer and beneficiary are three different entries.
 */
export async function receptionSignIn(
  parts: ReceptionSignInParts,
  { visit, login, password, for: confirms }: EffectOf<'receptionSignIn'>,
): Promise<OutcomeOf<'receptionSignIn'>> {
  const about = { visit, for: confirms === null ? 'reception' : 'confirmation' } as const;
  const signedIn = await personSignIn(parts, { login, password }, about);
  if (signedIn.outcome !== 'right') return signedIn;
  const { entry, held } = signedIn;
  const who = { ...about, subject: { entry: entry.uuid } };
  const member = await parts.directory.isReception(entry);
  if (!member.ok) return faulty(member.failure, (journaled) => journal(parts, who, journaled));
  const refusal = refusalOf(parts, entry, held.record, { isMember: member.value, confirms });
  await journal(parts, who, { outcome: refusal ?? 'right' });
  if (refusal !== null) return { outcome: refusal };
  return { outcome: 'signed-in', entry, totp: parts.settings.reception?.requireTotp === true };
}

function refusalOf(
  { settings }: ReceptionSignInParts,
  { uuid }: Entry,
  { totp }: PersonRecord,
  {
    isMember,
    confirms,
  }: { readonly isMember: boolean; readonly confirms: EffectOf<'receptionSignIn'>['for'] },
): 'not-reception' | 'same-person' | 'no-totp' | null {
  if (!isMember) return 'not-reception';
  if (confirms !== null && [confirms.staff.uuid, confirms.person.uuid].includes(uuid)) return 'same-person';
  return settings.reception?.requireTotp === true && totp === null ? 'no-totp' : null;
}

/** The second factor of a member of the reception: counted, compared and spent as every other proof. */
export async function receptionTotp(
  parts: ReceptionSignInParts,
  { visit, staff, code }: EffectOf<'receptionTotp'>,
): Promise<OutcomeOf<'receptionTotp'>> {
  const { records, clock, settings, audit } = parts;
  const note = (outcome: 'right' | 'wrong' | 'blocked' | 'fault', more: object = {}): Promise<void> =>
    audit.append({
      event: 'reception.second-factor',
      visit,
      staff: { entry: staff.uuid },
      ...more,
      outcome,
    });
  let wait = 0;
  let own: Attempts | null = null;
  const counted = await changeRecord(records, staff, (record) => {
    wait = attemptsWait(record.proofs, clock.now());
    if (wait > 0) return reanchored(record, clock.now());
    own = countAttempt(record.proofs, clock.now(), settings.attempts);
    return { ...record, proofs: own };
  });
  if (!counted.ok) return faulty(counted.failure, (journaled) => note('fault', journaled));
  const blocked = async (left: number): Promise<OutcomeOf<'receptionTotp'>> => {
    await note('blocked');
    return { outcome: 'blocked', seconds: Math.ceil(left / 1000) };
  };
  if (wait > 0) return blocked(wait);
  const compared = await compareProof(parts, staff, { name: 'totp', code }, counted.value.record);
  if (compared === 'unknown-key') return faulty(unknownKey, (journaled) => note('fault', journaled));
  let isWrong = compared === 'wrong';
  if (compared !== 'wrong') {
    const spent = await changeRecord(
      records,
      staff,
      (latest) => {
        const next = compared.spend(latest);
        isWrong = next === 'used';
        return next === 'used' ? 'keep' : { ...next, proofs: cleared() };
      },
      { held: counted.value },
    );
    if (!spent.ok) return faulty(spent.failure, (journaled) => note('fault', journaled));
  }
  if (!isWrong) {
    await note('right');
    return { outcome: 'right' };
  }
  const { proofs } = counted.value.record;
  const left = triesLeft(proofs, settings.attempts);
  if (left === 0) return blocked(attemptsWait(proofs, clock.now()));
  await note('wrong');
  return { outcome: 'wrong', triesLeft: left };
}
