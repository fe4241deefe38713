import { unreachable } from '../../../contract/result.ts';
import type { AuditEvent } from '../audit-event.ts';
import { faulty, unknownKey } from '../faulty.ts';
import { ofTheLast, someAhead } from '../instants.ts';
import { keptDetails } from '../kept-details.ts';
import type { RecordKeys } from '../keys.ts';
import type { KioskLimiter } from '../kiosk-limiter.ts';
import type { Leaps } from '../leaps.ts';
import type {
  AuditPort,
  Clock,
  DirectoryFault,
  DirectoryPort,
  Entry,
  HeldRecord,
  Lockout,
  RecordPort,
} from '../ports.ts';
import { mostInstants } from '../record-schema.ts';
import { changeRecord } from '../record.ts';
import type { EffectOf, OutcomeOf } from '../task-table.ts';

export interface PersonSignInParts {
  readonly directory: DirectoryPort;
  readonly records: RecordPort;
  readonly keys: RecordKeys;
  readonly limiter: KioskLimiter;
  readonly audit: AuditPort;
  readonly clock: Clock;
  readonly leaps: Leaps;
}

type Refusal = Exclude<OutcomeOf<'signIn'>, { outcome: 'signed-in' }>;
export type SignInResult =
  { readonly outcome: 'right'; readonly entry: Entry; readonly held: HeldRecord } | Refusal;

const day = 86_400_000;
/** Where the directory does not tell its threshold: wrong passwords that a person's login may be given in a day, over all kiosks. */
const mostWhereUnknown = 2;
/** Wrong passwords short of the directory's threshold at which no kiosk tries any more. */
const spared = 2;
/** A wrong password of the last while may not be counted yet on the server that is asked. */
const counting = 60_000;

/**
 * Signs somebody in with the password that the directory knows. Every wrong one counts there, towards a lock that is not
 * ours to cause: so no kiosk tries when two more would lock the account, and where that cannot be known, twice a day and no
 * more. The try is in the person's record before it is made: several kiosks at once have no more tries than one. An unknown
 * login and a wrong password have one outcome, and slow the kiosk down alike.
 * @param about what is journaled of it besides the outcome
 */
export async function personSignIn(
  parts: PersonSignInParts,
  { login, password }: { readonly login: string; readonly password: string },
  about: Pick<Completed, 'visit' | 'for'>,
): Promise<SignInResult> {
  const { directory, limiter, clock } = parts;
  const wait = limiter.wait('uid', login, clock.now());
  if (wait > 0) {
    await journal(parts, about, { outcome: 'slowed' });
    return { outcome: 'slowed', seconds: Math.ceil(wait / 1000) };
  }
  const found = await directory.lookupLogin(login);
  if (!found.ok) return fault(parts, about, found.failure);
  const [person, second] = found.value;
  if (person === undefined || second !== undefined) {
    limiter.failed('uid', login, clock.now());
    await journal(parts, about, { outcome: person === undefined ? 'unknown-login' : 'refused' });
    return { outcome: 'refused' };
  }
  return tryPassword(parts, about, login, password, person.entry, person.lockout);
}

async function tryPassword(
  parts: PersonSignInParts,
  about: Pick<Completed, 'visit' | 'for'>,
  login: string,
  password: string,
  entry: Entry,
  lockout: Lockout,
): Promise<SignInResult> {
  const { directory, records, limiter, clock, leaps } = parts;
  const who = { ...about, subject: { entry: entry.uuid } };
  const triedAt = clock.now();
  let isSpared = false;
  const counted = await changeRecord(records, entry, (record) => {
    const lately = ofTheLast(day, record.wrongSignIns, triedAt, leaps);
    const underWay = ofTheLast(counting, lately, triedAt, leaps);
    isSpared = !mayTry(lately, underWay, lockout);
    if (!isSpared) return { ...record, wrongSignIns: [...lately, triedAt].slice(-mostInstants) };
    return someAhead(record.wrongSignIns, triedAt) ? { ...record, wrongSignIns: lately } : 'keep';
  });
  if (!counted.ok) return fault(parts, who, counted.failure);
  if (isSpared) {
    limiter.failed('uid', login, clock.now());
    await journal(parts, who, { outcome: 'spared' });
    return { outcome: 'spared' };
  }
  const outcome = await directory.signIn(entry, password.normalize('NFC'));
  switch (outcome) {
    case 'refused':
      limiter.failed('uid', login, clock.now());
      await journal(parts, who, { outcome: 'refused' });
      return { outcome: 'refused' };
    case 'unverified':
      // Nobody knows whether it was counted: the try stays.
      return fault(parts, who, { fault: 'unreachable', cause: 'sign-in' });
    case 'works': {
      limiter.succeeded('uid', login, clock.now());
      const cleared = await changeRecord(
        records,
        entry,
        (latest) => ({ ...latest, wrongSignIns: withoutOne(latest.wrongSignIns, triedAt) }),
        { held: counted.value },
      );
      if (!cleared.ok) return fault(parts, who, cleared.failure);
      return { outcome: 'right', entry, held: cleared.value };
    }
    case 'password-expired':
    case 'must-change':
    case 'locked':
    case 'disabled':
    case 'account-expired':
    case 'restricted':
      limiter.failed('uid', login, clock.now());
      await journal(parts, who, { outcome: 'unusable', reason: outcome });
      return unusable(outcome);
    default:
      return unreachable(outcome);
  }
}

/**
 * Only some directories tell these apart from a wrong password for whoever has the right one; a lock is told to everybody
 * who tries, by the directory itself.
 */
function unusable(reason: Extract<Refusal, { outcome: 'unusable' }>['reason']): Refusal {
  return { outcome: 'unusable', reason };
}

function mayTry(
  lately: readonly number[],
  underWay: readonly number[],
  { threshold, failures }: Lockout,
): boolean {
  if (threshold === null || failures === null) return lately.length < mostWhereUnknown;
  if (threshold === 0) return lately.length < mostInstants;
  return failures + underWay.length < threshold - spared;
}

/** The same instants without one of those that are equal to it. */
function withoutOne(instants: readonly number[], at: number): readonly number[] {
  const place = instants.indexOf(at);
  return place < 0 ? instants : instants.toSpliced(place, 1);
}

type Completed = Extract<AuditEvent, { event: 'sign-in.completed' }>;

export function journal(
  { audit }: Pick<PersonSignInParts, 'audit'>,
  about: Pick<Completed, 'visit' | 'for' | 'subject'>,
  what: Omit<Completed, 'event' | 'visit' | 'for' | 'subject'>,
): Promise<void> {
  return audit.append({ event: 'sign-in.completed', ...about, ...what });
}

function fault(
  parts: PersonSignInParts,
  about: Pick<Completed, 'visit' | 'for' | 'subject'>,
  what: DirectoryFault,
): ReturnType<typeof faulty> {
  return faulty(what, (journaled) => journal(parts, about, journaled));
}

/** The sign-in to one's own recovery details. */
export async function signIn(
  parts: PersonSignInParts,
  { visit, login, password }: EffectOf<'signIn'>,
): Promise<OutcomeOf<'signIn'>> {
  const about = { visit, for: 'details' } as const;
  const signedIn = await personSignIn(parts, { login, password }, about);
  if (signedIn.outcome !== 'right') return signedIn;
  const { entry, held } = signedIn;
  const who = { ...about, subject: { entry: entry.uuid } };
  const kept = keptDetails(parts.keys, entry, held.record);
  if (!kept.ok) return fault(parts, who, unknownKey);
  await journal(parts, who, { outcome: 'right' });
  return { outcome: 'signed-in', entry, kept: kept.value };
}
