import { describe, expect, it } from 'vitest';
import type { Voucher } from '../../../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import type { TaskParts } from '../../../../src/main/recovery/tasks.ts';
import { redeemVoucher } from '../../../../src/main/recovery/tasks/redeem-voucher.ts';
import { campusOf, personNamed } from '../campus.ts';
import { held, voucherOf } from '../kept.ts';
import { sampleEntry } from '../sample.ts';

async function campus(changes: Partial<Voucher> = {}, kioskGroup: string | null = null) {
  const { ports, kiosk } = campusOf({ settings: { kioskGroup } });
  const voucher = await voucherOf(sampleEntry, ports.clock.now(), changes);
  ports.records.put(sampleEntry, {
    ...emptyRecord,
    voucher,
    identification: { count: 3, lastAt: 1 },
    proofs: { count: 2, lastAt: 1, blocks: 0, blockedUntil: 0 },
  });
  const redeem = (code = held.voucher, clears = true, at: TaskParts = kiosk()) =>
    redeemVoucher(at, { visit: 'v', entry: sampleEntry, code, clears });
  return { ports, kiosk, redeem, record: () => ports.records.of(sampleEntry) };
}
const refused = { ok: true, value: 'refused' };

describe('a voucher', () => {
  it('is taken once, clears the counts of others’ guesses, and is told of in journal and mail', async () => {
    const { redeem, record, ports } = await campus();
    expect(await redeem()).toMatchObject({ ok: true, value: { record: { voucher: null } } });
    expect(record()).toMatchObject({ voucher: null, proofs: null, identification: null });
    expect(ports.log).toContain('release voucher-used');
    expect(ports.journal).toContainEqual({
      event: 'voucher.used',
      visit: 'v',
      subject: { entry: sampleEntry.uuid },
      issuer: { entry: 'issuer' },
    });
    expect(JSON.stringify([ports.journal, ports.mail.left])).not.toContain(held.voucher);
    expect(await redeem()).toEqual(refused);
    expect(ports.mail.left).toHaveLength(1);
  });

  it('clears nothing where it is only one proof of several', async () => {
    const { redeem, record } = await campus();
    await redeem(held.voucher, false);
    expect(record()).toMatchObject({ voucher: null, proofs: { count: 2 }, identification: { count: 3 } });
  });

  it.each(['km4p7xwt', ' KM4P 7XWT ', 'ＫＭ４Ｐ－７ＸＷＴ', 'km4p-1xwt'])('is taken as %s', async (typed) => {
    const { redeem } = await campus();
    expect(await redeem(typed)).toMatchObject({ ok: true, value: { record: { voucher: null } } });
  });

  it.each(['', '-', 'KM4P-7XWX', 'KM4P-7XWT2', '🐶'])(
    'is not taken as "%s", and that is a try',
    async (typed) => {
      const { redeem, record } = await campus();
      expect(await redeem(typed)).toEqual(refused);
      expect(record().voucher).toMatchObject({ tries: 1 });
    },
  );

  it('is void after five tries, also the right one, whichever kiosks they were made at', async () => {
    const { redeem } = await campus();
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await redeem('WWWW-WWWW')).toEqual(refused);
    expect(await redeem()).toEqual(refused);
  });

  it('counts every one of many tries at the same instant: it is never compared a sixth time', async () => {
    const { redeem, record } = await campus();
    await Promise.all(Array.from({ length: 9 }, () => redeem('WWWW-WWWW')));
    expect(record().voucher).toMatchObject({ tries: 5 });
  });

  it('has cost a try when the plug is pulled before it is compared', async () => {
    const { redeem, kiosk, record, ports } = await campus();
    const records = {
      ...ports.records,
      async swap(...swapped: Parameters<typeof ports.records.swap>) {
        await ports.records.swap(...swapped);
        throw new Error('the plug');
      },
    };
    await expect(redeem(held.voucher, true, kiosk({ records }))).rejects.toThrow('the plug');
    expect(record().voucher).toMatchObject({ tries: 1 });
  });

  it('is taken until it expires, and not from that instant on', async () => {
    const expired = await campus();
    expired.ports.clock.advance(900_000);
    expect(await expired.redeem()).toEqual(refused);
    const alive = await campus();
    alive.ports.clock.advance(899_999);
    expect(await alive.redeem()).toMatchObject({ ok: true, value: { token: expect.anything() } });
  });

  it('lives no longer because a clock is put back', async () => {
    const { redeem, ports } = await campus();
    ports.clock.advance(-3_600_000);
    expect(await redeem()).toEqual(refused);
  });

  it.each([
    ['library', 'library', true],
    ['library', 'hall', false],
    ['library', null, false],
    [null, 'hall', true],
  ])('for the kiosks of %s is taken at one of %s: %s', async (kioskGroup, here, taken) => {
    const { redeem, record } = await campus({ kioskGroup }, here);
    await redeem();
    expect(record().voucher === null).toBe(taken);
    if (!taken) expect(record().voucher).toMatchObject({ tries: 0 });
  });

  it('is none of another person’s', async () => {
    const other = personNamed('other');
    const { kiosk, ports } = await campus();
    ports.records.put(other, { ...emptyRecord, voucher: ports.records.of(sampleEntry).voucher });
    const told = await redeemVoucher(kiosk(), { visit: 'v', entry: other, code: held.voucher, clears: true });
    expect(told).toEqual(refused);
  });

  it('is refused, and lost, where another took its place while it was compared', async () => {
    const { redeem, kiosk, ports, record } = await campus();
    const next = await voucherOf(sampleEntry, ports.clock.now());
    let swaps = 0;
    const records = {
      ...ports.records,
      async swap(...swapped: Parameters<typeof ports.records.swap>) {
        swaps += 1;
        if (swaps === 2) ports.records.put(sampleEntry, { ...record(), voucher: next });
        return ports.records.swap(...swapped);
      },
    };
    expect(await redeem(held.voucher, true, kiosk({ records }))).toEqual(refused);
    expect(record().voucher).toEqual(next);
  });
});

describe('two hundred vouchers', () => {
  it('of which each is redeemed five times at once, at two kiosks that know nothing of each other, give two hundred wins', async () => {
    const holders = Array.from({ length: 200 }, (_, at) => personNamed(`holder${at}`));
    const { ports, kiosk } = campusOf({ entries: holders });
    const kiosks = [kiosk({ mail: null }), kiosk({ mail: null })] as const;
    for (const holder of holders) {
      const voucher = await voucherOf(holder, ports.clock.now());
      ports.records.put(holder, { ...emptyRecord, voucher });
    }
    const told = await Promise.all(
      holders.flatMap((entry) =>
        Array.from({ length: 5 }, (_, at) =>
          redeemVoucher(kiosks[at % 2] ?? kiosks[0], { visit: 'v', entry, code: held.voucher, clears: true }),
        ),
      ),
    );
    expect(told.filter((one) => one.ok && one.value !== 'refused')).toHaveLength(200);
    expect(told.filter((one) => one.ok && one.value === 'refused')).toHaveLength(800);
    expect(ports.journal.filter(({ event }) => event === 'voucher.used')).toHaveLength(200);
    expect(holders.filter((holder) => ports.records.of(holder).voucher !== null)).toEqual([]);
  });
});
