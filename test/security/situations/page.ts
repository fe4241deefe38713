import type { Ending, Notice } from '../../../src/contract/failures.ts';
import { catalogues } from '../../renderer/catalogues.ts';
import type { Messages } from '../../../src/renderer/messages/messages.ts';
import { endingText, noticeText } from '../../../src/renderer/messages/notice-text.ts';
import type { Told, TriedSituation } from '../situation.ts';
import { columns, rows, type Column } from './rows.ts';

export const heads: Readonly<Record<Column, string>> = {
  openldap: 'OpenLDAP',
  'active-directory': 'Samba AD',
  '389': '389 DS',
};
/** Where the real words count seconds, or name a reference, the page has these. */
export const examples = { seconds: 60, reference: 'K7P4' } as const;

/** The words on the screen, with `examples` for what is another every time. */
export function wordsOfTold(messages: Messages, told: Told): string {
  if (told.code === 'done') return `${messages.done.text.password} ${messages.done.works[told.usable]}`;
  const whole = { ...told, ...examples };
  // What is in both is an ending only where the service itself is over, which nothing here brings about.
  if (told.code in messages.notices) {
    const { what, now } = noticeText(messages, whole as Notice, examples.seconds);
    return `${what} ${now}`;
  }
  const { title, why, now } = endingText(messages, whole as Ending, told.next ?? null);
  return [`${title}.`, why, ...now].join(' ');
}

/** What a person reads, what IT finds in the journal, and what is left changed. */
export function cellText({
  words,
  journaled,
  changed = 'nothing',
  standIn,
}: Pick<TriedSituation, 'journaled' | 'changed' | 'standIn'> & { readonly words: string }): string {
  const { event, ...outcome } = journaled;
  const fields = Object.entries(outcome).map(([name, value]) => `${name}=${String(value)}`);
  const stood = standIn === undefined ? '' : `; stood in for: ${standIn}`;
  return `« ${words} »<br>\`${[event, ...fields].join(' ')}\`<br>changed: ${changed}${stood}`;
}

/** A line of a table in Markdown. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

/** The page docs/situations.md, out of what is tried on each kind of directory. */
export function situationsPage(tried: Readonly<Record<Column, readonly TriedSituation[]>>): string {
  const cell = (what: string, column: Column, why: string | undefined): string => {
    const situation = tried[column].find((one) => one.what === what);
    if (situation === undefined) return `not tried: ${why ?? 'nobody says why'}`;
    return cellText({ ...situation, words: wordsOfTold(catalogues.fr, situation.told) });
  };
  return [
    head,
    ...Object.entries(rows).flatMap(([title, group]) => [
      `## ${title}\n`,
      tableLine(['', ...columns.map((column) => heads[column])]),
      tableLine(['---', ...columns.map(() => '---')]),
      ...Object.entries(group).map(([what, untried]) =>
        tableLine([what, ...columns.map((column) => cell(what, column, untried[column]))]),
      ),
      '',
    ]),
  ].join('\n');
}

const head = `# What can happen to a recovery, and what is told of it

Written by \`npm run -s docs:situations\` out of \`test/security/situations*\`; a test compares the two. Each cell was tried through a
whole kiosk on a real server (OpenLDAP 2.5, Samba 4.17 as a domain controller, 389 Directory Server 2.3): the test of that kind of
directory holds what the person was told, the last line of the journal and what was left changed against exactly this.

    npx vitest run test/security/situations-openldap.test.ts test/security/situations-active-directory.test.ts \\
      test/security/situations-389.test.ts        # LOQUET_SHOW=1 prints the table, with the words as they were read

A cell has the words on the screen in French (a time and a reference stand for those of the day), the event of the journal without
what is different every time, and what is left changed: nothing, the password, or one of the two where nobody can know.
"Stood in for: the answer" means that something on the wire gave the result code, because this server cannot be made to;
"the replication": the test carried one change from one domain controller to a second one, because Samba's replication
needs services that do not run here.

Not tried at all, for want of a server: **a Windows domain controller** (its literal answers to refused writes and sign-ins,
from Microsoft's documents and others' reports, are in \`test/main/directory\`; policy hints are sent where it lists them) and
**FreeIPA** (389 Directory Server with its own plugins, after its documentation). docs/directories says what rests on what.
`;
