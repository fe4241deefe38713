import { describe, expect, it } from 'vitest';
import { failed } from '../../../../src/contract/result.ts';
import { checkedThings } from '../../../../src/contract/reception.ts';
import type { Entry } from '../../../../src/main/recovery/ports.ts';
import { mostInstants } from '../../../../src/main/recovery/record-schema.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import type { EffectOf } from '../../../../src/main/recovery/task-table.ts';
import { vouch } from '../../../../src/main/recovery/tasks/reception.ts';
import { redeemVoucher } from '../../../../src/main/recovery/tasks/redeem-voucher.ts';
import { campusOf, personNamed } from '../campus.ts';
import { receptionSettings, sampleEntry } from '../sample.ts';

const staff = personNamed('member', { account: 'privileged' });
const colleague = personNamed('colleague', { account: 'privileged' });
const person = sampleEntry;
const from = { task: 1, visit: 'v', staff } as const;
const who = { visit: 'v', staff: { entry: staff.uuid }, subject: { entry: person.uuid } };

function campus(reception: Partial<typeof receptionSettings> = {}) {
  const { ports, kiosk } = campusOf({
    entries: [person, staff, colleague],
    settings: { reception: { ...receptionSettings, ...reception } },
  });
  const issue = (changes: Partial<EffectOf<'vouch'>> = {}) =>
    vouch(kiosk(), {
      effect: 'vouch',
      ...from,
      confirmer: null,
      person,
      checked: 'passport',
      language: 'fr',
      ...changes,
    });
  return { ports, kiosk, issue };
}

describe('a voucher of the reception', () => {
  it('opens for the person, at the kiosks and for the time that the campus says', async () => {
    const { ports, kiosk, issue } = campus({ kioskGroup: 'library' });
    const issued = await issue();
    if (issued.outcome !== 'issued') throw new Error(issued.outcome);
    expect(issued.lifetime).toBe(receptionSettings.lifetime);
    const now = ports.clock.now();
    expect(ports.records.of(person).voucher).toMatchObject({
      issuedAt: now,
      expiresAt: now + receptionSettings.lifetime,
      tries: 0,
      kioskGroup: 'library',
      issuer: staff.uuid,
      confirmer: null,
    });
    const { settings } = kiosk();
    const inLibrary = kiosk({ settings: { ...settings, kioskGroup: 'library' } });
    const ask = { visit: 'w', entry: person, code: issued.voucher, clears: true };
    expect(await redeemVoucher(kiosk(), ask)).toMatchObject({ value: 'refused' });
    expect(await redeemVoucher(inLibrary, ask)).toMatchObject({ value: { record: { voucher: null } } });
  });

  it.each(checkedThings)(
    'is journaled with who, whom and what was checked (%s), and told to the person',
    async (checked) => {
      const { ports, issue } = campus({ kioskGroup: 'library' });
      await issue({ checked, confirmer: colleague });
      expect(ports.journal).toContainEqual({
        event: 'voucher.issued',
        ...who,
        confirmer: { entry: colleague.uuid },
        checked,
        minutes: 15,
        kioskGroup: 'library',
      });
      expect(ports.log).toContain('voucher.issued (durable)');
      expect(ports.mail.left).toMatchObject([{ kind: 'voucher-issued', to: 'camille.private@mail.example' }]);
      expect(ports.records.of(person).voucher).toMatchObject({ confirmer: colleague.uuid });
    },
  );

  it('is nowhere but on the screen: not in the journal, a notice or the record as it is', async () => {
    const { ports, issue } = campus();
    const issued = await issue();
    const voucher = issued.outcome === 'issued' ? issued.voucher : 'none';
    const kept = JSON.stringify([ports.journal, ports.mail.left, ports.records.of(person), ports.sent]);
    for (const spelling of [voucher, voucher.replaceAll('-', ''), voucher.toLowerCase()]) {
      expect(kept).not.toContain(spelling);
    }
  });

  it('takes the place of an earlier one', async () => {
    const { kiosk, issue } = campus();
    const [first, second] = [await issue(), await issue()];
    if (first.outcome !== 'issued' || second.outcome !== 'issued') throw new Error('none was issued');
    const ask = { visit: 'w', entry: person, clears: true };
    expect(await redeemVoucher(kiosk(), { ...ask, code: first.voucher })).toMatchObject({ value: 'refused' });
    expect(await redeemVoucher(kiosk(), { ...ask, code: second.voucher })).toMatchObject({
      value: { record: { voucher: null } },
    });
  });

  it.each<[string, { staff?: Entry; confirmer?: Entry; person?: Entry }]>([
    ['the member themself', { person: staff }],
    ['one that the member confirms themself', { confirmer: staff }],
    ['one that the person confirms themself', { confirmer: person }],
  ])('is not issued for %s', async (_what, people) => {
    const { ports, issue } = campus();
    expect(await issue(people)).toEqual({ outcome: 'same-person' });
    expect(ports.journal.at(-1)).toMatchObject({ event: 'voucher.refused', why: 'same-person' });
    expect(ports.log).not.toContain('swap');
  });

  it('is not issued for whoever never recovers at a kiosk, whatever the page says', async () => {
    const { ports, issue } = campus();
    await expect(issue({ person: { ...person, account: 'privileged' } })).rejects.toThrow('never recovers');
    expect(ports.journal.at(-1)).toMatchObject({ event: 'voucher.refused', why: 'privileged' });
    expect(ports.records.of(person).voucher).toBeNull();
  });

  it('is a fault, journaled under its reference, where it cannot be kept', async () => {
    const { ports, issue, kiosk } = campus();
    const { swap } = ports.records;
    const records = {
      ...ports.records,
      swap: async (...swapped: Parameters<typeof swap>) =>
        swapped[0].uuid === person.uuid ? failed({ fault: 'timeout' } as const) : swap(...swapped),
    };
    const told = await vouch(kiosk({ records }), {
      effect: 'vouch',
      ...from,
      confirmer: null,
      person,
      checked: 'passport',
      language: 'fr',
    });
    expect(told).toMatchObject({ outcome: 'fault' });
    expect(ports.journal.at(-1)).toEqual({
      event: 'voucher.refused',
      ...who,
      why: 'fault',
      fault: 'timeout',
      reference: 'reference' in told ? told.reference : 'none',
    });
    expect(ports.mail.left).toEqual([]);
    expect(await issue()).toMatchObject({ outcome: 'issued' });
  });
});

