import type { Figure } from './bench.ts';

const heading = ['what', 'the kiosk', 'against', 'ratio (quartiles)', 'aim', ''];

/** Figures in columns, for a terminal or for a Markdown page. */
export function table(figures: readonly Figure[]): string {
  const rows = [heading, ...figures.map(cells)];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const lines = rows.map((row) => line(row, widths));
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function cells({ what, ours, against, ratio, aim, met }: Figure): string[] {
  const verdict = met === null ? '' : met ? 'met' : 'MISSED';
  return [what, ours, against, ratio, aim, verdict];
}

function line(row: readonly string[], widths: readonly number[]): string {
  const padded = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length));
  return `| ${padded.join(' | ')} |`;
}
