import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../../src/contract/view.ts';
import type { Entry } from '../../../../src/main/recovery/ports.ts';
import { proofPresets } from '../../../../src/main/recovery/proofs/proof-presets.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import type { RecoverySettings } from '../../../../src/main/recovery/settings.ts';
import type { TaskParts } from '../../../../src/main/recovery/tasks.ts';
import { identify } from '../../../../src/main/recovery/tasks/identify.ts';
import { campusOf } from '../campus.ts';
import { everythingOf, held, voucherOf } from '../kept.ts';
import { receptionSettings, sampleEntry, sampleSettings } from '../sample.ts';

const right = '2001-02-03';
const wrong = '1999-01-01';

/** Somebody for whose number others have given wrong birth dates at another kiosk. */
async function slowed(entry: Entry = sampleEntry, settings: Partial<RecoverySettings> = {}) {
  const { ports, kiosk } = campusOf({ entries: [entry], settings });
  const now = ports.clock.now();
  ports.records.put(entry, {
    ...(await everythingOf(entry, now)),
    identification: { count: 6, lastAt: now },
  });
  const parts = kiosk();
  const visit = (
    birthDate: string,
    voucher: string,
    {
      at = parts,
      number = '20010001',
      journey = 'password',
    }: { at?: TaskParts; number?: string; journey?: Journey } = {},
  ) =>
    identify(at, {
      effect: 'identify',
      task: 1,
      visit: 'v',
      journey,
      kind: 'student',
      number,
      birthDate,
      voucher,
    });
  return { ports, kiosk, parts, visit, record: () => ports.records.of(entry) };
}

describe('somebody who has to wait for the mistakes of others', () => {
  it('waits without a voucher, right or wrong', async () => {
    const { visit, record } = await slowed();
    expect(await visit(right, '')).toEqual({ outcome: 'slowed', seconds: 64, voucher: false });
    expect(await visit(wrong, '')).toEqual({ outcome: 'slowed', seconds: 64, voucher: false });
    expect(record().identification?.count).toBe(6);
  });

  it('goes past the wait with a voucher that is right, which counts as a proof and is gone with it', async () => {
    const { visit, record, ports } = await slowed();
    expect(await visit(right, held.voucher)).toMatchObject({
      outcome: 'recognised',
      proving: { given: ['voucher'], need: 1 },
    });
    expect(record()).toMatchObject({ voucher: null, identification: null, proofs: null });
    expect(ports.journal).toContainEqual({
      event: 'voucher.used',
      visit: 'v',
      subject: { entry: sampleEntry.uuid },
      issuer: { entry: 'issuer' },
    });
    expect(ports.mail.left).toMatchObject([{ kind: 'voucher-used' }]);
  });

  it('goes past the wait of the kiosk itself as well', async () => {
    const { visit, parts, ports, record } = await slowed();
    ports.records.put(sampleEntry, { ...record(), identification: null });
    for (let mistake = 0; mistake < 12; mistake += 1) {
      parts.limiter.failed('student', String(mistake), ports.clock.now());
    }
    expect(await visit(right, '')).toMatchObject({ outcome: 'slowed' });
    expect(await visit(right, held.voucher)).toMatchObject({ outcome: 'recognised' });
  });

  it('waits with a voucher that is wrong, used, expired or void', async () => {
    const { visit, record, ports } = await slowed();
    expect(await visit(right, 'WWWW-WWWW')).toEqual({ outcome: 'slowed', seconds: 64, voucher: true });
    expect(record().voucher).toMatchObject({ tries: 1 });
    ports.records.put(sampleEntry, { ...record(), voucher: null });
    expect(await visit(right, held.voucher)).toMatchObject({ outcome: 'slowed' });
    const now = ports.clock.now();
    for (const changes of [{ expiresAt: now }, { tries: 5 }, { kioskGroup: 'elsewhere' }]) {
      ports.records.put(sampleEntry, { ...record(), voucher: await voucherOf(sampleEntry, now, changes) });
      expect(await visit(right, held.voucher)).toMatchObject({ outcome: 'slowed' });
    }
  });

  it('learns nothing of the birth date by a voucher that is not right: both wait alike', async () => {
    const { visit } = await slowed();
    expect(await visit(wrong, 'WWWW-WWWW')).toEqual(await visit(right, 'WWWW-WWWW'));
  });

  it('needs the birth date also with the right voucher, and loses neither try nor voucher without', async () => {
    const { visit, record } = await slowed();
    expect(await visit(wrong, held.voucher)).toEqual({ outcome: 'slowed', seconds: 64, voucher: true });
    expect(record().voucher).toMatchObject({ tries: 0 });
  });

  it('and bears an unknown number waits as well, whatever the voucher', async () => {
    const { visit, kiosk, ports } = await slowed();
    const at = kiosk();
    for (let mistake = 0; mistake < 3; mistake += 1) {
      at.limiter.failed('student', '29999999', ports.clock.now());
    }
    expect(await visit(right, held.voucher, { at, number: '29999999' })).toEqual({
      outcome: 'slowed',
      seconds: 8,
      voucher: true,
    });
  });

  it('is told what the account is: everything was proved', async () => {
    const { visit } = await slowed({ ...sampleEntry, account: 'disabled' });
    expect(await visit(right, held.voucher)).toEqual({
      outcome: 'ended',
      ending: { code: 'account-disabled' },
      proving: null,
    });
  });

  it.each([
    ['not-activated', 'password', 'not-activated', 'activation'],
    ['active', 'activation', 'already-active', 'password'],
  ] as const)(
    'and came for the wrong thing (%s for a %s) takes the voucher along',
    async (account, journey, code, next) => {
      const { visit } = await slowed({ ...sampleEntry, account });
      expect(await visit(right, held.voucher, { journey })).toMatchObject({
        outcome: 'ended',
        ending: { code },
        proving: { journey: next, given: ['voucher'] },
      });
    },
  );

  it('brings the rest where the voucher alone is not enough', async () => {
    const { recovery } = proofPresets.uphf;
    const two = { ...recovery, thresholds: { student: 2, staff: 2, external: 2 } };
    const { visit, ports, record } = await slowed(sampleEntry, {
      proofs: { ...proofPresets.uphf, recovery: two },
    });
    const { jokers, voucher, identification } = record();
    ports.records.put(sampleEntry, { ...emptyRecord, jokers, voucher, identification });
    expect(await visit(right, held.voucher)).toMatchObject({
      outcome: 'recognised',
      proving: { given: ['voucher'], need: 2 },
    });
  });

  it('goes past it also at a kiosk without a reception of its own, and the voucher counts', async () => {
    const { visit } = await slowed(sampleEntry, { reception: null });
    expect(await visit(right, held.voucher)).toMatchObject({
      outcome: 'recognised',
      proving: {
        given: ['voucher'],
        brings: expect.arrayContaining([{ proof: 'voucher', points: 1, to: null }]),
      },
    });
  });
});

