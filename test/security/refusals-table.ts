import type { Language } from '../../src/contract/languages.ts';
import type { View } from '../../src/contract/view.ts';
import { catalogues } from '../../src/renderer/messages/catalogues.ts';
import { endingText, noticeText } from '../../src/renderer/messages/notice-text.ts';
import type { JournalLine } from './kiosks-on-slapd.ts';

/** One situation, what the person was told of it, and what the journal was. */
export interface Refusal {
  readonly situation: string;
  readonly view: View;
  readonly journaled: JournalLine;
}

/** The words on the screen. */
export function wordsOf({ step, notice }: View, language: Language): string {
  const messages = catalogues[language];
  if (step.name === 'ended') {
    const { title, why, now } = endingText(messages, step.ending);
    return [`${title}.`, why, ...now].join(' ');
  }
  if (notice === null) return messages.titles[step.name];
  const { what, now } = noticeText(messages, notice, 'seconds' in notice ? notice.seconds : 0);
  return `${what} ${now}`;
}

/** For people to read: the words side by side, and what IT finds in the journal. */
export function spelledTable(refusals: readonly Refusal[]): string {
  return refusals
    .map(({ situation, view, journaled }) =>
      [
        situation,
        `  fr       ${wordsOf(view, 'fr')}`,
        `  en       ${wordsOf(view, 'en')}`,
        `  journal  ${JSON.stringify(outcomeIn(journaled))}`,
      ].join('\n'),
    )
    .join('\n');
}

/** A line of the journal without what is different every time. */
export function outcomeIn(line: JournalLine): Readonly<Record<string, unknown>> {
  const { seq: _seq, at: _at, visit: _visit, write: _write, subject: _subject, ...rest } = line;
  const { hash: _hash, prev: _prev, reference: _reference, ...outcome } = rest;
  return outcome;
}
