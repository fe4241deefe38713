import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';

/**
 * Writes configurations that are the usual one but for a few keys, beside it.
 * @returns takes keys of the section `directory`, and keys of the whole file; gives the path of the new one
 */
export function configurationsBeside(
  file: string,
): (directory: Readonly<Record<string, unknown>>, more?: Readonly<Record<string, unknown>>) => string {
  let files = 0;
  return (directory, more = {}) => {
    files += 1;
    const other = join(dirname(file), `other-${files}.yaml`);
    const usual = parse(readFileSync(file, 'utf8')) as { directory: object };
    const changed = { ...usual, ...more, directory: { ...usual.directory, ...directory } };
    writeFileSync(other, stringify(changed), { mode: 0o600 });
    return other;
  };
}
