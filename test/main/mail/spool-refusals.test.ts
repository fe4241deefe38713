import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed, succeeded } from '../../../src/contract/result.ts';
import type { Delivery } from '../../../src/main/mail/delivery.ts';
import { createSpool, type Spool } from '../../../src/main/mail/spool.ts';
import type { AuditEvent } from '../../../src/main/recovery/audit-event.ts';
import type { Clock } from '../../../src/main/recovery/ports.ts';
import { notice } from './sample-notice.ts';

let folder: string;
let now: number;
let timers: Set<{ readonly at: number; readonly call: () => void }>;
let sent: string[];
let events: AuditEvent[];
const clock: Clock = {
  now: () => now,
  monotonic: () => now,
  after(milliseconds, call) {
    const timer = { at: now + milliseconds, call };
    timers.add(timer);
    return () => void timers.delete(timer);
  },
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-spool-'));
  now = 1_700_000_000_000;
  [timers, sent, events] = [new Set(), [], []];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const taken: Delivery = async (_, delivered) => {
  sent.push(delivered.kind);
  return succeeded(undefined);
};
async function start(deliver = taken): Promise<Spool> {
  const audit = { append: async (event: AuditEvent) => void events.push(event) };
  const spool = createSpool({ folder, clock, deliver, audit });
  await spool.start();
  return spool;
}
async function pass(milliseconds: number, spool: Spool): Promise<void> {
  now += milliseconds;
  for (const timer of timers) {
    if (timer.at > now) continue;
    timers.delete(timer);
    timer.call();
  }
  await spool.idle();
}

/** A folder under the name of the replacement: nothing can be written to this notice's file. */
const block = (name: string): string => {
  const way = join(folder, `${name}.json.new`);
  mkdirSync(way);
  return way;
};

describe('a disk that refuses', () => {
  it('the release: nothing leaves in this run, and the next one says that the password may have changed', async () => {
    const spool = await start();
    const held = await spool.hold(notice);
    const way = block(held.name);
    await expect(held.release('password-changed')).rejects.toThrow(/cannot be written: EISDIR/u);
    await spool.idle();
    expect(sent).toEqual([]);
    rmdirSync(way);
    await (await start()).idle();
    expect(sent).toEqual(['password-maybe-changed']);
  });

  it('the count of attempts: the pauses grow nevertheless', async () => {
    let attempts = 0;
    const spool = await start(async () => {
      attempts += 1;
      return failed({ retry: 'again', cause: 'ECONNREFUSED' });
    });
    const held = await spool.hold(notice);
    await held.release('password-changed');
    block(held.name);
    await spool.idle();
    expect(attempts).toBe(1);
    await pass(30_000, spool);
    await pass(59_999, spool);
    expect(attempts).toBe(2);
    await pass(1, spool);
    expect(attempts).toBe(3);
  });

  it.skipIf(!canBeImmutable())(
    'the removal of what was delivered: this run does not send it twice (needs chattr +i to work: root, on a file system that has it)',
    async () => {
      const spool = await start(async (...given) => {
        execFileSync('chattr', ['+i', folder]);
        return taken(...given);
      });
      try {
        await (await spool.hold(notice)).release('password-changed');
        await spool.idle();
        await pass(3_600_000, spool);
        expect(sent).toEqual(['password-changed']);
        expect(events.map(({ event }) => event)).toEqual(['mail.delivered']);
      } finally {
        execFileSync('chattr', ['-i', folder]);
      }
    },
  );
});

describe('a file in the folder that is no notice', () => {
  const name = 'c'.repeat(24);
  const good = async (): Promise<Record<string, unknown>> => {
    const spool = await start(() => new Promise(() => undefined));
    const held = await spool.hold(notice);
    const file = join(folder, `${held.name}.json`);
    const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    rmSync(file);
    return content;
  };

  it('is told from one that is', async () => {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(await good()));
    await (await start()).idle();
    expect(sent).toEqual(['password-maybe-changed']);
  });

  it.each([
    ['a version to come', { version: 2 }],
    ['a field too many', { secret: 'x' }],
    ['no person', { notice: null }],
    ['a kind to come', { notice: { ...notice, kind: 'account-closed' } }],
    ['a detail that is none', { notice: { ...notice, kind: 'details-changed', detail: 'photo' } }],
    ['attempts that are no number', { attempts: 'many' }],
    ['attempts below none', { attempts: -1 }],
    ['far too much', { notice: { ...notice, to: 'x'.repeat(20_000) } }],
  ])('is put aside: %s', async (_, changes) => {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...(await good()), ...changes }));
    await (await start()).idle();
    expect(readdirSync(folder)).toEqual([`${name}.json.unreadable`]);
    expect(events).toEqual([{ event: 'mail.abandoned', notice: name, attempts: 0, cause: 'unreadable' }]);
  });

  it('is put aside: a folder, a link that leads nowhere', async () => {
    mkdirSync(join(folder, `${name}.json`));
    symlinkSync('nowhere', join(folder, `${'d'.repeat(24)}.json`));
    await (await start()).idle();
    expect(readdirSync(folder).toSorted()).toEqual([
      `${name}.json.unreadable`,
      `${'d'.repeat(24)}.json.unreadable`,
    ]);
  });

  it('keeps no notice beside it from leaving', async () => {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(await good()));
    writeFileSync(join(folder, `${'a'.repeat(24)}.json`), '\0');
    mkdirSync(join(folder, `${'b'.repeat(24)}.json.new`));
    await (await start()).idle();
    expect(sent).toEqual(['password-maybe-changed']);
  });
});

describe('a stop', () => {
  it('waits for the delivery under way, begins no other, and the next start takes up the rest', async () => {
    let finish = (): void => undefined;
    const begun: string[] = [];
    const spool = await start((name) => {
      begun.push(name);
      return new Promise((resolve) => (finish = () => resolve(succeeded(undefined))));
    });
    await Promise.all([1, 2].map(async () => (await spool.hold(notice)).release('password-changed')));
    await Promise.resolve();
    const stopped = spool.stop();
    finish();
    await stopped;
    expect(begun).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(1);
    await (await start()).idle();
    expect(sent).toEqual(['password-changed']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not wait for ever', async () => {
    const spool = await start(() => new Promise(() => undefined));
    await (await spool.hold(notice)).release('password-changed');
    const stopped = spool.stop();
    now += 5_000;
    for (const { at, call } of timers) if (at <= now) call();
    await stopped;
    expect(readdirSync(folder), 'the next start has it').toHaveLength(1);
  });

  it('sets no timer either when the delivery under way fails', async () => {
    let refuse = (): void => undefined;
    const spool = await start(
      () => new Promise((resolve) => (refuse = () => resolve(failed({ retry: 'again', cause: 'x' })))),
    );
    await (await spool.hold(notice)).release('password-changed');
    const stopped = spool.stop();
    refuse();
    await stopped;
    await spool.idle();
    expect(events.map(({ event }) => event)).toEqual(['mail.deferred']);
    expect(timers.size).toBe(0);
  });

  it('leaves no timer that would keep the process alive', async () => {
    const spool = await start(async () => failed({ retry: 'again', cause: 'ECONNREFUSED' }));
    await (await spool.hold(notice)).release('password-changed');
    await spool.idle();
    expect(timers.size).toBe(1);
    await spool.stop();
    expect(timers.size).toBe(0);
  });
});

function canBeImmutable(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'loquet-immutable-'));
  try {
    execFileSync('chattr', ['+i', probe], { stdio: 'ignore' });
    execFileSync('chattr', ['-i', probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
