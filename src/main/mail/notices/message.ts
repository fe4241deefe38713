import type { Campus } from '../../../contract/view.ts';
import type { Notice } from '../../recovery/ports.ts';
import { oneLine } from './one-line.ts';
import { noticeWords } from './words.ts';

/** A notice as a mail: the same words twice. Never a secret in it. */
export interface NoticeMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * The words of a notice, in its language.
 * @param timeZone IANA name; the kiosk's own where it is not given
 */
export function noticeMessage(
  notice: Notice,
  campus: Pick<Campus, 'name' | 'supportDesk'>,
  timeZone?: string,
): NoticeMessage {
  const words = noticeWords[notice.language];
  const when = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(notice.at);
  const { place, hours, phone, mail } = campus.supportDesk;
  const desk = [place, hours, phone, mail].filter((line) => line !== null && line !== '');
  const paragraphs = [
    words.greeting(oneLine(notice.givenName)),
    words.what[notice.kind]({
      when: notice.language === 'fr' ? `le ${when}` : `on ${when}`,
      login: oneLine(notice.login),
      detail: words.details[notice.detail ?? 'some'],
    }),
    words.now[notice.kind],
    words.notYou,
  ];
  const subject = words.subject(campus.name, words.about[notice.kind]);
  const text = [...paragraphs, desk.map((line) => `  ${line}`).join('\n'), campus.name, words.automatic]
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
  const html = `<!doctype html>
<html lang="${notice.language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font: 16px/1.5 sans-serif; max-width: 36em">
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<p><strong>${escaped(words.desk)}</strong><br>${desk.map((line) => escaped(line ?? '')).join('<br>')}</p>
<p>${escaped(campus.name)}</p>
<p><small>${escaped(words.automatic)}</small></p>
</body>
</html>
`;
  return { subject, text, html };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