describe('the quota of a member', () => {
  it('is one over all kiosks and desks, and starts anew as time passes', async () => {
    const { ports, issue } = campus({ most: 3, within: 3_600_000 });
    for (let issued = 0; issued < 3; issued += 1) {
      expect(await issue()).toMatchObject({ outcome: 'issued' });
      ports.clock.advance(600_000);
    }
    expect(await issue()).toEqual({ outcome: 'quota-reached' });
    expect(ports.journal.at(-1)).toMatchObject({ event: 'voucher.refused', why: 'quota' });
    expect(await issue({ staff: colleague })).toMatchObject({ outcome: 'issued' });
    ports.clock.advance(1_800_000);
    expect(await issue()).toMatchObject({ outcome: 'issued' });
    expect(await issue()).toEqual({ outcome: 'quota-reached' });
  });

  it('is no larger for many at the same instant, and none exists before it is counted', async () => {
    const { ports, issue } = campus({ most: 3 });
    const people = Array.from({ length: 6 }, (_, at) => personNamed(`p${at}`));
    const told = await Promise.all(people.map((one) => issue({ person: one })));
    expect(told.filter(({ outcome }) => outcome === 'issued').length).toBeLessThanOrEqual(3);
    const exist = people.filter((one) => ports.records.of(one).voucher !== null).length;
    expect(exist).toBeLessThanOrEqual(ports.records.of(staff).vouchersIssued.length);
  });

  it('is not refilled by a clock that is put back', async () => {
    const { ports, issue } = campus({ most: 1, within: 3_600_000 });
    await issue();
    ports.clock.advance(-86_400_000);
    expect(await issue()).toEqual({ outcome: 'quota-reached' });
    ports.clock.advance(3_600_000);
    expect(await issue()).toMatchObject({ outcome: 'issued' });
  });

  it('ends at what a record may hold: one that cannot be counted would be none', async () => {
    const { ports, issue } = campus({ most: 1000, within: 1e12 });
    const vouchersIssued = Array.from({ length: mostInstants }, (_, at) => ports.clock.now() - at);
    ports.records.put(staff, { ...emptyRecord, vouchersIssued });
    expect(await issue()).toEqual({ outcome: 'quota-reached' });
    expect(ports.records.of(staff).vouchersIssued).toHaveLength(mostInstants);
  });
});
