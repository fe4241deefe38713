import { describe, expect, it } from 'vitest';
import { failed } from '../../../../src/contract/result.ts';
import type { Entry } from '../../../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import { findPeople, showPerson, unlock } from '../../../../src/main/recovery/tasks/reception.ts';
import { campusOf, personNamed } from '../campus.ts';
import { sampleEntry } from '../sample.ts';

const staff = personNamed('member', { account: 'privileged' });
const person = sampleEntry;
const from = { task: 1, visit: 'v', staff } as const;
const who = { visit: 'v', staff: { entry: staff.uuid }, subject: { entry: person.uuid } };
const campus = () => campusOf({ entries: [person, staff] });

describe('a search of the reception', () => {
  const search = (at: ReturnType<typeof campus>, text: string) =>
    findPeople(at.kiosk(), { effect: 'findPeople', ...from, text });

  it('is journaled with who looked and how many were found, and not for whom', async () => {
    const at = campus();
    expect(await search(at, 'Camille')).toEqual({ outcome: 'found', people: [person], tooMany: false });
    expect(at.ports.journal).toEqual([
      { event: 'reception.searched', visit: 'v', staff: { entry: staff.uuid }, outcome: 'found', found: 1 },
    ]);
    await search(at, 'Nobody');
    expect(at.ports.journal.at(-1)).toMatchObject({ outcome: 'nobody', found: 0 });
  });

  it('that fits too many people gives none of them, and says in the journal that it was too wide', async () => {
    const at = campus();
    at.ports.directory.findPeople = async () => ({ ok: true, value: { people: [], tooMany: true } });
    expect(await search(at, 'Camille')).toEqual({ outcome: 'found', people: [], tooMany: true });
    expect(at.ports.journal.at(-1)).toMatchObject({ outcome: 'too-many' });
    expect(at.ports.journal.at(-1)).not.toHaveProperty('found');
  });

  it('that the directory does not answer is journaled as well', async () => {
    const at = campus();
    at.ports.fault = { fault: 'timeout' };
    const told = await search(at, 'Camille');
    expect(told).toMatchObject({ outcome: 'fault' });
    expect(at.ports.journal.at(-1)).toMatchObject({ outcome: 'fault', fault: 'timeout' });
  });
});

describe('a person whose card is to be checked', () => {
  const show = (at: ReturnType<typeof campus>, shown: Entry = person) =>
    showPerson(at.kiosk(), { effect: 'showPerson', ...from, person: shown });

  it('is shown with a name, a photo, who they are to the institution and what the account is, and nothing else', async () => {
    const at = campus();
    at.ports.directory.card = async () => ({ ok: true, value: { photo: Buffer.from([0xff, 0xd8, 0xff]) } });
    expect(await show(at)).toEqual({
      outcome: 'shown',
      person,
      card: {
        displayName: 'Camille Durand',
        photo: 'data:image/jpeg;base64,/9j/',
        populations: ['student'],
        state: 'active',
      },
    });
  });

  it('is journaled as looked at before anything of them is read', async () => {
    const at = campus();
    at.ports.directory.card = async () => {
      expect(at.ports.journal).toEqual([{ event: 'reception.looked-at', ...who }]);
      return failed({ fault: 'timeout' });
    };
    expect(await show(at)).toMatchObject({ outcome: 'fault' });
    expect(at.ports.journal.slice(1)).toEqual([
      {
        event: 'reception.not-shown',
        ...who,
        fault: 'timeout',
        reference: expect.stringMatching(/^\w{4}$/u),
      },
    ]);
  });

  it('is not shown where that cannot be journaled', async () => {
    const at = campus();
    at.ports.audit.append = () => Promise.reject(new Error('the disk is full'));
    await expect(show(at)).rejects.toThrow('the disk is full');
  });

  it('who has activated their account at a kiosk has one, whatever the directory goes on saying', async () => {
    const at = campus();
    at.ports.records.put(person, { ...emptyRecord, activation: { state: 'active', at: 1 } });
    expect(await show(at, { ...person, account: 'not-activated' })).toMatchObject({
      card: { state: 'active' },
    });
  });
});

describe('a lock by failures', () => {
  const locked: Entry = { ...person, account: 'locked-by-failures' };
  const lift = (at: ReturnType<typeof campus>, whose: Entry) =>
    unlock(at.kiosk(), { effect: 'unlock', ...from, person: whose, checked: 'passport', language: 'fr' });

  it('is lifted, journaled with what was checked, and told to the person', async () => {
    const at = campus();
    expect(await lift(at, locked)).toEqual({ outcome: 'unlocked' });
    expect(at.ports.journal).toContainEqual({
      event: 'account.unlocked',
      ...who,
      checked: 'passport',
      outcome: 'unlocked',
    });
    expect(at.ports.log).toContain('account.unlocked (durable)');
    expect(at.ports.mail.left).toMatchObject([{ kind: 'account-unlocked' }]);
  });

  it('that is none is left alone, and nobody is told of it', async () => {
    const at = campus();
    expect(await lift(at, person)).toEqual({ outcome: 'not-locked' });
    expect(at.ports.journal.at(-1)).toMatchObject({ outcome: 'not-locked' });
    expect(at.ports.mail.left).toEqual([]);
  });

  it('of one’s own is not lifted by oneself', async () => {
    const at = campus();
    expect(await lift(at, { ...staff, account: 'locked-by-failures' })).toEqual({ outcome: 'same-person' });
    expect(at.ports.log).not.toContain('unlock');
    expect(at.ports.journal.at(-1)).toMatchObject({ event: 'account.unlocked', outcome: 'refused' });
  });

  it.each([
    [{ kind: 'fault', fault: { fault: 'timeout' } }, { fault: 'timeout' }],
    [{ kind: 'outcome-unknown', fault: { fault: 'connection-lost' } }, { fault: 'connection-lost' }],
    [{ kind: 'locked-by-administration' }, { fault: 'unexpected', cause: 'locked-by-administration' }],
  ] as const)('that the directory keeps is a fault with a cause', async (failure, journaled) => {
    const at = campus();
    at.ports.writeFailure = failure;
    const told = await lift(at, locked);
    expect(told).toMatchObject({ outcome: 'fault' });
    expect(at.ports.journal.at(-1)).toMatchObject({
      event: 'account.unlocked',
      outcome: 'fault',
      ...journaled,
      reference: 'reference' in told ? told.reference : 'none',
    });
    expect(at.ports.mail.left).toEqual([]);
  });
});
