import { describe, expect, it } from 'vitest';
import type { JokerQuestion } from '../../../../src/contract/joker.ts';
import type { StoredJoker } from '../../../../src/main/recovery/ports.ts';
import { askedJokers } from '../../../../src/main/recovery/proofs/joker-choice.ts';
import { keysOf, otherUuid, uuid } from './keys.ts';

const keys = keysOf(['a', 1]);
const chosen = (question: JokerQuestion, keyId = 'a'): StoredJoker => ({
  question,
  answer: { scheme: 'scrypt', keyId, cost: 4, blockSize: 8, parallel: 1, salt: 'AA', hash: 'AA' },
});
const five = [
  chosen({ id: 'first-pet' }),
  chosen({ id: 'first-teacher' }),
  chosen({ id: 'first-concert' }),
  chosen({ ownWords: 'Which tree?' }),
  chosen({ ownWords: 'Which boat?' }),
];
const rounds = Array.from({ length: 60 }, (_, round) => round);
const asked = (
  jokerRounds: number,
  ask = 2,
  jokers: readonly StoredJoker[] = five,
): readonly JokerQuestion[] => askedJokers(keys, uuid, { jokers, jokerRounds }, ask);

describe('the questions that are asked', () => {
  it('are as many as the campus asks, or all there are, and none twice', () => {
    for (const round of rounds) {
      expect(new Set(asked(round).map((question) => JSON.stringify(question))).size).toBe(2);
      expect(new Set(asked(round, 9).map((question) => JSON.stringify(question))).size).toBe(5);
    }
    expect(asked(0, 2, [])).toEqual([]);
    expect(asked(0, 0)).toEqual([]);
  });

  it('are the same at every kiosk until they are answered, in whatever order the record holds them', () => {
    for (const round of rounds) {
      expect(asked(round, 2, five.toReversed())).toEqual(asked(round));
      expect(
        askedJokers(keysOf(['a', 1]), uuid.toUpperCase(), { jokers: five, jokerRounds: round }, 2),
      ).toEqual(asked(round));
    }
  });

  it('stay the same when a new key becomes the current one', () => {
    const rotated = keysOf(['b', 2], ['a', 1]);
    for (const round of rounds)
      expect(askedJokers(rotated, uuid, { jokers: five, jokerRounds: round }, 2)).toEqual(asked(round));
  });

  it('are asked once although the record holds them twice', () => {
    const twice = [
      chosen({ id: 'first-pet' }),
      chosen({ id: 'first-pet' }),
      chosen({ ownWords: 'Which tree?' }),
    ];
    for (const round of rounds) expect(asked(round, 3, twice)).toHaveLength(2);
  });

  it('all have their turn, and first or second alike', () => {
    const first = rounds.map((round) => JSON.stringify(asked(round)[0]));
    expect(new Set(first).size).toBe(5);
    const others = rounds.filter(
      (round) => JSON.stringify(asked(round)) !== JSON.stringify(asked(round + 1)),
    );
    expect(others.length).toBeGreaterThan(rounds.length / 2);
  });

  it('are others at another entry, and cannot be foretold without the key', () => {
    const sequence = (by: typeof keys, of: string): string =>
      JSON.stringify(rounds.map((jokerRounds) => askedJokers(by, of, { jokers: five, jokerRounds }, 2)));
    expect(sequence(keys, otherUuid)).not.toBe(sequence(keys, uuid));
    expect(sequence(keysOf(['a', 2]), uuid)).not.toBe(sequence(keys, uuid));
  });

  it('are asked in some order even when the key of an answer is gone', () => {
    const gone = five.map(({ question }) => chosen(question, 'z'));
    expect(asked(3, 5, gone)).toHaveLength(5);
    expect(asked(3, 5, gone)).toEqual(asked(3, 5, gone.toReversed()));
  });
});
