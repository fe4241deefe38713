import { describe, expect, it } from 'vitest';
import { jokerQuestionIds, mostJokers } from '../../../src/contract/joker.ts';
import { operationInputs } from '../../../src/contract/operations.ts';
import { parseConfiguration } from '../../../src/main/config/parse.ts';
import { recoverySettings } from '../../../src/main/config/settings.ts';
import { afterHouseRules } from '../../../src/main/recovery/journeys/setting-up.ts';
import { offeredDetails } from '../../../src/main/recovery/journeys/own-details.ts';
import type { StoredHash } from '../../../src/main/recovery/ports.ts';
import {
  emptyRecord,
  mostInstants,
  mostPasswords,
  mostRecoveryCodes,
  personRecordSchema,
} from '../../../src/main/recovery/record-schema.ts';
import { initialState } from '../../../src/main/recovery/session-machine.ts';
import type { RecoverySettings } from '../../../src/main/recovery/settings.ts';
import { sampleEntry } from '../recovery/sample.ts';
import { faults, production } from './sample.ts';

const hash: StoredHash = {
  scheme: 'scrypt',
  keyId: 'k1',
  cost: 15,
  blockSize: 8,
  parallel: 1,
  salt: 's',
  hash: 'h',
};
const code = { scheme: 'hmac-sha256', keyId: 'k1', mac: 'm' } as const;
const many = <Item>(count: number, item: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => item(place));

/** What a campus may ask for, how it writes that, and a record with as many. */
const limits = [
  {
    key: 'jokers.choose',
    most: mostJokers,
    written: (count: number) => `jokers: { choose: ${count} }\n`,
    kept: (count: number) => ({
      jokers: many(count, (place) => ({ question: { ownWords: `question ${place}` }, answer: hash })),
    }),
  },
  {
    key: 'reception.voucher.perHour',
    most: mostInstants,
    written: (count: number) => `reception: { voucher: { perHour: ${count} } }\n`,
    kept: (count: number) => ({ vouchersIssued: many(count, (place) => place) }),
  },
  {
    key: 'activation.recoveryCodes',
    most: mostRecoveryCodes,
    written: (count: number) => `activation: { recoveryCodes: ${count} }\n`,
    kept: (count: number) => ({ recoveryCodes: many(count, () => code) }),
  },
  {
    key: 'password.history',
    most: mostPasswords,
    written: (count: number) => `password: { preset: uphf, history: ${count}, historyKeptBy: kiosk }\n`,
    kept: (count: number) => ({ passwords: many(count, () => hash) }),
  },
] as const;

describe.each(limits)('$key', ({ key, most, written, kept }) => {
  it('may be as many as a record holds', () => {
    expect(parseConfiguration(production + written(most))).toMatchObject({ ok: true });
    expect(personRecordSchema.safeParse({ ...emptyRecord, ...kept(most) }).success).toBe(true);
  });

  it('may not be one more: a record would not hold it', () => {
    expect(faults(production + written(most + 1))).toEqual([
      expect.objectContaining({ key, problem: `is above ${most}` }),
    ]);
    expect(personRecordSchema.safeParse({ ...emptyRecord, ...kept(most + 1) }).success).toBe(false);
  });
});

describe('the questions that people choose', () => {
  const jokers = (count: number) => ({
    jokers: many(count, (place) => ({
      question: { id: jokerQuestionIds[place] ?? 'first-pet' },
      answer: `answer ${place}`,
    })),
  });
  it('fit into one message, as many as a campus may ask for, and no more', () => {
    expect(operationInputs.setJokers.safeParse(jokers(mostJokers)).success).toBe(true);
    expect(operationInputs.setJokers.safeParse(jokers(mostJokers + 1)).success).toBe(false);
  });

  const settings = (lines: string): RecoverySettings => {
    const parsed = parseConfiguration(production + lines);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    return recoverySettings(parsed.value, { houseRules: {} });
  };
  it.each([
    ['two where a joker counts', '', 2],
    ['none with a preset that takes none', 'password: { preset: nist }\n', 0],
    ['none where the campus lets it count nothing', 'proofs: { recovery: { points: { joker: 0 } } }\n', 0],
    [
      'two where the campus lets it count after all',
      'proofs: { preset: nist, recovery: { points: { joker: 1 } } }\n',
      2,
    ],
    ['none where the file says so', 'jokers: { choose: 0 }\n', 0],
    ['as many as the file says, whatever they count', 'proofs: { preset: nist }\njokers: { choose: 3 }\n', 3],
  ])('are %s', (_, lines, count) => {
    expect(settings(lines).jokers.choose).toBe(count);
  });

  it.each([
    ['', 'set-jokers'],
    ['proofs: { preset: nist }\n', 'set-contact'],
    ['jokers: { choose: 0 }\n', 'set-contact'],
  ])('are gone past in an activation where there are none: %j', (lines, stage) => {
    const configured = settings(
      `${lines}sms: { gateway: { url: 'https://a.example', body: '"{number}{text}"' } }\n`,
    );
    const next = afterHouseRules(
      initialState(configured),
      { journey: 'activation', kind: 'student', entry: sampleEntry },
      { moment: { now: 0, today: '2026-11-25', freshVisit: 'v' }, settings: configured },
    );
    expect(next).toMatchObject({ state: { stage: { name: stage } } });
  });

  it('are no detail of one’s own where there are none', () => {
    expect(offeredDetails(settings(''))).toContain('jokers');
    expect(offeredDetails(settings('jokers: { choose: 0 }\n'))).not.toContain('jokers');
  });
});
