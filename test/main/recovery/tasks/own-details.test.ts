import { describe, expect, it } from 'vitest';
import { failed } from '../../../../src/contract/result.ts';
import { freshRecordKeyLine, readRecordKeys } from '../../../../src/main/recovery/keys.ts';
import { verifyAnswer } from '../../../../src/main/recovery/joker.ts';
import { keptDetails } from '../../../../src/main/recovery/kept-details.ts';
import { base32, fromBase32 } from '../../../../src/main/recovery/proofs/base32.ts';
import { open } from '../../../../src/main/recovery/proofs/sealing.ts';
import { findCode, storeCode } from '../../../../src/main/recovery/proofs/stored-code.ts';
import { hotp, stepAt } from '../../../../src/main/recovery/proofs/totp.ts';
import type { DetailChange, ProofGiven } from '../../../../src/main/recovery/task-table.ts';
import type { TaskParts } from '../../../../src/main/recovery/tasks.ts';
import {
  makeCodes,
  makeTotp,
  prepareJokers,
  saveDetail,
} from '../../../../src/main/recovery/tasks/own-details.ts';
import { prove } from '../../../../src/main/recovery/tasks/prove.ts';
import { campusOf } from '../campus.ts';
import { everythingOf, held, jokerOf, shownByAuthenticator } from '../kept.ts';
import { sampleEntry, sampleKeys, sampleProving } from '../sample.ts';

const asked = { task: 1, visit: 'v', entry: sampleEntry } as const;

/** Somebody who has signed in to their own details. */
async function signedIn(entry = sampleEntry) {
  const { ports, kiosk } = campusOf();
  ports.records.put(entry, await everythingOf(entry, ports.clock.now()));
  const kept = keptDetails(sampleKeys, entry, ports.records.of(entry));
  if (!kept.ok) throw new Error(kept.failure);
  const save = (change: DetailChange, at: TaskParts = kiosk()) =>
    saveDetail(at, { effect: 'saveDetail', ...asked, entry, change, kept: kept.value, language: 'fr' });
  return { ports, kiosk, save, kept: kept.value, record: () => ports.records.of(entry) };
}
const changed = (detail: string, outcome: string) => ({
  event: 'detail.changed',
  visit: 'v',
  subject: { entry: sampleEntry.uuid },
  detail,
  outcome,
});

describe('joker questions that somebody chooses', () => {
  const prepare = (parts: TaskParts, ...jokers: readonly (readonly [string, string])[]) =>
    prepareJokers(parts, {
      effect: 'prepareJokers',
      ...asked,
      jokers: jokers.map(([ownWords, answer]) => ({ question: { ownWords }, answer })),
    });

  it('are kept with their answers hashed, in one spelling', async () => {
    const { kiosk } = await signedIn();
    const told = await prepare(
      kiosk(),
      ['  Quel bateau ?  '.normalize('NFD'), 'Pen Duick'],
      ['Quelle rue ?', 'Montmartre'],
    );
    if (told.outcome !== 'fit') throw new Error(JSON.stringify(told));
    expect(told.jokers.map(({ question }) => question)).toEqual([
      { ownWords: 'Quel bateau ?' },
      { ownWords: 'Quelle rue ?' },
    ]);
    const [first] = told.jokers;
    if (first === undefined) throw new Error('none was kept');
    expect(await verifyAnswer(sampleKeys, sampleEntry.uuid, 'PEN-DUICK', first.answer)).toBe('right');
    expect(JSON.stringify(told)).not.toContain('Duick');
  });

  it('are refused with every fault and its place, and nothing is hashed', async () => {
    const { kiosk } = await signedIn();
    const told = await prepare(kiosk(), ['Quel bateau ?', ''], ['Quelle rue ?', 'Montmartre']);
    expect(told).toMatchObject({ outcome: 'unfit', faults: [{ place: 0 }] });
    expect(told).not.toHaveProperty('jokers');
  });
});

describe('recovery codes that are made', () => {
  it('are as many as the campus says, and what is kept of them opens to them alone', async () => {
    const { kiosk } = await signedIn();
    const told = await makeCodes(kiosk(), { effect: 'makeCodes', ...asked });
    if (told.outcome !== 'made') throw new Error(told.outcome);
    expect(new Set(told.codes).size).toBe(10);
    for (const [place, code] of told.codes.entries()) {
      expect(findCode(sampleKeys, sampleEntry.uuid, 'recovery', code, told.stored)).toEqual({
        ok: true,
        value: place,
      });
      expect(JSON.stringify(told.stored)).not.toContain(code);
    }
  });
});

