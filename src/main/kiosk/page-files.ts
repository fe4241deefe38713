import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the page, as it is sent. */
export interface PageFile {
  readonly mediaType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Path within the origin (`/index.html`) to file. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/**
 * Reads every file of the built page into memory: what is served is then chosen from a closed list, and no request is ever
 * turned into a path on the disk.
 * @param folder where the build put the page and its `manifest.json` (path to media type)
 * @throws Error when the build is missing or its manifest is not one: a broken installation
 */
export function readPageFiles(folder: string): PageFiles {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    throw new Error('manifest.json is no list of files');
  }
  const files = new Map<string, PageFile>();
  for (const [path, mediaType] of Object.entries(manifest)) {
    if (typeof mediaType !== 'string' || !/^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/u.test(path)) {
      throw new Error('manifest.json holds something that is no file of the page');
    }
    files.set(path, { mediaType, body: new Uint8Array(readFileSync(join(folder, path))) });
  }
  if (!files.has('/index.html')) throw new Error('manifest.json has no /index.html');
  return files;
}
