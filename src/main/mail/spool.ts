import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../contract/result.ts';
import { failed } from '../../contract/result.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { AuditEvent } from '../recovery/audit-event.ts';
import type { AuditPort, Clock, HeldNotice, MailPort, Notice } from '../recovery/ports.ts';
import { isDue, isTooOld, longestPause, pauseAfter } from './backoff.ts';
import type { Delivery, DeliveryFailure } from './delivery.ts';
import { afterCrash, heldEntry, readEntry, type SpoolEntry } from './spool-entry.ts';

export interface SpoolParts {
  /** Created when missing; held by one kiosk. */
  readonly folder: string;
  readonly deliver: Delivery;
  readonly audit: AuditPort;
  readonly clock: Clock;
}

/** Notices on their way. */
export interface Spool extends MailPort {
  /** Takes up what an earlier run left, and begins to deliver. */
  start(): Promise<void>;
  /** Resolves when every notice that is due has been tried. */
  idle(): Promise<void>;
  /** No further delivery begins; the one under way ends, or is left to the next start when it takes too long. */
  stop(): Promise<void>;
}

const nameOf = /^([0-9a-f]{24})\.json$/u;
/** Milliseconds that a stop waits for the delivery under way. */
const parting = 5_000;

/**
 * One file a notice, replaced atomically and on the disk before a call resolves. A notice leaves the folder only when it was
 * taken, or given up; a crash in between delivers it again under the same Message-ID.
 */
export function createSpool({ folder, deliver, audit, clock }: SpoolParts): Spool {
  const notices = new Map<string, SpoolEntry>();
  let cancelTimer: (() => void) | null = null;
  let round: Promise<void> = Promise.resolve();
  let running = false;

  const fileOf = (name: string): string => join(folder, `${name}.json`);

  async function put(name: string, entry: SpoolEntry): Promise<void> {
    const replaced = await replaceFile(fileOf(name), JSON.stringify(entry));
    if (!replaced.ok) throw new Error(`the spool cannot be written: ${replaced.failure.cause}`);
    notices.set(name, entry);
  }

  /** Forgotten first: what the disk does not let go of is not sent a second time by this run. */
  async function remove(name: string): Promise<void> {
    notices.delete(name);
    await rm(fileOf(name), { force: true });
  }

  /** A notice goes its way whether or not the journal can be written: without a journal the kiosk ends by itself. */
  async function note(event: AuditEvent): Promise<void> {
    await audit.append(event).catch(() => undefined);
  }

  async function attempt(name: string, notice: Notice): Promise<Result<void, DeliveryFailure>> {
    try {
      return await deliver(name, notice);
    } catch {
      return failed({ retry: 'again', cause: 'unexpected' });
    }
  }

  async function tryOne(name: string, entry: SpoolEntry): Promise<void> {
    const attempts = entry.attempts + 1;
    const outcome = await attempt(name, entry.notice);
    if (outcome.ok) {
      await remove(name).catch(() => undefined);
      return note({ event: 'mail.delivered', notice: name, attempts });
    }
    const { retry, cause } = outcome.failure;
    if (retry === 'never' || isTooOld(attempts, entry.since, clock.now())) {
      await remove(name).catch(() => undefined);
      return note({ event: 'mail.abandoned', notice: name, attempts, cause });
    }
    const next = { ...entry, attempts, due: clock.now() + pauseAfter(attempts) };
    // Where the disk refuses, this run at least remembers when the next attempt is due.
    notices.set(name, next);
    await put(name, next).catch(() => undefined);
    return note({ event: 'mail.deferred', notice: name, attempts, cause });
  }

  async function deliverDue(): Promise<void> {
    while (running) {
      const next = [...notices].find(([, { held, due }]) => !held && isDue(due, clock.now()));
      if (next === undefined) break;
      await tryOne(...next);
    }
    schedule();
  }

  function schedule(): void {
    cancelTimer?.();
    cancelTimer = null;
    const dues = [...notices.values()].filter(({ held }) => !held).map(({ due }) => due);
    if (!running || dues.length === 0) return;
    const wait = Math.min(Math.max(Math.min(...dues) - clock.now(), 0), longestPause);
    cancelTimer = clock.after(wait, go);
  }

  function go(): void {
    if (running) round = round.then(deliverDue);
  }

  async function takeUp(file: string): Promise<void> {
    const [, name] = nameOf.exec(file) ?? [];
    const entry = name === undefined ? null : await readEntry(join(folder, file));
    if (name === undefined || entry === null) {
      // Out of the way, for whoever looks; one that cannot be moved is in nobody's way either.
      await rename(join(folder, file), join(folder, `${file}.unreadable`)).catch(() => undefined);
      return note({
        event: 'mail.abandoned',
        notice: name ?? 'not-ours',
        attempts: 0,
        cause: 'unreadable',
      });
    }
    // What kept it may have been mended meanwhile: a start tries every notice at once.
    if (!entry.held) return void notices.set(name, { ...entry, due: clock.now() });
    await put(name, afterCrash(entry));
  }

  return {
    async hold(notice: Notice): Promise<HeldNotice> {
      const name = randomBytes(12).toString('hex');
      const entry = heldEntry(notice, clock.now());
      await put(name, entry);
      return {
        name,
        async release(kind) {
          await put(name, { ...entry, held: false, due: clock.now(), notice: { ...entry.notice, kind } });
          go();
        },
        drop: () => remove(name),
      };
    },
    async start() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const file of (await readdir(folder)).sort()) {
        if (file.endsWith('.json')) await takeUp(file);
        else if (file.endsWith('.json.new'))
          await rm(join(folder, file), { force: true }).catch(() => undefined);
      }
      running = true;
      go();
    },
    async idle() {
      let seen: Promise<void>;
      do {
        seen = round;
        await seen;
      } while (seen !== round);
    },
    async stop() {
      running = false;
      cancelTimer?.();
      let cancel = (): void => undefined;
      const longEnough = new Promise<void>((resolve) => {
        cancel = clock.after(parting, resolve);
      });
      await Promise.race([round, longEnough]);
      cancel();
    },
  };
}
