import { describe, expect, it } from 'vitest';
import { freshRecordKeyLine, readRecordKeys } from '../../../../src/main/recovery/keys.ts';
import type { AccountState, PersonRecord } from '../../../../src/main/recovery/ports.ts';
import { hashSentCode } from '../../../../src/main/recovery/proofs/sent-code.ts';
import type { ProofGiven } from '../../../../src/main/recovery/task-table.ts';
import type { TaskParts } from '../../../../src/main/recovery/tasks.ts';
import { prove } from '../../../../src/main/recovery/tasks/prove.ts';
import { campusOf } from '../campus.ts';
import { everythingOf, held, shownByAuthenticator, voucherOf } from '../kept.ts';
import { sampleEntry, sampleProving, sampleSettings } from '../sample.ts';

/** Somebody who holds one of everything, at a kiosk. */
async function atKiosk(account: AccountState = 'active') {
  const { ports, kiosk } = campusOf();
  const now = ports.clock.now();
  ports.records.put(sampleEntry, await everythingOf(sampleEntry, now));
  const parts = kiosk();
  const proving = { ...sampleProving, entry: { ...sampleEntry, account } };
  const give = (proof: ProofGiven, last = true, at: TaskParts = parts) =>
    prove(at, { effect: 'prove', task: 1, visit: 'v', proving, proof, last });
  const sent = {
    channel: 'mail',
    hash: hashSentCode(parts.processKey, '123456'),
    to: 'own@mail.example',
    until: now + 600_000,
    triesLeft: 3,
  } as const;
  const right: readonly ProofGiven[] = [
    { name: 'joker', question: { id: 'first-pet' }, answer: held.answer, last: true },
    { name: 'recovery-code', code: held.recoveryCode },
    { name: 'totp', code: shownByAuthenticator(now) },
    { name: 'mail-code', code: '123456', sent },
    { name: 'mobile-code', code: '123456', sent: { ...sent, channel: 'mobile' } },
    { name: 'activation-code', code: held.activationCode },
    { name: 'voucher', code: held.voucher },
  ];
  const proofNamed = (name: ProofGiven['name']): ProofGiven => {
    const proof = right.find((one) => one.name === name);
    if (proof === undefined) throw new Error(`no ${name}`);
    return proof;
  };
  const record = (): PersonRecord => ports.records.of(sampleEntry);
  return { ports, parts, kiosk, give, right, proofNamed, record };
}
const wrongly = (proof: ProofGiven): ProofGiven =>
  proof.name === 'joker' ? { ...proof, answer: 'Rex' } : { ...proof, code: '999999' };
const names = [
  'joker',
  'recovery-code',
  'totp',
  'mail-code',
  'mobile-code',
  'activation-code',
  'voucher',
] as const;
const counted = names.filter((name) => name !== 'voucher');

describe('a proof', () => {
  it.each(names)(
    'by %s is right when it is right, and the journal says which, and not what',
    async (name) => {
      const { give, proofNamed, ports } = await atKiosk();
      expect(await give(proofNamed(name))).toEqual({ outcome: 'right' });
      expect(ports.journal).toContainEqual({
        event: 'proof.completed',
        visit: 'v',
        subject: { entry: sampleEntry.uuid },
        proof: name,
        outcome: 'right',
      });
      for (const secret of [held.answer, held.recoveryCode, held.activationCode, held.voucher, '123456']) {
        expect(JSON.stringify(ports.journal)).not.toContain(secret);
      }
    },
  );

  it.each(counted)('by %s is wrong when it is not, and costs a try', async (name) => {
    const { give, proofNamed, record } = await atKiosk();
    expect(await give(wrongly(proofNamed(name)))).toEqual({ outcome: 'wrong', triesLeft: 4 });
    expect(record().proofs).toMatchObject({ count: 1 });
  });

  it.each(counted)(
    'by %s is refused while proofs are blocked, also the right one, and free after',
    async (name) => {
      const { give, proofNamed, ports, record } = await atKiosk();
      for (let attempt = 0; attempt < 5; attempt += 1) await give(wrongly(proofNamed(name)));
      const before = record();
      const seconds = sampleSettings.attempts.block / 1000;
      expect(await give(proofNamed(name))).toEqual({
        outcome: 'ended',
        ending: { code: 'proof-blocked', seconds },
      });
      expect(record()).toEqual(before);
      expect(ports.journal.at(-1)).toMatchObject({ event: 'proof.completed', outcome: 'blocked' });
      ports.clock.advance(sampleSettings.attempts.block);
      const again: ProofGiven =
        name === 'totp' ? { name, code: shownByAuthenticator(ports.clock.now()) } : proofNamed(name);
      expect(await give(again)).toEqual({ outcome: 'right' });
    },
  );

  it.each(counted)('by %s is counted before it is compared: a plug pulled has cost a try', async (name) => {
    const { give, proofNamed, parts, record } = await atKiosk();
    const pulled: TaskParts = {
      ...parts,
      records: {
        ...parts.records,
        async swap(...swapped) {
          await parts.records.swap(...swapped);
          throw new Error('the plug');
        },
      },
    };
    await expect(give(proofNamed(name), true, pulled)).rejects.toThrow('the plug');
    expect(record().proofs).toMatchObject({ count: 1 });
  });

  it.each(counted)(
    'by %s takes back its own attempt and no other where more has to be proved',
    async (name) => {
      const { give, proofNamed, record } = await atKiosk();
      const guess: ProofGiven = { name: 'recovery-code', code: 'WWWW' };
      await give(guess);
      await give(guess);
      expect(await give(proofNamed(name), false)).toEqual({ outcome: 'right' });
      expect(record().proofs).toMatchObject({ count: 2 });
      expect(await give(wrongly(proofNamed(name)), false)).toEqual({ outcome: 'wrong', triesLeft: 2 });
    },
  );

  it.each(names)('by %s that was the last one needed forgets every earlier attempt', async (name) => {
    const { give, proofNamed, record } = await atKiosk();
    await give({ name: 'recovery-code', code: 'WWWW' });
    await give(proofNamed(name), true);
    expect(record().proofs).toBeNull();
  });

  it('is a fault, and not wrong, where the key under which it is kept is gone', async () => {
    const { kiosk, give, proofNamed, ports } = await atKiosk();
    const other = readRecordKeys(freshRecordKeyLine('k2'));
    if (!other.ok) throw new Error('no key');
    for (const name of ['joker', 'recovery-code', 'totp', 'activation-code', 'voucher'] as const) {
      const told = await give(proofNamed(name), true, kiosk({ keys: other.value }));
      expect(told).toMatchObject({ outcome: 'fault' });
      expect(ports.journal.at(-1)).toMatchObject({
        outcome: 'fault',
        fault: 'misconfigured',
        cause: 'unknown-key',
        reference: 'reference' in told ? told.reference : 'none',
      });
    }
  });
});

