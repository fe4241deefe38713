import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditPort, Entry, PersonRecord } from '../../../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import { open } from '../../../../src/main/recovery/proofs/sealing.ts';
import { storeCode } from '../../../../src/main/recovery/proofs/stored-code.ts';
import type { Draft } from '../../../../src/main/recovery/session-state.ts';
import type { TaskParts } from '../../../../src/main/recovery/tasks.ts';
import { changePassword } from '../../../../src/main/recovery/tasks/change-password.ts';
import { campusOf } from '../campus.ts';
import { everythingOf, held, jokerOf } from '../kept.ts';
import { goodPassword, sampleEntry, sampleKeys } from '../sample.ts';

const entry: Entry = { ...sampleEntry, account: 'not-activated' };
let draft: Draft;
beforeAll(async () => {
  draft = {
    jokers: [await jokerOf(entry, { ownWords: 'Quel bateau ?' }, 'Pen Duick')],
    mail: { to: 'new@mail.example', proved: true },
    mobile: { to: '+33612345678', proved: false },
    codes: [storeCode(sampleKeys, entry.uuid, 'recovery', held.recoveryCode)],
    houseRulesRead: true,
  };
});

/** Somebody whose account is to be activated, with an activation code in their record. */
async function campus() {
  const { ports, kiosk } = campusOf({ entries: [entry], settings: { houseRules: null } });
  const { activationCode } = await everythingOf(entry, ports.clock.now());
  ports.records.put(entry, { ...emptyRecord, activationCode });
  const write = (own: Partial<TaskParts> = {}, set: Draft = draft) =>
    changePassword(kiosk(own), {
      effect: 'write',
      task: 1,
      visit: 'v',
      entry,
      journey: 'activation',
      draft: set,
      password: goodPassword,
      language: 'fr',
    });
  return { ports, write, record: (): PersonRecord => ports.records.of(entry) };
}

describe('the first password', () => {
  it('is written between a record that says pending and one that says active', async () => {
    const { ports, write, record } = await campus();
    const states: (string | undefined)[] = [];
    const { writePassword } = ports.directory;
    const directory = {
      ...ports.directory,
      writePassword: async (...asked: Parameters<typeof writePassword>) => {
        states.push(record().activation?.state);
        return writePassword(...asked);
      },
    };
    expect(await write({ directory })).toEqual({
      outcome: 'written',
      usable: 'now',
      mail: { state: 'queued', to: 'n•••@mail.example' },
    });
    expect([...states, record().activation?.state]).toEqual(['pending', 'active']);
    expect(ports.log).toEqual([
      'activation.started (durable)',
      'swap',
      'hold',
      'write.started (durable)',
      'write',
      'mail.queued',
      'release account-activated',
      'hold',
      'mail.queued',
      'release account-activated',
      'swap',
      'activation.completed (durable)',
      'verify',
      'write.completed (durable)',
    ]);
  });

  it('keeps what was set with it, and takes the activation code away', async () => {
    const { ports, write, record } = await campus();
    await write();
    const { jokers, recoveryCodes, recoveryMail, recoveryMobile, activationCode } = record();
    expect({ jokers, recoveryCodes, activationCode }).toEqual({
      jokers: draft.jokers,
      recoveryCodes: draft.codes,
      activationCode: null,
    });
    const opened = [recoveryMail, recoveryMobile].map((contact) => {
      const text = contact === null ? null : open(sampleKeys, 'contact-seal', entry.uuid, contact.sealed);
      return text?.ok === true ? [text.value.toString(), contact?.provedAt !== null] : null;
    });
    expect(opened).toEqual([
      ['new@mail.example', true],
      ['+33612345678', false],
    ]);
    expect(ports.activated).toEqual(new Set([entry.uuid]));
    expect(ports.journal).toContainEqual({
      event: 'activation.completed',
      visit: 'v',
      subject: { entry: entry.uuid },
      recorded: true,
      marked: true,
    });
    expect(JSON.stringify([record(), ports.journal])).not.toMatch(/new@mail|33612345678|Tr3s/u);
  });

  it.each([
    [null, ['camille.private@mail.example']],
    [{ to: 'new@mail.example', proved: true }, ['new@mail.example', 'camille.private@mail.example']],
    [{ to: 'camille.private@mail.example', proved: true }, ['camille.private@mail.example']],
  ])('is told to the address that was set (%j) and to the one that the directory has', async (mail, told) => {
    const { ports, write } = await campus();
    expect(await write({}, { ...draft, mail })).toMatchObject({ outcome: 'written' });
    expect(ports.mail.left).toMatchObject(
      told.map((to) => ({ kind: 'account-activated', to, login: 'camille' })),
    );
  });

  it('that is refused leaves pending what was set, the code to its owner, and tells nobody of an account', async () => {
    const { ports, write, record } = await campus();
    ports.writeFailure = { kind: 'refused', rule: 'too-weak' };
    expect(await write()).toEqual({ outcome: 'refused', rule: 'too-weak' });
    expect(record()).toMatchObject({
      activation: { state: 'pending' },
      activationCode: { expiresAt: expect.anything() },
    });
    expect(ports.mail.left).toEqual([]);
    expect(ports.activated.size).toBe(0);
    expect(ports.log).not.toContain('activation.completed (durable)');
    ports.writeFailure = null;
    expect(await write()).toMatchObject({ outcome: 'written' });
    expect(record()).toMatchObject({ activation: { state: 'active' }, activationCode: null });
  });

  it('whose outcome nobody knows leaves pending as well', async () => {
    const { ports, write, record } = await campus();
    ports.writeFailure = { kind: 'outcome-unknown', fault: { fault: 'connection-lost' } };
    expect(await write()).toMatchObject({ outcome: 'ended', ending: { code: 'outcome-unknown' } });
    expect(record().activation).toMatchObject({ state: 'pending' });
    expect(ports.mail.left).toMatchObject([{ kind: 'password-maybe-changed' }]);
  });

  it('is not sent where what was set cannot be kept', async () => {
    const { ports, write } = await campus();
    ports.records.swap = async () => ({ ok: false, failure: { fault: 'timeout' } });
    expect(await write({ records: ports.records })).toMatchObject({ outcome: 'fault' });
    expect(ports.log).not.toContain('write');
    expect(ports.journal.at(-1)).toMatchObject({
      event: 'write.completed',
      outcome: 'fault',
      fault: 'timeout',
    });
  });

  it('works whatever becomes of the record and the directory’s own mark after it, and the journal says so', async () => {
    const { ports, write, record } = await campus();
    const directory = {
      ...ports.directory,
      markActivated: async () => ({ ok: false, failure: { fault: 'access-refused' } }) as const,
    };
    let swaps = 0;
    const { swap } = ports.records;
    ports.records.swap = async (...swapped) => {
      swaps += 1;
      return swaps === 1 ? swap(...swapped) : { ok: false, failure: { fault: 'timeout' } };
    };
    expect(await write({ directory, records: ports.records })).toMatchObject({ outcome: 'written' });
    expect(record().activation).toMatchObject({ state: 'pending' });
    expect(ports.journal).toContainEqual(
      expect.objectContaining({ event: 'activation.completed', recorded: false, marked: false }),
    );
  });

  it('puts the details of the latest visit in the place of those of one that was cut off', async () => {
    const { ports, write, record } = await campus();
    ports.writeFailure = { kind: 'fault', fault: { fault: 'timeout' } };
    await write();
    ports.writeFailure = null;
    await write({}, { ...draft, jokers: null, mobile: null });
    expect(record()).toMatchObject({ jokers: [], recoveryMobile: null, activation: { state: 'active' } });
  });

  it('is not written to an account that was activated while this visit was under way', async () => {
    const { ports, write, record } = await campus();
    await write();
    const before = record();
    ports.log.length = 0;
    expect(await write({}, { ...draft, jokers: [] })).toEqual({
      outcome: 'ended',
      ending: { code: 'already-active' },
    });
    expect(record()).toEqual(before);
    expect(ports.log).not.toContain('write');
    expect(ports.journal.at(-1)).toMatchObject({ event: 'write.completed', ending: 'already-active' });
  });
});