describe('a change of one’s own details', () => {
  it.each<[DetailChange, object]>([
    [
      { detail: 'mail', to: 'new@mail.example', proved: true },
      { mail: { to: 'new@mail.example', proved: true } },
    ],
    [
      { detail: 'mobile', to: '+33700000000', proved: false },
      { mobile: { to: '+33700000000', proved: false } },
    ],
    [
      { detail: 'codes', codes: [storeCode(sampleKeys, sampleEntry.uuid, 'recovery', 'WWWW')] },
      { codesLeft: 1 },
    ],
    [{ detail: 'jokers', jokers: [] }, { jokers: 0 }],
  ])('is kept, journaled, and told as it now is (%#)', async (change, now) => {
    const { save, kept, ports } = await signedIn();
    const told = await save(change);
    expect(told).toEqual({ outcome: 'saved', detail: change.detail, kept: { ...kept, ...now } });
    expect(ports.journal).toContainEqual(expect.objectContaining(changed(change.detail, 'saved')));
  });

  it('is told to the old and to the new address, and to the one that the directory has, each once', async () => {
    const { save, ports } = await signedIn();
    await save({ detail: 'mail', to: 'new@mail.example', proved: true });
    expect(ports.mail.left.map(({ to, kind, detail }) => [to, kind, detail])).toEqual([
      ['own@mail.example', 'details-changed', 'mail'],
      ['new@mail.example', 'details-changed', 'mail'],
      ['camille.private@mail.example', 'details-changed', 'mail'],
    ]);
    const same = await signedIn();
    await same.save({ detail: 'mail', to: 'camille.private@mail.example', proved: true });
    expect(same.ports.mail.left.map(({ to }) => to)).toEqual([
      'own@mail.example',
      'camille.private@mail.example',
    ]);
  });

  it('puts neither address nor number nor seed into the journal, nor into the record as they are', async () => {
    const { save, ports, record } = await signedIn();
    await save({ detail: 'mail', to: 'new@mail.example', proved: true });
    await save({ detail: 'mobile', to: '+33700000000', proved: true });
    expect(JSON.stringify([ports.journal, record()])).not.toMatch(/new@mail|700000000/u);
  });

  it('begins a new round of questions with new ones', async () => {
    const { save, ports, record } = await signedIn();
    ports.records.put(sampleEntry, { ...record(), jokerRounds: 3 });
    await save({ detail: 'jokers', jokers: [await jokerOf(sampleEntry, { id: 'first-pet' }, 'Rex')] });
    expect(record()).toMatchObject({ jokerRounds: 0, jokers: { length: 1 } });
  });

  it.each([
    ['mail', { mail: null }],
    ['mobile', { mobile: null }],
    ['codes', { codesLeft: 0 }],
    ['totp', { totp: false }],
  ] as const)(
    'that takes %s away leaves the rest, and is told to the address that was there',
    async (detail, now) => {
      const { save, kept, ports } = await signedIn();
      expect(await save({ detail, remove: true })).toEqual({
        outcome: 'removed',
        detail,
        kept: { ...kept, ...now },
      });
      expect(ports.journal).toContainEqual(changed(detail, 'removed'));
      expect(ports.mail.left.map(({ to }) => to)).toContain('own@mail.example');
    },
  );

  it('is a fault, told to nobody by mail, where it cannot be kept', async () => {
    const { save, ports, kiosk, record } = await signedIn();
    const before = record();
    const records = { ...ports.records, swap: async () => failed({ fault: 'timeout' } as const) };
    const told = await save({ detail: 'mail', remove: true }, kiosk({ records }));
    expect(told).toMatchObject({ outcome: 'fault' });
    expect(ports.journal).toEqual([
      {
        ...changed('mail', 'fault'),
        fault: 'timeout',
        reference: 'reference' in told ? told.reference : 'none',
      },
    ]);
    expect([ports.mail.left, record()]).toEqual([[], before]);
  });

  it('is a fault where what is kept cannot be opened', async () => {
    const { save, ports, record } = await signedIn();
    const { recoveryMobile } = record();
    if (recoveryMobile === null) throw new Error('no number');
    const sealed = { ...recoveryMobile.sealed, keyId: 'gone' };
    ports.records.put(sampleEntry, { ...record(), recoveryMobile: { ...recoveryMobile, sealed } });
    expect(await save({ detail: 'codes', remove: true })).toMatchObject({ outcome: 'fault' });
    expect(ports.journal.at(-1)).toMatchObject({ fault: 'misconfigured', cause: 'unknown-key' });
  });
});

