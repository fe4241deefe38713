import type { Campus } from '../../contract/view.ts';
import type { CodeSender } from '../codes/code-sender.ts';
import { mainWords } from '../words/words.ts';
import type { OneTimeMessage } from '../recovery/ports.ts';
import { laidOut } from './layout.ts';
import type { MailWords } from './layout.ts';
import { automaticHeaders } from './notice-mail.ts';
import type { PostNow } from './post-now.ts';

const minute = 60_000;

/** Codes by mail: sent now, never spooled. */
export function mailCodes(post: PostNow, campus: Pick<Campus, 'name' | 'supportDesk'>): CodeSender {
  return (message) =>
    post({ ...codeMail(message, campus), to: message.to, headers: automaticHeaders(message.language) });
}

/** The words of a code by mail. The code is in the body alone. */
export function codeMail(
  { code, language, purpose, lifetime }: OneTimeMessage,
  campus: Pick<Campus, 'name' | 'supportDesk'>,
): MailWords {
  const { codes: words } = mainWords[language];
  const facts = { code, campus: campus.name, minutes: Math.floor(lifetime / minute) };
  const paragraphs = [
    words.greeting,
    words.what[purpose](facts),
    code,
    words.howLong(facts),
    words.secret,
    words.notYou,
  ];
  const subject = words.subject(campus.name);
  return laidOut({ language, subject, paragraphs, highlight: code, campus, words });
}
