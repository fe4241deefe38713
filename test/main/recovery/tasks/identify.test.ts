import { describe, expect, it } from 'vitest';
import { identify } from '../../../../src/main/recovery/tasks/identify.ts';
import type { AccountState, Entry, StoredHash } from '../../../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import { campusOf } from '../campus.ts';
import { sampleEntry } from '../sample.ts';

const hash: StoredHash = {
  scheme: 'scrypt',
  keyId: 'k',
  cost: 4,
  blockSize: 8,
  parallel: 1,
  salt: 'AA',
  hash: 'AA',
};

function kiosk(entries: readonly Entry[] = [sampleEntry]) {
  const { ports, kiosk: kioskOf } = campusOf({ entries, settings: { reception: null } });
  for (const entry of entries) {
    ports.records.put(entry, { ...emptyRecord, jokers: [{ question: { id: 'first-pet' }, answer: hash }] });
  }
  const parts = kioskOf();
  const visit = (number: string, birthDate: string) =>
    identify(parts, {
      effect: 'identify',
      task: 1,
      visit: 'v',
      journey: 'password',
      kind: 'student',
      number,
      birthDate,
      voucher: '',
    });
  return { ports, visit };
}

describe('identification', () => {
  it('recognises number and birth date together', async () => {
    const { visit, ports } = kiosk();
    expect(await visit('20010001', '2001-02-03')).toMatchObject({
      outcome: 'recognised',
      proving: {
        journey: 'password',
        entry: sampleEntry,
        brings: [{ proof: 'joker', points: 1, to: null }],
        need: 1,
        given: [],
        questions: [{ id: 'first-pet' }],
        answered: 0,
      },
    });
    expect(ports.journal.at(-1)).toMatchObject({
      event: 'identify.completed',
      outcome: 'recognised',
      subject: { entry: sampleEntry.uuid },
    });
  });

  it('gives an unknown number and a wrong birth date the very same answer, time after time', async () => {
    const wrong = kiosk();
    const unknown = kiosk();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const toWrong = await wrong.visit('20010001', '1999-01-01');
      expect(toWrong).toEqual(await unknown.visit('29999999', '2001-02-03'));
      expect(toWrong).toMatchObject({ outcome: 'not-recognised', seconds: 2 ** (attempt + 1) });
      wrong.ports.clock.advance(2 ** (attempt + 1) * 1000);
      unknown.ports.clock.advance(2 ** (attempt + 1) * 1000);
    }
  });

  it('gives them the very same answer in whatever spelling: a directory folds case and blanks for one of the two', async () => {
    const entry = { ...sampleEntry, login: 'tnguyen' };
    const wrong = kiosk([entry]);
    const lookup = wrong.ports.directory.lookup.bind(wrong.ports.directory);
    wrong.ports.directory.lookup = (kind, number) =>
      lookup(kind, number.toLowerCase().replace(/\s+/gu, ' ').trim() === 'tn guyen' ? '20010001' : number);
    const unknown = kiosk();
    for (const [attempt, typed] of ['tn guyen', 'TN Guyen', 'TN  GUYEN', 'Tn Guyen'].entries()) {
      const toWrong = await wrong.visit(typed, '1999-01-01');
      expect(toWrong).toEqual(await unknown.visit(typed, '2001-02-03'));
      expect(toWrong).toMatchObject({ outcome: 'not-recognised', seconds: 2 ** (attempt + 1) });
      for (const { ports } of [wrong, unknown]) ports.clock.advance(2 ** (attempt + 1) * 1000);
    }
  });

  it('gives them the very same answer where the directory minds the case', async () => {
    const wrong = kiosk([{ ...sampleEntry, numbers: ['AB'] }]);
    const lookup = wrong.ports.directory.lookup.bind(wrong.ports.directory);
    wrong.ports.directory.lookup = (kind, number) => lookup(kind, number === 'AB' ? '20010001' : number);
    const unknown = kiosk();
    for (const typed of ['ab', 'AB', 'Ab', 'AB', 'aB']) {
      expect(await wrong.visit(typed, '1999-01-01')).toEqual(await unknown.visit(typed, '1999-01-01'));
      for (const { ports } of [wrong, unknown]) ports.clock.advance(400_000);
    }
  });

  it('counts a wrong date on the entry whatever the spelling, and does not look while it is slowed', async () => {
    const twoNumbers = { ...sampleEntry, numbers: ['20010001', 'also-mine'] };
    const { visit, ports } = kiosk([twoNumbers]);
    await visit('20010001', '1999-01-01');
    expect(await visit('also-mine', '2001-02-03')).toMatchObject({ outcome: 'slowed', seconds: 2 });
    expect(ports.records.of(twoNumbers).identification).toMatchObject({ count: 1 });
  });

  it('says in the journal where an entry shows no birth date at all, and tells the person nothing of it', async () => {
    const dateless = kiosk([{ ...sampleEntry, birthDates: [] }]);
    const dated = kiosk([sampleEntry]);
    expect(await dateless.visit('20010001', '2001-02-03')).toEqual(
      await dated.visit('20010001', '1999-01-01'),
    );
    expect(dateless.ports.journal.at(-1)).toMatchObject({
      outcome: 'wrong-birth-date',
      cause: 'no-birth-date',
    });
    expect(dated.ports.journal.at(-1)).not.toHaveProperty('cause');
  });

  it('clears the count when both are right', async () => {
    const { visit, ports } = kiosk();
    await visit('20010001', '1999-01-01');
    ports.clock.advance(2000);
    await visit('20010001', '2001-02-03');
    expect(ports.records.of(sampleEntry).identification).toBeNull();
  });

  it('tells two people with one number apart from nobody only to who knows a birth date of theirs', async () => {
    const twin = { ...sampleEntry, uuid: 'twin', birthDates: ['2002-03-04'] };
    const { visit, ports } = kiosk([sampleEntry, twin]);
    expect(await visit('20010001', '2002-03-04')).toMatchObject({
      outcome: 'ended',
      ending: { code: 'number-held-twice', reference: expect.stringMatching(/^\w{4}$/u) },
    });
    expect(ports.journal.at(-1)).toMatchObject({ outcome: 'ambiguous' });
    expect(await visit('20010001', '1990-01-01')).toMatchObject({ outcome: 'not-recognised' });
  });

  it.each<[AccountState, string]>([
    ['not-activated', 'ended'],
    ['locked-by-administration', 'recognised'],
    ['disabled', 'recognised'],
    ['privileged', 'recognised'],
    ['expired', 'recognised'],
  ])('says of an account that is %s: %s', async (account, outcome) => {
    const { visit } = kiosk([{ ...sampleEntry, account }]);
    expect(await visit('20010001', '2001-02-03')).toMatchObject({ outcome });
  });

  it('tells a person whose password is too young before the proofs, and nobody who does not know their birth date', async () => {
    const changeableFrom = Date.UTC(2026, 10, 23, 8) + 3_600_000;
    const { visit, ports } = kiosk([{ ...sampleEntry, changeableFrom }]);
    expect(await visit('20010001', '1999-01-01')).toMatchObject({ outcome: 'not-recognised' });
    ports.clock.advance(2000);
    expect(await visit('20010001', '2001-02-03')).toEqual({
      outcome: 'ended',
      ending: { code: 'changed-lately', seconds: 3598 },
      proving: null,
    });
    expect(ports.journal.at(-1)).toMatchObject({ outcome: 'recognised', ending: 'changed-lately' });
    ports.clock.advance(3_598_000);
    expect(await visit('20010001', '2001-02-03')).toMatchObject({ outcome: 'recognised' });
  });

  it('leads a person without a question to the desk', async () => {
    const { visit, ports } = kiosk();
    ports.records.put(sampleEntry, emptyRecord);
    expect(await visit('20010001', '2001-02-03')).toEqual({
      outcome: 'ended',
      ending: { code: 'no-proof' },
      proving: null,
    });
  });

  it('answers a fault of the directory with a reference that the journal has, and counts nothing', async () => {
    const { visit, ports } = kiosk();
    ports.fault = { fault: 'timeout', cause: 'EDEADLINE' };
    const answer = await visit('20010001', '1999-01-01');
    expect(answer).toMatchObject({ outcome: 'fault' });
    expect(ports.journal.at(-1)).toMatchObject({
      outcome: 'fault',
      fault: 'timeout',
      reference: 'reference' in answer ? answer.reference : 'none',
    });
    expect(ports.records.of(sampleEntry).identification).toBeNull();
  });
});
