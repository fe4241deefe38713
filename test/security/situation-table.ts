import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/contract/languages.ts';
import type { View } from '../../src/contract/view.ts';
import { catalogues } from '../renderer/catalogues.ts';
import { endingText, noticeText } from '../../src/renderer/messages/notice-text.ts';
import type { DirectoryKind } from '../../src/main/directory/dialects/dialect.ts';
import type { JournalLine } from './kiosks-on-slapd.ts';
import type { TriedSituation } from './situation.ts';
import { cellText, heads, tableLine } from './situations/page.ts';
import { columns, rows, type Column } from './situations/rows.ts';

/** One situation on one kind of directory, what the person was told of it, what the journal was, what is left changed. */
export interface Refusal {
  readonly kind: DirectoryKind;
  readonly situation: string;
  readonly changed: 'nothing' | 'password' | 'either';
  readonly view: View;
  readonly journaled: JournalLine;
  readonly standIn: TriedSituation['standIn'];
}

/** The words on the screen. */
export function wordsOf({ step, notice }: View, language: Language): string {
  const messages = catalogues[language];
  if (step.name === 'ended') {
    const { title, why, now } = endingText(messages, step.ending, step.next);
    return [`${title}.`, why, ...now].join(' ');
  }
  if (step.name === 'done') return `${messages.done.text[step.journey]} ${messages.done.works[step.usable]}`;
  if (notice === null) return messages.titles[step.name];
  const { what, now } = noticeText(messages, notice, 'seconds' in notice ? notice.seconds : 0);
  return `${what} ${now}`;
}

/** A cell of the table: what a person reads, in French, and what IT finds in the journal. */
export interface Cell {
  readonly kind: DirectoryKind;
  readonly situation: string;
  readonly text: string;
}

function cellOf({ kind, situation, view, journaled, changed, standIn }: Refusal): Cell {
  const text = cellText({ words: wordsOf(view, 'fr'), journaled: outcomeIn(journaled), changed, standIn });
  return { kind, situation, text };
}

/** Markdown: a row a situation, a column a kind of directory, as far as they were tried. */
export function markdownTable(cells: readonly Cell[]): string {
  const textOf = (situation: string, kind: Column): string =>
    cells.findLast((cell) => cell.kind === kind && cell.situation === situation)?.text ?? '';
  return [
    ['', ...columns.map((column) => heads[column])],
    ['---', ...columns.map(() => '---')],
    ...Object.values(rows).flatMap((group) =>
      Object.entries(group).map(([row, untried]) => [
        row,
        ...columns.map(
          (column) => textOf(row, column) || `not tried: ${untried[column] ?? 'not in this run'}`,
        ),
      ]),
    ),
  ]
    .map(tableLine)
    .join('\n');
}

const kept = join(import.meta.dirname, '../../.cache/situations');

/**
 * With LOQUET_SHOW=1: prints the table of everything that was ever shown so, every kind of directory beside the others.
 * @param name of the test file, whose cells of an earlier run these replace
 */
export function showTable(name: string, refusals: readonly Refusal[]): void {
  if (process.env['LOQUET_SHOW'] !== '1') return;
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.json`), JSON.stringify(refusals.map(cellOf)));
  const cells = readdirSync(kept).flatMap(
    (file) => JSON.parse(readFileSync(join(kept, file), 'utf8')) as Cell[],
  );
  console.log(markdownTable(cells));
}

/** A line of the journal without what is different every time. */
export function outcomeIn(line: JournalLine): Readonly<Record<string, unknown>> {
  const { seq: _seq, at: _at, visit: _visit, write: _write, subject: _subject, ...rest } = line;
  // Which server it was is another one in every run.
  const {
    hash: _hash,
    prev: _prev,
    reference: _reference,
    server: _server,
    asked: _asked,
    ...outcome
  } = rest;
  return outcome;
}
