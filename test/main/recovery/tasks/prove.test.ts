import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../../../src/main/recovery/answer.ts';
import { hashAnswer } from '../../../../src/main/recovery/joker.ts';
import { freshRecordKeyLine, readRecordKeys, type RecordKeys } from '../../../../src/main/recovery/keys.ts';
import type { AccountState, PersonRecord } from '../../../../src/main/recovery/ports.ts';
import { emptyRecord } from '../../../../src/main/recovery/record.ts';
import { memoryPorts } from '../memory-ports.ts';
import { sampleEntry, sampleSettings } from '../sample.ts';

let keys: RecordKeys;
let withJoker: PersonRecord;
beforeAll(async () => {
  const read = readRecordKeys(freshRecordKeyLine('k1'));
  if (!read.ok) throw new Error(read.failure.problem);
  keys = read.value;
  const hash = await hashAnswer(keys, sampleEntry.uuid, 'Médor', { cost: 4, blockSize: 8, parallel: 1 });
  if (!hash.ok) throw new Error(hash.failure);
  withJoker = { ...emptyRecord, jokers: [{ question: { id: 'first-pet' }, answer: hash.value }] };
});

function kiosk(account: AccountState = 'active') {
  const ports = memoryPorts([{ ...sampleEntry, account }]);
  ports.records.put(sampleEntry, withJoker);
  const say = (given: string) =>
    answer(
      { ...ports, keys, settings: sampleSettings },
      {
        effect: 'answer',
        task: 1,
        visit: 'v',
        entry: { ...sampleEntry, account },
        question: { id: 'first-pet' },
        answer: given,
      },
    );
  return { ports, say };
}

describe('the joker answer', () => {
  it.each(['Médor', ' medor ', 'MÉDOR!', 'me-dor'])('accepts %s', async (given) => {
    const { say, ports } = kiosk();
    expect(await say(given)).toEqual({ outcome: 'right' });
    expect(ports.records.of(sampleEntry).joker).toBeNull();
  });

  it('is counted before it is compared: a plug pulled after the swap has cost a try', async () => {
    const { say, ports } = kiosk();
    const swap = ports.records.swap.bind(ports.records);
    ports.records.swap = async (...swapped) => {
      await swap(...swapped);
      throw new Error('the plug');
    };
    await expect(say('Médor')).rejects.toThrow('the plug');
    expect(ports.records.of(sampleEntry).joker).toMatchObject({ count: 1 });
  });

  it('is blocked after the tries, also for the right answer, and free again after the block', async () => {
    const { say, ports } = kiosk();
    for (const left of [4, 3, 2, 1]) expect(await say('Rex')).toEqual({ outcome: 'wrong', triesLeft: left });
    expect(await say('Rex')).toEqual({ outcome: 'ended', ending: { code: 'proof-blocked', seconds: 900 } });
    expect(await say('Médor')).toMatchObject({ outcome: 'ended', ending: { code: 'proof-blocked' } });
    ports.clock.advance(900_000);
    expect(await say('Médor')).toEqual({ outcome: 'right' });
  });

  it('counts every one of many simultaneous attempts', async () => {
    const { say, ports } = kiosk();
    const answers = await Promise.all(Array.from({ length: 12 }, () => say('Rex')));
    expect(answers.filter(({ outcome }) => outcome === 'wrong').length).toBeLessThanOrEqual(4);
    expect(ports.records.of(sampleEntry).joker?.count).toBeLessThanOrEqual(5);
  });

  it.each<[AccountState, string]>([
    ['locked-by-administration', 'locked-by-administration'],
    ['disabled', 'account-disabled'],
    ['privileged', 'privileged'],
  ])('tells that the account is %s only after a right answer', async (account, code) => {
    expect(await kiosk(account).say('Rex')).toEqual({ outcome: 'wrong', triesLeft: 4 });
    expect(await kiosk(account).say('Médor')).toEqual({ outcome: 'ended', ending: { code } });
  });

  it('calls a lost pepper the operator’s fault', async () => {
    const { ports } = kiosk();
    const other = readRecordKeys(freshRecordKeyLine('k2'));
    if (!other.ok) throw new Error('no key');
    expect(
      await answer(
        { ...ports, keys: other.value, settings: sampleSettings },
        {
          effect: 'answer',
          task: 1,
          visit: 'v',
          entry: sampleEntry,
          question: { id: 'first-pet' },
          answer: 'Médor',
        },
      ),
    ).toMatchObject({ outcome: 'fault' });
  });
});
