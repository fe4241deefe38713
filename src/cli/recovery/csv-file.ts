import { readFile, stat } from 'node:fs/promises';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { utf8Text } from '../../main/config/utf8.ts';
import { readCsv, type CsvRow } from './csv.ts';

const megabyte = 1024 * 1024;
const largestFile = 64 * megabyte;

/** The rows of a file; or, in a line for IT staff, why nothing of it was read. */
export async function csvFile(file: string): Promise<Result<readonly CsvRow[], string>> {
  let content: Buffer;
  try {
    if ((await stat(file)).size > largestFile) {
      return failed(`${file}: is larger than ${largestFile / megabyte} MB: make several of it`);
    }
    content = await readFile(file);
  } catch {
    return failed(`${file}: cannot be read`);
  }
  // In any other encoding an accent would silently become another letter, and no answer would ever be right.
  const text = utf8Text(content);
  if (text === null) return failed(`${file}: is not UTF-8. Save it as “CSV UTF-8”`);
  const { rows, openQuote } = readCsv(text);
  return openQuote === null
    ? succeeded(rows)
    : failed(`${file}:${openQuote}: a quotation mark opens here and nothing closes it`);
}
