import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { IdentifierKind } from '../../contract/identifiers.ts';
import { afterWrongIdentification, growingDelay, identificationWait, quietTime } from './limiter.ts';
import type { Failures, SnapshotPort } from './ports.ts';

/**
 * Slows down who types numbers that nobody bears, and who makes mistake after mistake at this kiosk. It only delays; it
 * knows numbers by their HMAC alone. Instants given to it are milliseconds since 1970, by whatever the clock says.
 */
export interface KioskLimiter {
  /** Milliseconds before this number may be tried at this kiosk; 0: go ahead. */
  wait(kind: IdentifierKind, number: string, now: number): number;
  /** The part of it that is due to the number, growing as it does for a person's own entry. */
  numberWait(kind: IdentifierKind, number: string, now: number): number;
  /**
   * A mistake at this kiosk. It counts on the number whether somebody bears it or not, although it counts on their entry
   * as well: else the two would be told apart by how their waits grow.
   */
  failed(kind: IdentifierKind, number: string, now: number): void;
  /** Somebody was recognised: their number's mistakes and some of the kiosk's are forgiven. */
  succeeded(kind: IdentifierKind, number: string, now: number): void;
}

export interface KioskLimiterParts {
  /** Makes the remembered numbers unreadable: the purpose `limiter-hmac` of the record keys. */
  readonly key: Buffer;
  /** Where the state survives a restart; written with every change. */
  readonly snapshot: SnapshotPort;
  /** Numbers remembered at most; past that the one that failed longest ago is forgotten. */
  readonly capacity?: number;
}

const defaultCapacity = 10_000;
/** Numbers without a mistake for so long are forgotten. */
const rememberedFor = 24 * quietTime;

/** Mistakes at a kiosk that cost nothing: a queue of people makes some, and often several together. */
const free = 8;
/** One mistake of the kiosk is forgotten in so many milliseconds. */
const forgottenIn = 60_000;
/** No mistake of others keeps the next person longer. */
const longestKioskDelay = 60_000;
/** Every success forgives so many: not all, or a thief with one account of their own would clear the count at will. */
const forgivenBySuccess = 2;
const mostMistakes = free + 16;

const instant = z.number().min(0).max(8.64e15);
const stateSchema = z
  .strictObject({
    version: z.literal(1),
    /** The limiter's own time, which never goes back, and the wall clock that it was last read by. */
    time: instant,
    seenAt: instant,
    kiosk: z.strictObject({ mistakes: z.number().min(0).max(mostMistakes), lastAt: instant }),
    numbers: z.array(z.tuple([z.string().max(64), z.int().min(1), instant])),
  })
  // A mistake of the future would make everybody wait for it.
  .refine(({ time, kiosk, numbers }) =>
    [kiosk.lastAt, ...numbers.map((row) => row[2])].every((at) => at <= time),
  );
type Kiosk = z.infer<typeof stateSchema>['kiosk'];

/**
 * Starts from the snapshot. One that is not ours, or not whole, starts as a kiosk at which many mistakes were just made:
 * whoever can spoil the file gains nothing by it, and the next person waits a minute at most.
 */
export function createKioskLimiter({
  key,
  snapshot,
  capacity = defaultCapacity,
}: KioskLimiterParts): KioskLimiter {
  const saved = snapshot.load();
  const parsed = stateSchema.safeParse(saved);
  let time = parsed.success ? parsed.data.time : 0;
  let seenAt = parsed.success ? parsed.data.seenAt : null;
  const kiosk: Kiosk = parsed.success
    ? parsed.data.kiosk
    : { mistakes: saved === null ? 0 : mostMistakes, lastAt: 0 };
  const numbers = new Map<string, Failures>(
    parsed.success
      ? parsed.data.numbers.map(([name, failures, lastAt]) => [name, { count: failures, lastAt }])
      : [],
  );

  /** A clock that is put back stands still, one that leaps ahead brings a quiet hour and no more. */
  function tell(now: number): number {
    const passed = seenAt === null ? 0 : Math.min(Math.max(now - seenAt, 0), quietTime);
    seenAt = now;
    time += passed;
    kiosk.mistakes = Math.max(0, kiosk.mistakes - passed / forgottenIn);
    return time;
  }

  function nameOf(kind: IdentifierKind, number: string): string {
    return createHmac('sha256', key)
      .update(`${kind}\n${folded(number)}`)
      .digest('base64url')
      .slice(0, 22);
  }

  function count(name: string): void {
    const failures = afterWrongIdentification(numbers.get(name) ?? null, time);
    // Put in anew, so that the map's order is that of the last failures.
    numbers.delete(name);
    numbers.set(name, failures);
    for (const [oldest, { lastAt }] of numbers) {
      if (numbers.size <= capacity && time - lastAt < rememberedFor) break;
      numbers.delete(oldest);
    }
  }

  function save(): void {
    snapshot.save({
      version: 1,
      time,
      seenAt: seenAt ?? 0,
      kiosk,
      numbers: [...numbers].map(([name, { count: failures, lastAt }]) => [name, failures, lastAt]),
    } satisfies z.input<typeof stateSchema>);
  }

  function numberWait(kind: IdentifierKind, number: string, now: number): number {
    const at = tell(now);
    return identificationWait(numbers.get(nameOf(kind, number)) ?? null, at);
  }

  return {
    numberWait,
    wait: (kind, number, now) => Math.max(numberWait(kind, number, now), kioskWait(kiosk, time)),
    failed(kind, number, now) {
      kiosk.lastAt = tell(now);
      kiosk.mistakes = Math.min(kiosk.mistakes + 1, mostMistakes);
      count(nameOf(kind, number));
      save();
    },
    succeeded(kind, number, now) {
      tell(now);
      const had = numbers.delete(nameOf(kind, number));
      if (kiosk.mistakes === 0 && !had) return;
      kiosk.mistakes = Math.max(0, kiosk.mistakes - forgivenBySuccess);
      save();
    },
  };
}

/** Matching rules of directories fold case and blanks (RFC 4518), so that many spellings are one number there. */
function folded(number: string): string {
  return number.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function kioskWait({ mistakes, lastAt }: Kiosk, time: number): number {
  const delay = Math.min(growingDelay(Math.ceil(mistakes - free)), longestKioskDelay);
  return Math.min(Math.max(lastAt + delay - time, 0), longestKioskDelay);
}