describe('a plug pulled during an activation', () => {
  const at = (event: string, ports: Awaited<ReturnType<typeof campus>>['ports']): Partial<TaskParts> => {
    const audit: AuditPort = {
      append: async (one, durability) => {
        if (one.event === event) throw new Error('the plug');
        return ports.audit.append(one, durability);
      },
    };
    return { audit };
  };

  it('before anything was kept leaves everything as it was', async () => {
    const { ports, write, record } = await campus();
    const before = record();
    await expect(write(at('activation.started', ports))).rejects.toThrow('the plug');
    expect(record()).toEqual(before);
    expect(ports.passwords.size).toBe(0);
  });

  it.each([
    [
      'before the notice is held',
      (ports: { mail: object }) => ({
        mail: { ...ports.mail, hold: () => Promise.reject(new Error('the plug')) },
      }),
    ],
    ['before the write is journaled', null],
    [
      'before the write',
      (ports: { directory: object }) => ({
        directory: { ...ports.directory, writePassword: () => Promise.reject(new Error('the plug')) },
      }),
    ],
  ] as const)('%s leaves an account that is still to be activated, and its code', async (_when, broken) => {
    const { ports, write, record } = await campus();
    const own = broken === null ? at('write.started', ports) : (broken(ports) as Partial<TaskParts>);
    await expect(write(own)).rejects.toThrow('the plug');
    expect(record().activation).toMatchObject({ state: 'pending' });
    expect(record().activationCode).not.toBeNull();
    expect(ports.passwords.size).toBe(0);
    expect(await write()).toMatchObject({ outcome: 'written' });
    expect(record().activation).toMatchObject({ state: 'active' });
  });

  it('after the write leaves an owner who has their password and whose details are kept', async () => {
    const { ports, write, record } = await campus();
    let swaps = 0;
    const records = {
      ...ports.records,
      async swap(...swapped: Parameters<typeof ports.records.swap>) {
        swaps += 1;
        if (swaps > 1) throw new Error('the plug');
        return ports.records.swap(...swapped);
      },
    };
    await expect(write({ records })).rejects.toThrow('the plug');
    expect(ports.passwords.get(entry.uuid)).toBe(goodPassword);
    expect(record()).toMatchObject({ activation: { state: 'pending' }, jokers: { length: 1 } });
    expect(ports.mail.left).toHaveLength(2);
  });
});
