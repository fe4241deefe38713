import { spoken } from '../../../contract/languages.ts';
import type { Campus } from '../../../contract/view.ts';
import type { Notice } from '../../recovery/ports.ts';
import { laidOut } from '../layout.ts';
import type { MailWords } from '../layout.ts';
import { oneLine } from './one-line.ts';
import { mainWords } from '../../words/words.ts';

/**
 * The words of a notice, in its language. Never a secret in it.
 * @param timeZone IANA name; the kiosk's own where it is not given
 */
export function noticeMessage(
  notice: Notice,
  campus: Pick<Campus, 'name' | 'supportDesk'>,
  timeZone?: string,
): MailWords {
  const { notices: words } = mainWords[notice.language];
  const when = new Intl.DateTimeFormat(spoken[notice.language].locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(notice.at);
  const paragraphs = [
    words.greeting(oneLine(notice.givenName)),
    words.what[notice.kind]({
      when: words.when(when),
      login: oneLine(notice.login),
      detail: words.details[notice.detail ?? 'some'],
    }),
    words.now[notice.kind],
    words.notYou,
  ];
  const subject = words.subject(campus.name, words.about[notice.kind]);
  return laidOut({ language: notice.language, subject, paragraphs, campus, words });
}
