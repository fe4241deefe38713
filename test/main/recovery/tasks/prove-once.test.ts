import { describe, expect, it } from 'vitest';
import { hashSentCode } from '../../../../src/main/recovery/proofs/sent-code.ts';
import type { ProofGiven } from '../../../../src/main/recovery/task-table.ts';
import type { TaskParts } from '../../../../src/main/recovery/tasks.ts';
import { prove } from '../../../../src/main/recovery/tasks/prove.ts';
import { campusOf } from '../campus.ts';
import { everythingOf, held, shownByAuthenticator } from '../kept.ts';
import { sampleEntry, sampleProving, sampleSettings } from '../sample.ts';

/** Somebody who holds one of everything, on a campus with several kiosks. */
async function campus() {
  const { ports, kiosk } = campusOf();
  ports.records.put(sampleEntry, await everythingOf(sampleEntry, ports.clock.now()));
  const give = (proof: ProofGiven, at: TaskParts = kiosk(), last = true) =>
    prove(at, { effect: 'prove', task: 1, visit: 'v', proving: sampleProving, proof, last });
  /** The same proof at two kiosks: the second gives it after the first has compared it and before it is spent. */
  const giveTwice = async (proof: ProofGiven) => {
    const told: string[] = [];
    let swaps = 0;
    const records = {
      ...ports.records,
      async swap(...swapped: Parameters<typeof ports.records.swap>) {
        swaps += 1;
        if (swaps === 2) told.push((await give(proof, kiosk(), false)).outcome);
        return ports.records.swap(...swapped);
      },
    };
    told.push((await give(proof, kiosk({ records }), false)).outcome);
    return told;
  };
  return { ports, kiosk, give, giveTwice };
}
const answer = (text: string): ProofGiven => ({
  name: 'joker',
  question: { id: 'first-pet' },
  answer: text,
  last: true,
});

describe('a recovery code', () => {
  const code: ProofGiven = { name: 'recovery-code', code: held.recoveryCode };

  it('is taken once; the others stay', async () => {
    const { give, ports } = await campus();
    expect(await give(code)).toEqual({ outcome: 'right' });
    expect(ports.records.of(sampleEntry).recoveryCodes).toHaveLength(1);
    expect(await give(code)).toMatchObject({ outcome: 'wrong' });
    expect(await give({ ...code, code: held.otherRecoveryCode })).toEqual({ outcome: 'right' });
  });

  it('opens one visit of two that give it at the same instant, and the other one has lost a try', async () => {
    const { giveTwice, ports } = await campus();
    expect(await giveTwice(code)).toEqual(['right', 'wrong']);
    expect(ports.records.of(sampleEntry)).toMatchObject({
      recoveryCodes: { length: 1 },
      proofs: { count: 1 },
    });
  });

  it('lost to a kiosk that had counted its try before the last one says what is left then', async () => {
    const { kiosk, give, ports } = await campus();
    const { tries } = sampleSettings.attempts;
    ports.records.put(sampleEntry, {
      ...ports.records.of(sampleEntry),
      proofs: { count: tries - 2, lastAt: ports.clock.now(), blocks: 0, blockedUntil: 0 },
    });
    const counted = Promise.withResolvers<void>();
    const compared = Promise.withResolvers<void>();
    const beforeItIsSpent = (wait: () => Promise<unknown>) => {
      let swaps = 0;
      return {
        ...ports.records,
        async swap(...swapped: Parameters<typeof ports.records.swap>) {
          swaps += 1;
          if (swaps === 2) await wait();
          return ports.records.swap(...swapped);
        },
      };
    };
    const winner = beforeItIsSpent(() => {
      counted.resolve();
      return compared.promise;
    });
    const won = give(code, kiosk({ records: winner }), false);
    await counted.promise;
    const loser = beforeItIsSpent(() => {
      compared.resolve();
      return won;
    });
    // The right one takes its own try back: of the two that were left when they began, one is lost.
    expect(await give(code, kiosk({ records: loser }), false)).toEqual({ outcome: 'wrong', triesLeft: 1 });
    expect(await won).toEqual({ outcome: 'right' });
  });

  it('is taken in capitals or not, with or without hyphens, and with what passes for its symbols', async () => {
    const { give } = await campus();
    expect(await give({ ...code, code: ' km4p 7xwt cdfg z34s ' })).toEqual({ outcome: 'right' });
  });
});

describe('the code of an authenticator', () => {
  it('is taken one step early or late, and no further', async () => {
    for (const [steps, outcome] of [
      [-2, 'wrong'],
      [-1, 'right'],
      [0, 'right'],
      [1, 'right'],
      [2, 'wrong'],
    ] as const) {
      const { give, ports } = await campus();
      const code = shownByAuthenticator(ports.clock.now(), steps);
      expect([steps, (await give({ name: 'totp', code })).outcome]).toEqual([steps, outcome]);
    }
  });

  it('is taken once: neither again at another kiosk, nor an earlier one after it', async () => {
    const { give, ports } = await campus();
    const now = ports.clock.now();
    expect(await give({ name: 'totp', code: shownByAuthenticator(now) })).toEqual({ outcome: 'right' });
    for (const steps of [0, -1]) {
      const code = shownByAuthenticator(now, steps);
      expect(await give({ name: 'totp', code })).toMatchObject({ outcome: 'wrong' });
    }
    expect(await give({ name: 'totp', code: shownByAuthenticator(now, 1) })).toEqual({ outcome: 'right' });
  });

  it('opens one of two visits at the same instant', async () => {
    const { giveTwice, ports } = await campus();
    const code = shownByAuthenticator(ports.clock.now());
    expect(await giveTwice({ name: 'totp', code })).toEqual(['right', 'wrong']);
  });
});

