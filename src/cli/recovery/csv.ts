/** One line of a file of comma- or semicolon-separated values, by its number from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Values in lines, as spreadsheets write them (RFC 4180, and semicolons as they do in France): quoted cells may hold the
 * separator, doubled quotes and line ends. A byte order mark and empty lines are passed over. The separator is the one that the first line has more of.
 */
export function csvRows(text: string): readonly CsvRow[] {
  const plain = text.replace(/^\uFEFF/u, '');
  const [first = ''] = plain.split(/\r?\n/u, 1);
  const separator = first.split(';').length > first.split(',').length ? ';' : ',';
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let beganAt = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: beganAt, cells });
    cells = [];
    cell = '';
    beganAt = line;
  };
  for (let place = 0; place < plain.length; place += 1) {
    const character = plain[place] ?? '';
    if (character === '\n') line += 1;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (plain[place + 1] === '"') {
        cell += '"';
        place += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
}