describe('an authenticator', () => {
  async function enrolling() {
    const all = await signedIn();
    const made = await makeTotp(all.kiosk(), { effect: 'makeTotp', ...asked });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    const seed = fromBase32(made.enrolment.seed);
    if (!seed.ok) throw new Error(seed.failure);
    const confirm = (code: string) => all.save({ detail: 'totp', seed: made.enrolment.seed, code });
    const shows = (steps = 0) => hotp(seed.value, stepAt(all.ports.clock.now()) + steps);
    return { ...all, made: made.enrolment, seed: seed.value, confirm, shows };
  }

  it('gets a fresh seed each time, as text and as the dark and light of a code to be read', async () => {
    const { made, kiosk } = await enrolling();
    const again = await makeTotp(kiosk(), { effect: 'makeTotp', ...asked });
    expect(again).not.toMatchObject({ enrolment: { seed: made.seed } });
    expect(made.rows.length).toBeGreaterThan(20);
    expect(made.rows.every((row) => row.length === made.rows.length && /^[01]+$/u.test(row))).toBe(true);
  });

  it('is kept only once it shows the code of this very seed', async () => {
    const { confirm, shows, record, seed, ports } = await enrolling();
    const before = record();
    for (const code of ['000000', shownByAuthenticator(ports.clock.now()), shows(5)]) {
      expect(await confirm(code)).toEqual({ outcome: 'wrong' });
    }
    expect(record()).toEqual(before);
    expect(ports.journal.at(-1)).toEqual(changed('totp', 'wrong'));
    expect(ports.mail.left).toEqual([]);
    expect(await confirm(shows())).toMatchObject({ outcome: 'saved', kept: { totp: true } });
    const { totp } = record();
    const opened = totp === null ? null : open(sampleKeys, 'totp-seal', sampleEntry.uuid, totp.seed);
    expect(opened?.ok === true ? base32(opened.value) : null).toBe(base32(seed));
    expect(JSON.stringify([record(), ports.journal])).not.toContain(base32(seed));
  });

  it('does not open anything with the code that confirmed it, and with the next one', async () => {
    const { confirm, shows, kiosk } = await enrolling();
    await confirm(shows());
    const give = (code: string) => {
      const proof: ProofGiven = { name: 'totp', code };
      return prove(kiosk(), {
        effect: 'prove',
        task: 1,
        visit: 'w',
        proving: sampleProving,
        proof,
        last: true,
      });
    };
    expect(await give(shows())).toMatchObject({ outcome: 'wrong' });
    expect(await give(shows(1))).toEqual({ outcome: 'right' });
  });

  it('takes the place of an earlier one, whose codes open nothing from then on', async () => {
    const { confirm, shows, kiosk, ports } = await enrolling();
    await confirm(shows());
    const proof: ProofGiven = { name: 'totp', code: shownByAuthenticator(ports.clock.now(), 1) };
    expect(
      await prove(kiosk(), {
        effect: 'prove',
        task: 1,
        visit: 'w',
        proving: sampleProving,
        proof,
        last: true,
      }),
    ).toMatchObject({ outcome: 'wrong' });
  });
});

describe('what is kept of somebody', () => {
  it('is opened for them, with what was proved and what was not', async () => {
    const { kept } = await signedIn();
    expect(kept).toEqual({
      jokers: 2,
      mail: { to: 'own@mail.example', proved: true },
      mobile: { to: '+33612345678', proved: true },
      codesLeft: 2,
      totp: true,
    });
    expect(JSON.stringify(kept)).not.toContain(held.answer);
  });

  it('is not opened under other keys, nor where it was moved to another entry', async () => {
    const { record } = await signedIn();
    const other = readRecordKeys(freshRecordKeyLine('other'));
    if (!other.ok) throw new Error('no key');
    expect(keptDetails(other.value, sampleEntry, record())).toEqual(failed('unknown-key'));
    expect(keptDetails(sampleKeys, { ...sampleEntry, uuid: 'other' }, record())).toEqual(failed('tampered'));
  });
});