describe('somebody whose proofs are blocked by the guesses of others', () => {
  const { block } = sampleSettings.attempts;
  async function blocked(hasVoucher: boolean, settings: Partial<RecoverySettings> = {}) {
    const { ports, kiosk } = campusOf({ settings });
    const now = ports.clock.now();
    const kept = await everythingOf(sampleEntry, now);
    ports.records.put(sampleEntry, {
      ...kept,
      voucher: hasVoucher ? kept.voucher : null,
      proofs: { count: 5, lastAt: now, blocks: 1, blockedUntil: now + block },
    });
    return identify(kiosk(), {
      effect: 'identify',
      task: 1,
      visit: 'v',
      journey: 'password',
      kind: 'student',
      number: '20010001',
      birthDate: right,
      voucher: '',
    });
  }

  it('goes on where a voucher was issued to them', async () => {
    expect(await blocked(true)).toMatchObject({ outcome: 'recognised' });
  });

  it('is told how long, and may still come with a voucher', async () => {
    expect(await blocked(false)).toMatchObject({
      outcome: 'ended',
      ending: { code: 'proof-blocked', seconds: block / 1000 },
      proving: { given: [] },
    });
  });

  it('is told how long and no more where no voucher helps', async () => {
    const ended = {
      outcome: 'ended',
      ending: { code: 'proof-blocked', seconds: block / 1000 },
      proving: null,
    };
    expect(await blocked(false, { reception: null })).toEqual(ended);
    const worthless = { ...proofPresets.uphf.recovery.points, voucher: 0 };
    const recovery = { ...proofPresets.uphf.recovery, points: worthless };
    expect(
      await blocked(false, { reception: receptionSettings, proofs: { ...proofPresets.uphf, recovery } }),
    ).toEqual(ended);
  });
});
