/**
 * The joker questions that the kiosk words itself, in every language; a record may also hold a person's own question. Each has
 * very many possible answers, one that stays the same for life, that nobody posts, that nobody minds typing in public, and
 * that a person of any family and country may have. An id is in people's records: never renamed, never taken away.
 */
export const jokerQuestionIds = [
  'childhood-friend',
  'first-pet',
  'first-teacher',
  'grandmother-village',
  'childhood-hero',
  'first-concert',
  'childhood-toy',
  'childhood-neighbours',
  'class-neighbour',
  'first-film',
  'learnt-to-swim',
  'first-trip-alone',
] as const;
export type JokerQuestionId = (typeof jokerQuestionIds)[number];

/** A question as it is shown: one of ours (worded by the page), or the person's own words. */
export type JokerQuestion = { readonly id: JokerQuestionId } | { readonly ownWords: string };

/** Longest answer that is looked at, in UTF-16 code units. */
export const longestAnswer = 256;

/** Longest question in a person's own words, in UTF-16 code units. */
export const longestOwnQuestion = 128;

/** Most questions that a person may choose: what one message takes, what a campus may ask for, and what a record holds. */
export const mostJokers = 8;
