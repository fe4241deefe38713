import { spoken } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import type { Campus } from '../../contract/view.ts';

/** What a mail says: the same words twice. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Parts {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What stands out of them, on a line of its own. */
  readonly highlight?: string;
  readonly campus: Pick<Campus, 'name' | 'supportDesk'>;
  readonly words: { readonly desk: string; readonly automatic: string };
}

/** Paragraphs as a mail of the campus, with its desk below: nothing to click, nothing to fetch. */
export function laidOut({ language, subject, paragraphs, highlight, campus, words }: Parts): MailWords {
  const { place, hours, phone, mail } = campus.supportDesk;
  const desk = [place, hours, phone, mail].filter((line) => line !== null && line !== '');
  const text = [...paragraphs, desk.map((line) => `  ${line}`).join('\n'), campus.name, words.automatic]
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
  const html = `<!doctype html>
<html lang="${language}" dir="${spoken[language].direction}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font: 16px/1.5 sans-serif; max-width: 36em">
${paragraphs.map((paragraph) => element(paragraph, paragraph === highlight)).join('\n')}
<p><strong>${escaped(words.desk)}</strong><br>${desk.map((line) => `<bdi>${escaped(line ?? '')}</bdi>`).join('<br>')}</p>
<p>${escaped(campus.name)}</p>
<p><small>${escaped(words.automatic)}</small></p>
</body>
</html>
`;
  return { subject, text, html };
}

function element(paragraph: string, large: boolean): string {
  return large
    ? `<p style="font-size: 2em"><strong>${escaped(paragraph)}</strong></p>`
    : `<p>${escaped(paragraph)}</p>`;
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
