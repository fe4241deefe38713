import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../../contract/languages.ts';
import { codeOf, replaceFile } from '../directory/embedded/replace-file.ts';
import type { AuditPort, Clock, HeldNotice, MailPort, Notice } from '../recovery/ports.ts';
import type { Delivery } from './delivery.ts';

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
  /** No further delivery begins; the one under way ends. */
  stop(): Promise<void>;
}

const firstPause = 30_000;
const longestPause = 3_600_000;
/** A notice that could not be delivered for so long is given up. */
const patience = 5 * 86_400_000;

const spooled = z.strictObject({
  version: z.literal(1),
  held: z.boolean(),
  attempts: z.int().min(0),
  /** Milliseconds since 1970 */
  since: z.number(),
  due: z.number(),
  notice: z.strictObject({
    kind: z.enum(['password-changed', 'password-maybe-changed']),
    to: z.string().max(254),
    language: z.enum(languages),
    givenName: z.string().max(200),
    login: z.string().max(200),
    at: z.number(),
  }),
});
type Spooled = z.infer<typeof spooled>;

const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`);

/**
 * One file a notice, replaced atomically and on the disk before a call resolves. A notice leaves the folder only when it was
 * taken, or given up; a crash in between delivers it again under the same Message-ID.
 */
export function createSpool({ folder, deliver, audit, clock }: SpoolParts): Spool {
  const notices = new Map<string, Spooled>();
  let cancelTimer: (() => void) | null = null;
  let round: Promise<void> = Promise.resolve();
  let running = false;

  async function put(name: string, entry: Spooled): Promise<void> {
    const replaced = await replaceFile(fileOf(folder, name), JSON.stringify(entry));
    if (!replaced.ok) throw new Error(`the spool cannot be written: ${replaced.failure.cause}`);
    notices.set(name, entry);
  }

  async function remove(name: string): Promise<void> {
    notices.delete(name);
    await rm(fileOf(folder, name), { force: true });
  }

  async function tryOne(name: string, entry: Spooled): Promise<void> {
    const attempts = entry.attempts + 1;
    const outcome = await deliver(name, entry.notice);
    if (outcome.ok) {
      await remove(name);
      return audit.append({ event: 'mail.delivered', notice: name, attempts });
    }
    const { retry, cause } = outcome.failure;
    if (retry === 'never' || clock.now() - entry.since > patience) {
      await remove(name);
      return audit.append({ event: 'mail.abandoned', notice: name, attempts, cause });
    }
    const pause = Math.min(firstPause * 2 ** Math.min(entry.attempts, 12), longestPause);
    await put(name, { ...entry, attempts, due: clock.now() + pause });
    return audit.append({ event: 'mail.deferred', notice: name, attempts, cause });
  }

  const isDue = ({ held, due, since }: Spooled): boolean =>
    // A clock that was put back must not keep a notice for longer than it would have waited.
    !held && (due <= clock.now() || since > clock.now() + longestPause);

  async function deliverDue(): Promise<void> {
    for (;;) {
      const next = [...notices].find(([, entry]) => isDue(entry));
      if (next === undefined || !running) break;
      await tryOne(...next).catch(async () => {
        // The disk refuses: the notice is still in its file, and is tried again later.
        notices.set(next[0], { ...next[1], due: clock.now() + firstPause });
      });
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
    const name = file.slice(0, -'.json'.length);
    const parsed = spooled.safeParse(await readJson(join(folder, file)));
    if (!parsed.success) {
      await rename(join(folder, file), join(folder, `${name}.unreadable`));
      return audit.append({ event: 'mail.abandoned', notice: name, attempts: 0, cause: 'unreadable' });
    }
    const entry = parsed.data;
    if (!entry.held) return void notices.set(name, entry);
    // The write that it waited for was cut off: what came of it is not known.
    await put(name, {
      ...entry,
      held: false,
      notice: { ...entry.notice, kind: 'password-maybe-changed' },
    });
  }

  return {
    async hold(notice: Notice): Promise<HeldNotice> {
      const name = randomBytes(12).toString('hex');
      const now = clock.now();
      const entry: Spooled = { version: 1, held: true, attempts: 0, since: now, due: now, notice };
      await put(name, entry);
      return {
        name,
        async release(kind) {
          await put(name, { ...entry, held: false, notice: { ...notice, kind } });
          go();
        },
        drop: () => remove(name),
      };
    },
    async start() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const file of (await readdir(folder)).sort()) {
        if (file.endsWith('.json')) await takeUp(file);
        else if (file.endsWith('.new')) await rm(join(folder, file), { force: true });
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
      await round;
    },
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return { unreadable: codeOf(error) };
  }
}
