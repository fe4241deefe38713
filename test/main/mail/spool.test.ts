import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { details } from '../../../src/contract/details.ts';
import { failed, succeeded, type Result } from '../../../src/contract/result.ts';
import type { DeliveryFailure } from '../../../src/main/mail/delivery.ts';
import { createSpool, type Spool } from '../../../src/main/mail/spool.ts';
import type { AuditEvent } from '../../../src/main/recovery/audit-event.ts';
import type { Clock, Notice } from '../../../src/main/recovery/ports.ts';

const day = 86_400_000;
const notice: Notice = {
  kind: 'password-changed',
  to: 'zoe@univ.example',
  language: 'fr',
  givenName: 'Zoé',
  login: 'zdarc',
  at: 1_700_000_000_000,
};

let folder: string;
let now: number;
let timers: { at: number; call: () => void }[];
let events: AuditEvent[];
let sent: { name: string; notice: Notice }[];
let answers: Result<void, DeliveryFailure>[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-spool-'));
  now = 1_700_000_000_000;
  [timers, events, sent, answers] = [[], [], [], []];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock: Clock = {
  now: () => now,
  monotonic: () => now,
  after(milliseconds, call) {
    const timer = { at: now + milliseconds, call };
    timers.push(timer);
    return () => void (timers = timers.filter((one) => one !== timer));
  },
};

/** A spool on the folder, as a start of the kiosk makes it; `answers` say what the server says, by default yes. */
async function start(): Promise<Spool> {
  const spool = createSpool({
    folder,
    clock,
    audit: { append: async (event) => void events.push(event) },
    async deliver(name, delivered) {
      sent.push({ name, notice: delivered });
      return answers.shift() ?? succeeded(undefined);
    },
  });
  await spool.start();
  return spool;
}

async function pass(milliseconds: number, spool: Spool): Promise<void> {
  now += milliseconds;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { call } of due) call();
  await spool.idle();
}

const files = (): string[] => readdirSync(folder).toSorted();
const again = failed({ retry: 'again', cause: 'ECONNREFUSED' } as const);
const never = failed({ retry: 'never', cause: 'smtp-550' } as const);