describe('a code that was sent', () => {
  const sentBy = ({ processKey }: TaskParts, code: string) =>
    ({
      channel: 'mail',
      hash: hashSentCode(processKey, code),
      to: 'own@mail.example',
      until: Infinity,
      triesLeft: 3,
    }) as const;

  it('opens no visit but the one for which it was sent, not even at the same kiosk', async () => {
    const { give, kiosk } = await campus();
    const here = kiosk();
    const [mine, theirs] = ['123456', '654321'].map((code) => sentBy(here, code));
    if (mine === undefined || theirs === undefined) throw new Error('nothing was sent');
    expect(await give({ name: 'mail-code', code: '654321', sent: mine }, here)).toMatchObject({
      outcome: 'wrong',
    });
    expect(await give({ name: 'mail-code', code: '654321', sent: theirs }, here)).toEqual({
      outcome: 'right',
    });
  });

  it('is none in another process', async () => {
    const { give, kiosk } = await campus();
    const sent = sentBy(kiosk(), '123456');
    expect(await give({ name: 'mail-code', code: '123456', sent }, kiosk())).toMatchObject({
      outcome: 'wrong',
    });
  });
});

describe('an activation code', () => {
  const code: ProofGiven = { name: 'activation-code', code: held.activationCode };

  it('is wrong from the instant at which it expires', async () => {
    const { give, ports } = await campus();
    ports.clock.advance(86_400_000 - 1);
    expect(await give(code)).toEqual({ outcome: 'right' });
    ports.clock.advance(1);
    expect(await give(code)).toMatchObject({ outcome: 'wrong' });
  });

  it('stays until the first password is written: a visit that is cut off leaves it to its owner', async () => {
    const { give, ports } = await campus();
    await give(code);
    expect(ports.records.of(sampleEntry).activationCode).not.toBeNull();
  });

  it('is no recovery code, nor the other way round', async () => {
    const { give } = await campus();
    expect(await give({ name: 'recovery-code', code: held.activationCode })).toMatchObject({
      outcome: 'wrong',
    });
    expect(await give({ name: 'activation-code', code: held.recoveryCode })).toMatchObject({
      outcome: 'wrong',
    });
  });
});

describe('somebody who guesses', () => {
  const guesses: readonly ProofGiven[] = [
    answer('Rex'),
    { name: 'recovery-code', code: 'WWWW' },
    { name: 'totp', code: '000000' },
    { name: 'activation-code', code: 'WWWW' },
  ];

  it('has no more tries by going from proof to proof and from kiosk to kiosk', async () => {
    const { give } = await campus();
    const told: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      for (const guess of guesses) told.push((await give(guess)).outcome);
    }
    expect(told.filter((outcome) => outcome === 'wrong')).toHaveLength(4);
    expect(told.slice(4)).toEqual(Array.from({ length: 8 }, () => 'ended'));
  });

  it('has no more tries by many kiosks at the same instant', async () => {
    const { give, ports } = await campus();
    const told = await Promise.all(
      Array.from({ length: 12 }, (_, at) => give(guesses[at % 4] ?? answer('Rex'))),
    );
    expect(told.filter(({ outcome }) => outcome === 'wrong').length).toBeLessThanOrEqual(4);
    expect(ports.records.of(sampleEntry).proofs?.count).toBeLessThanOrEqual(5);
  });

  it('gains nothing by knowing the joker: between two guesses at the next proof it gives no fresh try', async () => {
    const { give } = await campus();
    const told: string[] = [];
    for (let guess = 0; guess < 6; guess += 1) {
      await give(answer(held.answer), undefined, false);
      told.push((await give({ name: 'recovery-code', code: `WWW${guess}` })).outcome);
    }
    expect(told).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'ended', 'ended']);
  });

  it('waits longer with each block, and a clock that is put back frees nobody and keeps nobody for ever', async () => {
    const { give, ports } = await campus();
    const { block } = sampleSettings.attempts;
    const untilBlocked = async () => {
      let told = await give(answer('Rex'));
      while (told.outcome === 'wrong') told = await give(answer('Rex'));
      return told;
    };
    expect(await untilBlocked()).toMatchObject({ ending: { seconds: block / 1000 } });
    ports.clock.advance(block);
    expect(await untilBlocked()).toMatchObject({ ending: { seconds: (2 * block) / 1000 } });
    ports.clock.advance(-365 * 86_400_000);
    expect(await give(answer(held.answer))).toMatchObject({ ending: { seconds: (2 * block) / 1000 } });
    ports.clock.advance(2 * block);
    expect(await give(answer(held.answer))).toEqual({ outcome: 'right' });
  });
});
