import type { Detail } from '../../../contract/details.ts';
import type { Notice } from '../../recovery/ports.ts';

/** What a sentence says of one notice. */
export interface NoticeFacts {
  readonly when: string;
  readonly login: string;
  readonly detail: string;
}

/** The sentences of a notice. */
export interface NoticeWords {
  readonly subject: (campus: string, about: string) => string;
  readonly about: Readonly<Record<Notice['kind'], string>>;
  /** @param when a date and a time in the language's own form, as it stands in a sentence: `on Tuesday 14 November` */
  readonly when: (when: string) => string;
  readonly greeting: (name: string) => string;
  readonly what: Readonly<Record<Notice['kind'], (facts: NoticeFacts) => string>>;
  readonly now: Readonly<Record<Notice['kind'], string>>;
  /** `some`: where the notice does not name what was changed. */
  readonly details: Readonly<Record<Detail | 'some', string>>;
  readonly notYou: string;
  readonly desk: string;
  readonly automatic: string;
}
