import { describe, expect, it } from 'vitest';
import { failed } from '../../../../src/contract/result.ts';
import { changePassword } from '../../../../src/main/recovery/tasks/change-password.ts';
import { freshRecordKeyLine, readRecordKeys } from '../../../../src/main/recovery/keys.ts';
import { hashPassword, wasChosenBefore } from '../../../../src/main/recovery/own-history.ts';
import type { PasswordPolicy } from '../../../../src/contract/password/policy.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import { memoryPorts } from '../memory-ports.ts';
import { goodPassword, sampleEntry, sampleKeys, samplePolicy, sampleSettings } from '../sample.ts';

const work = { cost: 4, blockSize: 8, parallel: 1 };

function kiosk(rules: Partial<PasswordPolicy> = { historyKeptBy: 'kiosk', history: 2 }) {
  const ports = memoryPorts([sampleEntry]);
  const settings = { ...sampleSettings, houseRules: null, policy: { ...samplePolicy, ...rules } };
  const write = (password = goodPassword) =>
    changePassword(
      { ...ports, keys: sampleKeys, settings },
      {
        effect: 'write',
        task: 1,
        visit: 'v',
        entry: sampleEntry,
        journey: 'password',
        draft: null,
        password,
        language: 'fr',
      },
    );
  const remembers = (password: string) =>
    wasChosenBefore(sampleKeys, sampleEntry.uuid, password, ports.records.of(sampleEntry).passwords);
  return { ports, write, remembers };
}

describe('a kiosk that remembers the passwords chosen at it', () => {
  it('refuses one of them before anything is sent, held or mailed, and the journal says why', async () => {
    const { ports, write } = kiosk();
    expect(await write()).toMatchObject({ outcome: 'written' });
    ports.log.length = 0;
    expect(await write()).toEqual({ outcome: 'refused', rule: 'chosen-before' });
    expect(ports.log).toEqual(['write.started (durable)', 'write.completed (durable)']);
    expect(ports.journal.at(-1)).toMatchObject({ outcome: 'refused', rule: 'chosen-before' });
  });

  it('remembers as many as the policy says, the latest first, and forgets the others for good', async () => {
    const { ports, write, remembers } = kiosk();
    for (const password of ['First-One-2026!', 'Second-One-2026!', 'Third-One-2026!']) {
      expect(await write(password)).toMatchObject({ outcome: 'written' });
    }
    expect(ports.records.of(sampleEntry).passwords).toHaveLength(2);
    expect(await remembers('First-One-2026!')).toBe('no');
    expect(await remembers('Second-One-2026!')).toBe('yes');
    expect(await remembers('Third-One-2026!')).toBe('yes');
    const [latest] = ports.records.of(sampleEntry).passwords;
    expect(
      await wasChosenBefore(sampleKeys, sampleEntry.uuid, 'Third-One-2026!', latest ? [latest] : []),
    ).toBe('yes');
    expect(await write('First-One-2026!')).toMatchObject({ outcome: 'written' });
  });

  it('says in the journal whether it will know the password again', async () => {
    const { ports, write } = kiosk();
    await write();
    expect(ports.journal.at(-1)).toMatchObject({ event: 'write.completed', remembered: true });
    ports.records.swap = async () => failed({ fault: 'timeout' });
    expect(await write('Another-One-2026!')).toMatchObject({ outcome: 'written' });
    expect(ports.journal.at(-1)).toMatchObject({ event: 'write.completed', remembered: false });
    const without = kiosk({ historyKeptBy: 'directory', history: 2 });
    await without.write();
    expect(without.ports.journal.at(-1)).not.toHaveProperty('remembered');
  });

  it('looks no deeper than the policy says, however many an older policy has left', async () => {
    const { ports, write } = kiosk({ historyKeptBy: 'kiosk', history: 1 });
    const passwords = await Promise.all(
      ['Latest-One-2026!', goodPassword].map((text) =>
        hashPassword(sampleKeys, sampleEntry.uuid, text, work),
      ),
    );
    ports.records.put(sampleEntry, { ...emptyRecord, passwords });
    expect(await write()).toMatchObject({ outcome: 'written' });
    expect(ports.records.of(sampleEntry).passwords).toHaveLength(1);
  });

  it.each<[string, Partial<PasswordPolicy>]>([
    ['the directory does', { historyKeptBy: 'directory', history: 2 }],
    ['none is to be remembered', { historyKeptBy: 'kiosk', history: 0 }],
  ])('keeps nothing where %s', async (_, rules) => {
    const { ports, write } = kiosk(rules);
    expect(await write()).toMatchObject({ outcome: 'written' });
    expect(ports.records.of(sampleEntry)).toEqual(emptyRecord);
    expect(ports.log).not.toContain('swap');
    expect(await write()).toMatchObject({ outcome: 'written' });
  });

  it('remembers none that was refused, or whose outcome is not known', async () => {
    const { ports, write } = kiosk();
    for (const failure of [
      { kind: 'refused', rule: 'in-history' },
      { kind: 'outcome-unknown', fault: { fault: 'connection-lost' } },
    ] as const) {
      ports.writeFailure = failure;
      expect(await write()).not.toMatchObject({ outcome: 'written' });
    }
    expect(ports.records.of(sampleEntry).passwords).toEqual([]);
  });

  it('remembers one that was written although it cannot be used: the directory has it', async () => {
    const { ports, write, remembers } = kiosk();
    ports.verified = 'must-change';
    expect(await write()).toMatchObject({ outcome: 'ended' });
    expect(await remembers(goodPassword)).toBe('yes');
  });

  it('writes nothing where its own memory cannot be read, and says that it is the operator’s fault', async () => {
    const { ports, write } = kiosk();
    const broken = { ...ports.records, read: async () => failed({ fault: 'timeout' } as const) };
    Object.assign(ports, { records: broken });
    expect(await write()).toMatchObject({ outcome: 'fault', reference: expect.any(String) });
    expect(ports.log).not.toContain('write');
    expect(ports.journal.at(-1)).toMatchObject({ outcome: 'fault', fault: 'timeout' });
  });

  it('writes nothing where a hash is under a key that is gone', async () => {
    const { ports, write } = kiosk();
    const gone = readRecordKeys(freshRecordKeyLine('gone'));
    if (!gone.ok) throw new Error('no key');
    const passwords = [await hashPassword(gone.value, sampleEntry.uuid, 'First-One-2026!', work)];
    ports.records.put(sampleEntry, { ...emptyRecord, passwords });
    expect(await write()).toMatchObject({ outcome: 'fault' });
    expect(ports.log).not.toContain('write');
    expect(ports.journal.at(-1)).toMatchObject({ fault: 'misconfigured', cause: 'unknown-key' });
  });

  it('puts no password into the journal or the record as it is', async () => {
    const { ports, write } = kiosk();
    await write();
    expect(JSON.stringify([ports.journal, ports.records.of(sampleEntry)])).not.toContain(goodPassword);
  });
});
