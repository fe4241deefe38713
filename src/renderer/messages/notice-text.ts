import type { Ending, Notice } from '../../contract/failures.ts';
import type { EndedNext } from '../../contract/view.ts';
import type { EndingText, Messages, Told } from './messages.ts';

/**
 * A notice in words.
 * @param left whole seconds left of its countdown now; ignored where there is none
 */
export function noticeText(messages: Messages, notice: Notice, left: number): Told {
  const current = countdownOf(notice) === null ? notice : { ...notice, seconds: left };
  const sentence = messages.notices[notice.code] as (notice: Notice) => Told;
  const told = sentence(current);
  if (notice.code !== 'refused-by-directory') return told;
  return { what: told.what, now: `${messages.directoryRules[notice.rule]} ${told.now}` };
}

/** Seconds before the person may try again; null where they may at once. */
export function countdownOf(notice: Notice): number | null {
  return 'seconds' in notice ? notice.seconds : null;
}

/** What the desk will ask for; null where there is none. */
export function referenceOf(told: Notice | Ending): string | null {
  return 'reference' in told && told.reference !== '' ? told.reference : null;
}

/** An ending in words. @param next what the screen leads on to; null: nothing */
export function endingText(messages: Messages, ending: Ending, next: EndedNext | null): EndingText {
  const sentence = messages.endings[ending.code] as (ending: Ending, next: EndedNext | null) => EndingText;
  return sentence(ending, next);
}

/** What went well: told as such. */
const good: ReadonlySet<Notice['code']> = new Set([
  'code-sent',
  'detail-saved',
  'detail-removed',
  'unlocked',
]);

export function isGood(notice: Notice): boolean {
  return good.has(notice.code);
}
