import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../../src/contract/view.ts';
import type { Entry, PersonRecord } from '../../../../src/main/recovery/ports.ts';
import { proofPresets } from '../../../../src/main/recovery/proofs/proof-presets.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import type { RecoverySettings } from '../../../../src/main/recovery/settings.ts';
import { identify } from '../../../../src/main/recovery/tasks/identify.ts';
import { campusOf } from '../campus.ts';
import { everythingOf } from '../kept.ts';
import { sampleEntry, sampleSettings } from '../sample.ts';

const notActivated: Entry = { ...sampleEntry, account: 'not-activated' };
const withoutProof: Partial<RecoverySettings> = {
  proofs: {
    ...proofPresets.uphf,
    activation: { ...proofPresets.uphf.activation, thresholds: { student: 0, staff: 0, external: 0 } },
  },
  activation: { ...sampleSettings.activation, withoutProof: true },
};

/** Somebody who is right about themself. */
async function comes(
  entry: Entry,
  journey: Journey,
  settings: Partial<RecoverySettings> = {},
  record: (kept: PersonRecord) => PersonRecord = (kept) => kept,
) {
  const { ports, kiosk } = campusOf({ entries: [entry], settings });
  ports.records.put(entry, record(await everythingOf(entry, ports.clock.now())));
  const told = await identify(kiosk(), {
    effect: 'identify',
    task: 1,
    visit: 'v',
    journey,
    kind: 'student',
    number: '20010001',
    birthDate: '2001-02-03',
    voucher: '',
  });
  return { told, ports };
}

describe('who comes for a new password or their login', () => {
  it.each<Journey>(['password', 'login'])(
    'and has an account goes on to the proofs of recovery (%s)',
    async (journey) => {
      const { told } = await comes(sampleEntry, journey);
      expect(told).toMatchObject({ outcome: 'recognised', proving: { journey, need: 1 } });
      const brings = 'proving' in told ? (told.proving?.brings.map(({ proof }) => proof) ?? []) : [];
      expect(brings.toSorted()).toEqual(['joker', 'recovery-code', 'totp', 'voucher']);
    },
  );

  it('and has none yet is led to its activation, where the proofs are those of an activation', async () => {
    const { told, ports } = await comes(notActivated, 'password');
    expect(told).toMatchObject({
      outcome: 'ended',
      ending: { code: 'not-activated' },
      proving: { journey: 'activation', need: 1, given: [] },
    });
    const brings = 'proving' in told ? (told.proving?.brings.map(({ proof }) => proof) ?? []) : [];
    expect(brings.toSorted()).toEqual(['activation-code', 'mail-code', 'voucher']);
    expect(ports.journal.at(-1)).toMatchObject({ outcome: 'recognised', ending: 'not-activated' });
  });

  it('is told so and led nowhere where the campus offers no activation', async () => {
    const activation = { ...sampleSettings.activation, offered: false };
    expect((await comes(notActivated, 'password', { activation })).told).toEqual({
      outcome: 'ended',
      ending: { code: 'not-activated' },
      proving: null,
    });
  });

  it('and has activated their account at a kiosk has one, whatever the directory goes on saying', async () => {
    const { told } = await comes(notActivated, 'password', {}, (kept) => ({
      ...kept,
      activation: { state: 'active', at: 1 },
    }));
    expect(told).toMatchObject({ outcome: 'recognised', proving: { journey: 'password' } });
  });

  it('and began an activation that was cut off has still to activate it', async () => {
    const { told } = await comes(notActivated, 'password', {}, (kept) => ({
      ...kept,
      activation: { state: 'pending', at: 1 },
    }));
    expect(told).toMatchObject({ ending: { code: 'not-activated' }, proving: { journey: 'activation' } });
  });
});

describe('who comes to activate their account', () => {
  it('goes on to the proofs of an activation', async () => {
    const { told, ports } = await comes(notActivated, 'activation');
    expect(told).toMatchObject({ outcome: 'recognised', proving: { journey: 'activation', need: 1 } });
    expect(ports.log).not.toContain('activation.without-proof');
  });

  it('and has done so long ago is led to a new password, where the proofs are those of recovery', async () => {
    const { told } = await comes(sampleEntry, 'activation');
    expect(told).toMatchObject({
      outcome: 'ended',
      ending: { code: 'already-active' },
      proving: { journey: 'password', questions: { length: 1 } },
    });
  });

  it.each(['disabled', 'locked-by-administration', 'privileged', 'expired'] as const)(
    'is told no more than that of an account that is %s: the rest is told after proofs',
    async (account) => {
      const { told } = await comes({ ...sampleEntry, account }, 'activation');
      expect(told).toMatchObject({ ending: { code: 'already-active' } });
    },
  );

  it('needs no proof only where the campus says so, and the journal says it each time', async () => {
    const { told, ports } = await comes(notActivated, 'activation', withoutProof, () => emptyRecord);
    expect(told).toMatchObject({ outcome: 'recognised', proving: { need: 0, given: [] } });
    expect(ports.journal.at(-1)).toEqual({
      event: 'activation.without-proof',
      visit: 'v',
      subject: { entry: sampleEntry.uuid },
    });
  });

  it('needs a proof for everything else also there', async () => {
    const { told } = await comes(sampleEntry, 'password', withoutProof);
    expect(told).toMatchObject({ outcome: 'recognised', proving: { need: 1 } });
  });

  it('and has nothing to bring can still bring a voucher of the reception', async () => {
    const { told } = await comes(
      { ...notActivated, personalAddresses: [] },
      'activation',
      {},
      () => emptyRecord,
    );
    expect(told).toMatchObject({
      outcome: 'ended',
      ending: { code: 'no-proof' },
      proving: { journey: 'activation', brings: [{ proof: 'voucher', points: 1, to: null }] },
    });
  });
});

describe('a threshold', () => {
  it('is the strictest of all populations of a person', async () => {
    const policy = { ...proofPresets.cnil };
    const { told } = await comes({ ...sampleEntry, populations: ['student', 'staff'] }, 'password', {
      proofs: policy,
    });
    expect(told).toMatchObject({ proving: { need: policy.recovery.thresholds.staff } });
  });

  it('that nothing in somebody’s hands reaches is told before they have brought anything in vain', async () => {
    const { told } = await comes(
      { ...sampleEntry, populations: ['staff'], personalAddresses: [] },
      'password',
      { proofs: proofPresets.cnil, reception: null },
      (kept) => ({ ...emptyRecord, jokers: kept.jokers }),
    );
    expect(told).toEqual({ outcome: 'ended', ending: { code: 'no-proof' }, proving: null });
  });

  it('is a fault, and not a lack of proofs, where an address cannot be opened', async () => {
    const { told, ports } = await comes(sampleEntry, 'password', {}, (kept) => ({
      ...kept,
      recoveryMail:
        kept.recoveryMail === null
          ? null
          : { ...kept.recoveryMail, sealed: { ...kept.recoveryMail.sealed, keyId: 'gone' } },
    }));
    expect(told).toMatchObject({ outcome: 'fault' });
    expect(ports.journal.at(-1)).toMatchObject({ fault: 'misconfigured', cause: 'unknown-key' });
  });
});
