import type { Detail } from '../../../contract/details.ts';
import type { Language } from '../../../contract/languages.ts';
import type { Notice } from '../../recovery/ports.ts';
import { english } from './words-en.ts';
import { french } from './words-fr.ts';

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
  readonly greeting: (name: string) => string;
  readonly what: Readonly<Record<Notice['kind'], (facts: NoticeFacts) => string>>;
  readonly now: Readonly<Record<Notice['kind'], string>>;
  /** `some`: where the notice does not name what was changed. */
  readonly details: Readonly<Record<Detail | 'some', string>>;
  readonly notYou: string;
  readonly desk: string;
  readonly automatic: string;
  readonly locale: string;
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = { fr: french, en: english };
