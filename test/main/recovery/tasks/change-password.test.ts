import { describe, expect, it } from 'vitest';
import { notUsableReasons } from '../../../../src/contract/failures.ts';
import { changePassword } from '../../../../src/main/recovery/tasks/change-password.ts';
import type { WriteFailure } from '../../../../src/main/recovery/ports.ts';
import type { RecoverySettings } from '../../../../src/main/recovery/settings.ts';
import { memoryPorts } from '../memory-ports.ts';
import { goodPassword, sampleEntry, sampleKeys, sampleSettings } from '../sample.ts';

const settings: RecoverySettings = {
  ...sampleSettings,
  houseRules: {
    version: '2026-09',
    texts: { fr: { version: '2026-09', language: 'fr', blocks: [], sha256: 'abc' } },
  },
};

function kiosk(failure: WriteFailure | null = null) {
  const ports = memoryPorts([sampleEntry]);
  ports.writeFailure = failure;
  const write = (entry = sampleEntry) =>
    changePassword(
      { ...ports, keys: sampleKeys, settings },
      {
        effect: 'write',
        task: 1,
        visit: 'v',
        entry,
        journey: 'password',
        draft: null,
        password: goodPassword,
        language: 'fr',
      },
    );
  return { ports, write };
}

describe('the password write', () => {
  it('has the notice and the journal on the disk before, and the outcome in the journal after', async () => {
    const { ports, write } = kiosk();
    expect(await write()).toEqual({
      outcome: 'written',
      usable: 'now',
      mail: { state: 'queued', to: 'c•••@mail.example' },
    });
    expect(ports.log).toEqual([
      'hold',
      'write.started (durable)',
      'write',
      'mail.queued',
      'release password-changed',
      'verify',
      'swap',
      'house-rules.accepted',
      'write.completed (durable)',
    ]);
    expect(ports.records.of(sampleEntry).acceptances).toMatchObject([
      { version: '2026-09', sha256: 'abc', language: 'fr' },
    ]);
  });

  it('is told as done although the notice cannot be let go: it is on the disk, and leaves at the next start', async () => {
    const { ports, write } = kiosk();
    const { hold } = ports.mail;
    ports.mail.hold = async (notice) => ({
      ...(await hold(notice)),
      release: () => Promise.reject(new Error('the disk is full')),
    });
    expect(await write()).toMatchObject({ outcome: 'written', mail: { state: 'queued' } });
    expect(ports.log).toContain('write.completed (durable)');
  });

  it.each(['mail.queued', 'house-rules.accepted', 'write.completed'] as const)(
    'is told as done although the journal takes no %s: what was written is written',
    async (unwritable) => {
      const { ports, write } = kiosk();
      const { append } = ports.audit;
      ports.audit.append = (event, durability) =>
        event.event === unwritable
          ? Promise.reject(new Error('the disk is full'))
          : append.call(ports.audit, event, durability);
      expect(await write()).toMatchObject({ outcome: 'written', usable: 'now' });
      expect(ports.mail.left.map(({ kind }) => kind)).toEqual(['password-changed']);
    },
  );

  it('tells that the outcome is not known, although the journal takes no line of it', async () => {
    const { ports, write } = kiosk({ kind: 'outcome-unknown', fault: { fault: 'connection-lost' } });
    const { append } = ports.audit;
    ports.audit.append = (event, durability) =>
      event.event === 'write.completed'
        ? Promise.reject(new Error('the disk is full'))
        : append.call(ports.audit, event, durability);
    expect(await write()).toMatchObject({ outcome: 'ended', ending: { code: 'outcome-unknown' } });
  });

  it('is not sent without its start in the journal, and its notice is dropped', async () => {
    const { ports, write } = kiosk();
    ports.audit.append = () => Promise.reject(new Error('the disk is full'));
    await expect(write()).rejects.toThrow('the disk is full');
    expect(ports.log).not.toContain('write');
    expect(ports.mail.dropped).toHaveLength(1);
  });

  it.each<[string, WriteFailure, object, string[]]>([
    ['a refusal', { kind: 'refused', rule: 'in-history' }, { outcome: 'refused', rule: 'in-history' }, []],
    [
      'a lock',
      { kind: 'locked-by-administration' },
      { outcome: 'ended', ending: { code: 'locked-by-administration' } },
      [],
    ],
    [
      'a fault',
      { kind: 'fault', fault: { fault: 'access-refused', resultCode: 50 } },
      { outcome: 'fault' },
      [],
    ],
    [
      'an unknown outcome',
      { kind: 'outcome-unknown', fault: { fault: 'connection-lost' } },
      { outcome: 'ended', ending: { code: 'outcome-unknown' } },
      ['password-maybe-changed'],
    ],
  ])('ends %s without a claim of success', async (_, failure, outcome, mails) => {
    const { ports, write } = kiosk(failure);
    expect(await write()).toMatchObject(outcome);
    expect(ports.mail.left.map(({ kind }) => kind)).toEqual(mails);
    expect(ports.records.of(sampleEntry).acceptances).toEqual([]);
    expect(ports.log.at(-1)).toBe('write.completed (durable)');
    expect(ports.log).not.toContain('verify');
  });

  it.each(notUsableReasons)(
    'does not say "done" of a password that does not open the account (%s), but still mails that it was changed',
    async (reason) => {
      const { ports, write } = kiosk();
      ports.verified = reason;
      const told = await write();
      expect(told).toMatchObject({ outcome: 'ended', ending: { code: 'not-usable', reason } });
      expect(ports.mail.left).toHaveLength(1);
      expect(ports.journal.at(-1)).toMatchObject({
        event: 'write.completed',
        outcome: 'written',
        verified: reason,
        ending: 'not-usable',
        reference: 'ending' in told && 'reference' in told.ending ? told.ending.reference : 'none',
      });
    },
  );

  it.each([
    ['works', 'now'],
    ['works-in-a-moment', 'in-a-moment'],
    ['unverified', 'not-tried'],
    ['off', 'not-tried'],
  ] as const)('that is verified as %s is told to be usable %s', async (verified, usable) => {
    const { ports, write } = kiosk();
    ports.verified = verified;
    expect(await write()).toMatchObject({ outcome: 'written', usable });
    expect(ports.journal.at(-1)).toMatchObject({ event: 'write.completed', verified });
  });

  it('is done where what belongs beside it was refused, and the journal has that on the disk with the cause', async () => {
    const { ports, write } = kiosk();
    ports.incomplete = { fault: 'access-refused', resultCode: 50 };
    expect(await write()).toMatchObject({ outcome: 'written', usable: 'now' });
    expect(ports.log).toContain('write.incomplete (durable)');
    const [started, incomplete] = ['write.started', 'write.incomplete'].map((name) =>
      ports.journal.find(({ event }) => event === name),
    );
    if (started?.event !== 'write.started') throw new Error('no write was started');
    expect(incomplete).toEqual({
      ...started,
      event: 'write.incomplete',
      fault: 'access-refused',
      resultCode: 50,
    });
    expect(ports.journal.at(-1)).toMatchObject({ event: 'write.completed', outcome: 'written' });
  });

  it('says nothing of that where everything was written', async () => {
    const { ports, write } = kiosk();
    await write();
    expect(ports.log.join()).not.toContain('incomplete');
  });

  it('changes the password of a person without an address, and says that no mail will come', async () => {
    const { write } = kiosk();
    expect(await write({ ...sampleEntry, mailAddresses: [] })).toEqual({
      outcome: 'written',
      usable: 'now',
      mail: { state: 'no-address' },
    });
  });

  it('puts the password into neither journal nor mail', async () => {
    const { ports, write } = kiosk();
    await write();
    expect(JSON.stringify([ports.journal, ports.mail.left])).not.toContain(goodPassword);
  });
});
