import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboxDelivery } from '../../../src/main/mail/outbox.ts';
import { createSpool } from '../../../src/main/mail/spool.ts';
import type { AuditEvent } from '../../../src/main/recovery/audit-event.ts';
import { systemClock } from '../../../src/main/system-clock.ts';
import { campus } from './sample-notice.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function killed(moment: string): Promise<void> {
  const program = join(import.meta.dirname, 'cut-off-in-the-spool.ts');
  const child = spawn(process.execPath, [program, folder, moment], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

const mailsIn = (outbox: string): string[] => {
  try {
    return readdirSync(join(folder, outbox)).map((file) => readFileSync(join(folder, outbox, file), 'utf8'));
  } catch {
    return [];
  }
};
const messageId = (mail: string | undefined): string | undefined =>
  /^Message-ID: (<[0-9a-f]{24}@\S+>)\r?$/mu.exec(mail ?? '')?.[1];

/** The next start of the kiosk, with an outbox of its own. */
async function nextStart(): Promise<{ mails: string[]; events: string[] }> {
  const events: AuditEvent[] = [];
  const spool = createSpool({
    folder: join(folder, 'spool'),
    clock: systemClock,
    audit: { append: async (event) => void events.push(event) },
    deliver: outboxDelivery(join(folder, 'outbox of the next start'), campus),
  });
  await spool.start();
  await spool.idle();
  await spool.stop();
  expect(readdirSync(join(folder, 'spool')), 'nothing is left behind').toEqual([]);
  return { mails: mailsIn('outbox of the next start'), events: events.map(({ event }) => event) };
}

describe('a notice whose kiosk was killed', () => {
  it('before the outcome of the write was known tells that the password may have changed', async () => {
    await killed('before-release');
    expect(mailsIn('outbox')).toEqual([]);
    const { mails, events } = await nextStart();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatch(/interrompue/u);
    expect(events).toEqual(['mail.delivered']);
  });

  it('after its release and before its delivery leaves once, and tells that the password has changed', async () => {
    await killed('before-delivery');
    expect(mailsIn('outbox')).toEqual([]);
    const { mails, events } = await nextStart();
    expect(mails).toHaveLength(1);
    expect(mails[0]).not.toMatch(/interrompue/u);
    expect(events).toEqual(['mail.delivered']);
  });

  it('after it was taken and before that was noted leaves once more, as the same message', async () => {
    await killed('after-delivery');
    const [before] = mailsIn('outbox');
    const { mails } = await nextStart();
    expect(mails).toHaveLength(1);
    expect(messageId(mails[0])).toMatch(/^<.+>$/u);
    expect(messageId(mails[0])).toBe(messageId(before));
  });

  it('after nothing was written does not leave', async () => {
    await killed('after-drop');
    expect(await nextStart()).toEqual({ mails: [], events: [] });
  });
});