describe('what the account is', () => {
  it.each<[AccountState, string]>([
    ['locked-by-administration', 'locked-by-administration'],
    ['disabled', 'account-disabled'],
    ['expired', 'account-expired'],
    ['privileged', 'privileged'],
  ])('(%s) is told after the last proof that was needed, and not before', async (account, code) => {
    const { give, proofNamed, ports } = await atKiosk(account);
    for (const name of ['joker', 'recovery-code'] as const) {
      expect(await give(wrongly(proofNamed(name)))).toMatchObject({ outcome: 'wrong' });
    }
    expect(await give(proofNamed('joker'), false)).toEqual({ outcome: 'right' });
    expect(await give(proofNamed('recovery-code'))).toEqual({ outcome: 'ended', ending: { code } });
    expect(ports.journal.at(-1)).toMatchObject({ outcome: 'right', ending: code });
    const vouched = await atKiosk(account);
    expect(await vouched.give(vouched.proofNamed('voucher'))).toEqual({ outcome: 'ended', ending: { code } });
  });
});

describe('an answer to a joker question', () => {
  it.each(['Médor', ' medor ', 'MÉDOR!', 'me-dor'])('is taken as %s', async (answer) => {
    const { give, proofNamed, record } = await atKiosk();
    expect(await give({ ...proofNamed('joker'), answer } as ProofGiven)).toEqual({ outcome: 'right' });
    expect(record().proofs).toBeNull();
  });

  it('is wrong for another question, and for one that the person does not have', async () => {
    const { give, proofNamed } = await atKiosk();
    for (const id of ['grandmother-village', 'first-concert'] as const) {
      expect(await give({ ...proofNamed('joker'), question: { id } } as ProofGiven)).toMatchObject({
        outcome: 'wrong',
      });
    }
  });

  it('ends the round only with the last question: others are asked from then on', async () => {
    const { give, proofNamed, record } = await atKiosk();
    await give({ ...proofNamed('joker'), last: false } as ProofGiven, false);
    await give(wrongly(proofNamed('joker')));
    expect(record().jokerRounds).toBe(0);
    await give(proofNamed('joker'));
    expect(record().jokerRounds).toBe(1);
  });
});

describe('a voucher', () => {
  it('is told to be none, whatever is wrong with it, and costs no try at the other proofs', async () => {
    const { give, ports, record } = await atKiosk();
    expect(await give({ name: 'voucher', code: 'WWWW-WWWW' })).toEqual({ outcome: 'voucher-refused' });
    expect(record().proofs).toBeNull();
    expect(ports.journal.at(-1)).toMatchObject({ proof: 'voucher', outcome: 'wrong' });
  });

  it('opens for somebody whom another’s guesses have blocked, and lifts the block', async () => {
    const { give, proofNamed, record } = await atKiosk();
    for (let attempt = 0; attempt < 5; attempt += 1) await give(wrongly(proofNamed('joker')));
    expect(await give(proofNamed('joker'))).toMatchObject({ ending: { code: 'proof-blocked' } });
    expect(await give(proofNamed('voucher'))).toEqual({ outcome: 'right' });
    expect(record().proofs).toBeNull();
  });

  it('lifts no block where it is not enough by itself: it is no pardon for guesses', async () => {
    const { give, proofNamed, record } = await atKiosk();
    for (let attempt = 0; attempt < 5; attempt += 1) await give(wrongly(proofNamed('joker')));
    expect(await give(proofNamed('voucher'), false)).toEqual({ outcome: 'right' });
    expect(record().proofs).toMatchObject({ count: 5, blocks: 1 });
  });

  it('has tries of its own, which no wrong proof and no waiting refills', async () => {
    const { give, proofNamed, ports, record } = await atKiosk();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await give({ name: 'voucher', code: 'WWWW-WWWW' })).toEqual({ outcome: 'voucher-refused' });
    }
    ports.clock.advance(60_000);
    expect(await give(proofNamed('voucher'))).toEqual({ outcome: 'voucher-refused' });
    ports.records.put(sampleEntry, { ...record(), voucher: await voucherOf(sampleEntry, ports.clock.now()) });
    expect(await give(proofNamed('voucher'))).toEqual({ outcome: 'right' });
  });
});
