import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import type { DocumentPosition } from './document-place.ts';
import type { ConfigurationFault } from './faults.ts';
import { folderRemedy, isRootsAlone, openFolders } from './file-trust.ts';
import { parseWithWarnings } from './parse.ts';
import type { Configuration } from './schema.ts';
import { utf8Text } from './utf8.ts';

const largestFile = 1024 * 1024;

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** Worth a second thought, and no reason not to start. */
  readonly warnings: readonly ConfigurationFault[];
  /** Where a key stands in the file; absent for the demo's, which has none. */
  readonly placeOf?: (key: string) => DocumentPosition;
  /** Files that the configuration names are relative to it. */
  readonly folder: string;
  /** SHA-256 of the file, hex: the journal says which one was in force. */
  readonly sha256: string;
}

/**
 * Reads a configuration file through one descriptor, so that what was checked is what is read. With `stage: production` it
 * must be a regular file of root's, not writable by anybody else, in folders of which the same is true; on Windows the
 * folder's ACL must see to that.
 * @returns every fault at once
 */
export async function readConfiguration(
  file: string,
): Promise<Result<ReadConfiguration, readonly ConfigurationFault[]>> {
  let handle;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return failed([
      aboutFile(
        code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`,
        '`loquet config example` prints one to begin with.',
      ),
    ]);
  }
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) return failed([aboutFile('it is not a regular file', 'Name the file itself.')]);
    if (facts.size > largestFile)
      return failed([aboutFile('it is larger than 1 MB', 'Is it the right file?')]);
    const content = await handle.readFile();
    const source = utf8Text(content);
    if (source === null) return failed([aboutFile('it is not UTF-8', 'Save it as UTF-8.')]);
    const parsed = parseWithWarnings(source);
    if (!parsed.ok) return parsed;
    if (parsed.value.configuration.stage === 'production') {
      if (!isRootsAlone(facts)) {
        return failed([
          aboutFile(
            'somebody other than root may change it',
            'As root: chown root:root FILE && chmod 644 FILE, and the same for its folder.',
          ),
        ]);
      }
      const folders = await openFolders(file);
      if (folders.length > 0) {
        return failed(
          folders.map(({ folder }) =>
            aboutFile(`somebody other than root may change its folder ${folder}`, folderRemedy(folder)),
          ),
        );
      }
    }
    return succeeded({
      ...parsed.value,
      folder: dirname(resolve(file)),
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  } finally {
    await handle.close();
  }
}

function aboutFile(problem: string, remedy: string): ConfigurationFault {
  return { line: null, column: null, key: '', problem, remedy };
}