describe('the spool', () => {
  it('keeps a notice on the disk from before the write until it was taken', async () => {
    const spool = await start();
    const held = await spool.hold(notice);
    expect(files()).toEqual([`${held.name}.json`]);
    await spool.idle();
    expect(sent, 'nothing leaves before the outcome').toEqual([]);
    await held.release('password-changed');
    await spool.idle();
    expect(sent).toEqual([{ name: held.name, notice }]);
    expect(files()).toEqual([]);
    expect(events).toEqual([{ event: 'mail.delivered', notice: held.name, attempts: 1 }]);
  });

  it('forgets a notice whose write was refused', async () => {
    const spool = await start();
    await (await spool.hold(notice)).drop();
    await spool.idle();
    expect([files(), sent]).toEqual([[], []]);
  });

  it('tells of a write that was cut off that the password may have changed', async () => {
    const before = await start();
    const held = await before.hold(notice);
    // A crash: nobody releases or drops it.
    const spool = await start();
    await spool.idle();
    expect(sent).toEqual([{ name: held.name, notice: { ...notice, kind: 'password-maybe-changed' } }]);
    expect(files()).toEqual([]);
  });

  it.each([
    ['password-changed', 'password-maybe-changed'],
    ['password-maybe-changed', 'password-maybe-changed'],
    ['account-activated', 'password-maybe-changed'],
    ['login-recovered', 'login-recovered'],
    ['details-changed', 'details-changed'],
    ['voucher-issued', 'voucher-issued'],
    ['voucher-used', 'voucher-used'],
    ['account-unlocked', 'account-unlocked'],
  ] as const)('tells after a crash what is known of a notice that was held: %s, %s', async (kind, told) => {
    const change: Notice = { ...notice, kind, ...(kind === 'details-changed' ? { detail: 'totp' } : {}) };
    await (await start()).hold(change);
    const spool = await start();
    await spool.idle();
    expect(sent.map((one) => one.notice)).toEqual([{ ...change, kind: told }]);
    expect(files()).toEqual([]);
  });

  it.each(details)(
    'still knows which detail was changed when a later start delivers it: %s',
    async (detail) => {
      answers = [again];
      const before = await start();
      await (await before.hold({ ...notice, kind: 'details-changed', detail })).release('details-changed');
      await before.idle();
      await (await start()).idle();
      expect(sent[1]?.notice).toEqual({ ...notice, kind: 'details-changed', detail });
    },
  );

  it('sends what was released before a crash once more, under the same name', async () => {
    answers = [again];
    const before = await start();
    const held = await before.hold(notice);
    await held.release('password-changed');
    await before.idle();
    const spool = await start();
    await spool.idle();
    expect(sent.map(({ name }) => name)).toEqual([held.name, held.name]);
    expect(sent[1]?.notice.kind).toBe('password-changed');
    expect(files()).toEqual([]);
  });

  it('waits longer after each failure, half a minute first, an hour at most', async () => {
    answers = Array.from({ length: 12 }, () => again);
    const spool = await start();
    await (await spool.hold(notice)).release('password-changed');
    await spool.idle();
    const pauses: number[] = [];
    while (sent.length < 10) {
      const wait = Math.min(...timers.map(({ at }) => at)) - now;
      pauses.push(wait / 1000);
      await pass(wait, spool);
    }
    expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(events.filter(({ event }) => event === 'mail.deferred')).toHaveLength(10);
  });

  it('gives a notice up at once when the server never takes it, and after five days when it never answers', async () => {
    answers = [never];
    const spool = await start();
    const refused = await spool.hold(notice);
    await refused.release('password-changed');
    await spool.idle();
    expect(events).toEqual([
      { event: 'mail.abandoned', notice: refused.name, attempts: 1, cause: 'smtp-550' },
    ]);
    answers = Array.from({ length: 500 }, () => again);
    await (await spool.hold(notice)).release('password-changed');
    await spool.idle();
    const beginning = now;
    while (files().length > 0) await pass(3_600_000, spool);
    expect(now - beginning).toBeGreaterThan(5 * day);
    expect(now - beginning).toBeLessThan(5 * day + 3 * 3_600_000);
    expect(events.at(-1)).toMatchObject({ event: 'mail.abandoned', cause: 'ECONNREFUSED' });
  });

  it('gives nothing up because a clock leapt, and waits for no clock that was put back', async () => {
    answers = [again, again];
    const spool = await start();
    await (await spool.hold(notice)).release('password-changed');
    await spool.idle();
    await pass(30 * day, spool);
    expect(events.map(({ event }) => event)).toEqual(['mail.deferred', 'mail.deferred']);
    now -= 60 * day;
    await pass(3_600_000, await start());
    expect(files()).toEqual([]);
    expect(sent).toHaveLength(3);
  });

  it('puts a file that is none out of the way, and says so', async () => {
    writeFileSync(join(folder, `${'a'.repeat(24)}.json`), '{"version":1,');
    writeFileSync(join(folder, 'notes.json'), '{}');
    writeFileSync(join(folder, `${'b'.repeat(24)}.json.new`), 'half of a replacement');
    const spool = await start();
    await spool.idle();
    expect(files()).toEqual([`${'a'.repeat(24)}.json.unreadable`, 'notes.json.unreadable']);
    expect(events).toEqual([
      { event: 'mail.abandoned', notice: 'a'.repeat(24), attempts: 0, cause: 'unreadable' },
      { event: 'mail.abandoned', notice: 'not-ours', attempts: 0, cause: 'unreadable' },
    ]);
    expect(sent).toEqual([]);
  });

  it('delivers a hundred notices, each once', async () => {
    const spool = await start();
    const held = await Promise.all(Array.from({ length: 100 }, () => spool.hold(notice)));
    await Promise.all(held.map((one) => one.release('password-changed')));
    await spool.idle();
    expect(new Set(sent.map(({ name }) => name)).size).toBe(100);
    expect(sent).toHaveLength(100);
    expect(files()).toEqual([]);
  });

  it('holds nothing where it cannot write: no password is set without its notice', async () => {
    const spool = await start();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file in the place of the folder');
    await expect(spool.hold(notice)).rejects.toThrow(/cannot be written/u);
    rmSync(folder);
    mkdirSync(folder);
  });

  it('goes on when a delivery throws, and when the journal does', async () => {
    const spool = createSpool({
      folder,
      clock,
      audit: { append: () => Promise.reject(new Error('no journal')) },
      deliver: () =>
        sent.push({ name: 'x', notice }) === 1
          ? Promise.reject(new Error('a bug'))
          : Promise.resolve(succeeded(undefined)),
    });
    await spool.start();
    await (await spool.hold(notice)).release('password-changed');
    await spool.idle();
    await pass(30_000, spool);
    expect(sent).toHaveLength(2);
    expect(files()).toEqual([]);
  });

  it('keeps nothing of a mail in its file but what the mail needs', async () => {
    const spool = await start();
    const held = await spool.hold(notice);
    const content = JSON.parse(readFileSync(join(folder, `${held.name}.json`), 'utf8')) as { notice: object };
    expect(Object.keys(content.notice).toSorted()).toEqual([
      'at',
      'givenName',
      'kind',
      'language',
      'login',
      'to',
    ]);
  });
});
