import { readFile } from 'node:fs/promises';
import { failed, succeeded } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { contentSchema } from './content.ts';
import type { DirectoryContent } from './content.ts';
import { takeLock } from '../../files/file-lock.ts';
import type { LockFailure } from '../../files/file-lock.ts';
import { codeOf, replaceFile } from '../../files/replace-file.ts';
import type { ReplaceFailure } from '../../files/replace-file.ts';

/** Why the file cannot be served; it is left as it is. */
export type OpenFailure = LockFailure | { readonly kind: 'malformed' };

/** What a change comes to: what to write, or `keep`, and what to tell the caller. */
export interface Change<Answer> {
  readonly next: DirectoryContent | 'keep';
  readonly answer: Answer;
}

/** The one holder of the file. */
export interface ContentFile {
  /** As it was last written. */
  content(): DirectoryContent;
  /**
   * Runs one change after the other; what the next one sees is on the disk.
   * @throws Error when the file has been closed
   */
  change<Answer>(
    decide: (content: DirectoryContent) => Promise<Change<Answer>>,
  ): Promise<Result<Answer, ReplaceFailure>>;
  /** Waits for the changes under way and gives the file free. */
  close(): Promise<void>;
}

/**
 * Opens the file for this process alone, and writes it first when there is none.
 * @param seed called when there is no file
 */
export async function openContentFile(
  file: string,
  seed: () => Promise<DirectoryContent>,
): Promise<Result<ContentFile, OpenFailure>> {
  const lock = await takeLock(file);
  if (!lock.ok) return lock;
  let opened: Result<DirectoryContent, OpenFailure> | null = null;
  try {
    opened = await readOrSeed(file, seed);
  } finally {
    // Also when the seed throws: nobody would ever give the file free.
    if (opened?.ok !== true) await lock.value.release();
  }
  if (!opened.ok) return opened;
  let content = opened.value;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function run<Answer>(
    decide: (content: DirectoryContent) => Promise<Change<Answer>>,
  ): Promise<Result<Answer, ReplaceFailure>> {
    const { next, answer } = await decide(content);
    if (next === 'keep') return succeeded(answer);
    const replaced = await replaceFile(file, textOf(next));
    if (replaced.ok || replaced.failure.replaced) content = next;
    return replaced.ok ? succeeded(answer) : replaced;
  }

  return succeeded({
    content: () => content,
    change(decide) {
      if (closed) throw new Error('the embedded directory was used after it was closed');
      const done = last.then(() => run(decide));
      last = done.catch(() => undefined);
      return done;
    },
    async close() {
      if (closed) return;
      closed = true;
      await last;
      await lock.value.release();
    },
  });
}

async function readOrSeed(
  file: string,
  seed: () => Promise<DirectoryContent>,
): Promise<Result<DirectoryContent, OpenFailure>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return failed({ kind: 'unusable', cause: codeOf(error) });
    const content = contentSchema.parse(await seed());
    const written = await replaceFile(file, textOf(content));
    return written.ok ? succeeded(content) : failed({ kind: 'unusable', cause: written.failure.cause });
  }
  const parsed = contentSchema.safeParse(jsonOf(text));
  return parsed.success ? succeeded(parsed.data) : failed({ kind: 'malformed' });
}

function textOf(content: DirectoryContent): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
