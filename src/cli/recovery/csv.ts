/** One line of a file of comma- or semicolon-separated values, by its number from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Csv {
  readonly rows: readonly CsvRow[];
  /** The line of a quotation mark that nothing closes; the last row then holds the rest of the file. */
  readonly openQuote: number | null;
}

/**
 * Values in lines, as spreadsheets write them (RFC 4180, and semicolons as they do in France): quoted cells may hold the
 * separator, doubled quotes and line ends. Empty lines are passed over. The separator is the one that the first line
 * with either has more of.
 * @param text without a byte order mark
 */
export function readCsv(text: string): Csv {
  const [first = ''] = /^.*[,;].*$/mu.exec(text) ?? [];
  const separator = first.split(';').length > first.split(',').length ? ';' : ',';
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quote: number | null = null;
  let line = 1;
  let beganAt = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: beganAt, cells });
    cells = [];
    cell = '';
    beganAt = line;
  };
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place] ?? '';
    if (character === '\n') line += 1;
    if (quote !== null) {
      if (character !== '"') cell += character;
      else if (text[place + 1] === '"') {
        cell += '"';
        place += 1;
      } else quote = null;
    } else if (character === '"' && cell === '') quote = line;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return { rows, openQuote: quote };
}

/** A cell as it is written: in quotes where it holds what would end it. */
export function csvCell(text: string): string {
  return /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
