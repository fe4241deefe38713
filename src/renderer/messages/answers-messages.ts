import type { IdentifierKind } from '../../contract/identifiers.ts';

/** What the help answers by itself, whatever the kiosk does. */
export const answerTopics = ['numbers', 'birth-date', 'refused', 'desk', 'my-data'] as const;
export type AnswerTopic = (typeof answerTopics)[number];

/** The answers of the help to what people ask who are stuck. */
export interface AnswersMessages {
  /** Over the list of questions. */
  readonly pick: string;
  /** The button that leads to the list. */
  readonly others: string;
  /** The question is the person's, in their words. */
  readonly topics: Readonly<
    Record<AnswerTopic, { readonly title: string; readonly paragraphs: readonly string[] }>
  >;
  /** What each number is. */
  readonly numbers: Readonly<Record<IdentifierKind, string>>;
  /** What can be done while nobody is at the desk. */
  readonly withoutDesk: { readonly title: string; readonly ways: readonly string[] };
  /** The campus's own notice, and who answers for it. */
  readonly notice: Readonly<Record<'title' | 'controller' | 'dpo' | 'missing', string>>;
}
