import { createHmac } from 'node:crypto';
import type { JokerQuestion } from '../../../contract/joker.ts';
import type { RecordKeys } from '../keys.ts';
import type { PersonRecord, StoredJoker } from '../ports.ts';

/**
 * The questions that are asked now, of those that the person chose: the same at every kiosk until they are answered
 * (`jokerRounds` then grows), so that nobody shops for the one they happen to know. The order is that of an HMAC: who knows
 * the entry and the questions cannot tell which come next.
 * @param ask how many; where the person has fewer, all of them
 * @returns each question once, however often the record holds it
 */
export function askedJokers(
  keys: RecordKeys,
  entryUuid: string,
  { jokers, jokerRounds }: Pick<PersonRecord, 'jokers' | 'jokerRounds'>,
  ask: number,
): readonly JokerQuestion[] {
  const places = new Map(
    jokers.map((joker) => [
      nameOf(joker.question),
      { joker, place: placeOf(keys, entryUuid, joker, jokerRounds) },
    ]),
  );
  return [...places.values()]
    .toSorted((one, other) => Buffer.compare(one.place, other.place))
    .slice(0, Math.max(ask, 0))
    .map(({ joker }) => joker.question);
}

/** What tells one question from another: its id, or the person's own words. */
export function nameOf(question: JokerQuestion): string {
  return 'id' in question ? `id ${question.id}` : `own ${question.ownWords}`;
}

/**
 * Under the key of the stored answer, so that the questions stay the same when a new key becomes the current one. An answer
 * whose key is gone cannot be verified anyway: any place will do, as long as it is always the same.
 */
function placeOf(
  keys: RecordKeys,
  entryUuid: string,
  { question, answer }: StoredJoker,
  round: number,
): Buffer {
  const key = keys.derived('joker-pepper', answer.keyId) ?? keys.current('joker-pepper');
  return createHmac('sha256', key)
    .update(`choice\n${entryUuid.toLowerCase()}\n${round}\n${nameOf(question)}`)
    .digest();
}
