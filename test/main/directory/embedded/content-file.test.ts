import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryContent } from '../../../../src/main/directory/embedded/content.ts';
import { openContentFile } from '../../../../src/main/directory/embedded/content-file.ts';
import type { ContentFile } from '../../../../src/main/directory/embedded/content-file.ts';
import { ownFolder, seed } from './sample-directory.ts';

let folder = '';
let file = '';
let remove: () => Promise<void>;
let seeded: DirectoryContent;
beforeEach(async () => {
  ({ folder, remove } = await ownFolder());
  file = join(folder, 'directory.json');
  seeded = await seed();
});
afterEach(() => remove());

async function opened(): Promise<ContentFile> {
  const contents = await openContentFile(file, async () => seeded);
  if (!contents.ok) throw new Error(contents.failure.kind);
  return contents.value;
}

const renamed = (content: DirectoryContent, givenName: string): DirectoryContent => ({
  ...content,
  people: content.people.map((person) => ({ ...person, givenName })),
});
const onDisk = async (): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

describe('the file of the embedded directory', () => {
  it('is seeded when it is missing, and never again', async () => {
    await (await opened()).close();
    expect(await onDisk()).toEqual(seeded);
    const again = await openContentFile(file, () => Promise.reject(new Error('seeded twice')));
    expect(again).toMatchObject({ ok: true });
    if (again.ok) expect(again.value.content()).toEqual(seeded);
  });

  it('is changed one change after the other, each seeing the one before', async () => {
    const contents = await opened();
    const lengthen = () =>
      contents.change(async (content) => {
        const longer = `${content.people[0]?.givenName}!`;
        await new Promise((resolve) => setImmediate(resolve));
        return { next: renamed(content, longer), answer: longer };
      });
    const answers = await Promise.all(Array.from({ length: 10 }, lengthen));
    expect(answers.at(-1)).toEqual({ ok: true, value: 'Léa!!!!!!!!!!' });
    await contents.close();
    expect(await onDisk()).toEqual(renamed(seeded, 'Léa!!!!!!!!!!'));
  });

  it('is not touched by a change that keeps it, nor by one that throws, and goes on after both', async () => {
    const contents = await opened();
    expect(await contents.change(async () => ({ next: 'keep', answer: 1 }))).toEqual({ ok: true, value: 1 });
    await expect(contents.change(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect(await onDisk()).toEqual(seeded);
    expect(await contents.change(async (content) => ({ next: renamed(content, 'x'), answer: 2 }))).toEqual({
      ok: true,
      value: 2,
    });
  });

  it('keeps its old text when the new one cannot be written, and says so', async () => {
    const contents = await opened();
    await mkdir(`${file}.new`);
    const changed = await contents.change(async (content) => ({ next: renamed(content, 'x'), answer: 1 }));
    expect(changed).toEqual({ ok: false, failure: { cause: 'EISDIR', replaced: false } });
    expect(contents.content()).toEqual(seeded);
    expect(await onDisk()).toEqual(seeded);
  });

  it.runIf(process.platform !== 'win32')('can be read by its owner alone', async () => {
    await (await opened()).close();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await chmod(file, 0o644);
    const contents = await opened();
    await contents.change(async (content) => ({ next: renamed(content, 'x'), answer: 1 }));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['empty', () => ''],
    ['half written', (text: string) => text.slice(0, text.length / 2)],
    ['of another version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['with a field that is not ours', (text: string) => text.replace('"version": 1', '"version": 1, "x": 1')],
    ['something else', () => '[]'],
  ])('is refused and left as it is when it is %s', async (_what, spoil) => {
    await (await opened()).close();
    const spoilt = spoil(await readFile(file, 'utf8'));
    await writeFile(file, spoilt);
    const again = await openContentFile(file, async () => seeded);
    expect(again).toEqual({ ok: false, failure: { kind: 'malformed' } });
    expect(await readFile(file, 'utf8')).toBe(spoilt);
    expect((await readdir(folder)).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it('is refused with the system’s code where it cannot be read or made', async () => {
    await mkdir(file);
    expect(await openContentFile(file, async () => seeded)).toEqual({
      ok: false,
      failure: { kind: 'unusable', cause: 'EISDIR' },
    });
    expect(await openContentFile(join(folder, 'no', 'where.json'), async () => seeded)).toEqual({
      ok: false,
      failure: { kind: 'unusable', cause: 'ENOENT' },
    });
  });

  it('is given free when closed, after the changes under way, and when the seed fails', async () => {
    await expect(openContentFile(file, () => Promise.reject(new Error('no seed')))).rejects.toThrow(
      'no seed',
    );
    const contents = await opened();
    const changing = contents.change(async (content) => ({ next: renamed(content, 'last'), answer: 1 }));
    await contents.close();
    expect(await onDisk()).toEqual(renamed(seeded, 'last'));
    expect((await changing).ok).toBe(true);
    expect(() => contents.change(async () => ({ next: 'keep', answer: 1 }))).toThrow('closed');
    await (await opened()).close();
  });
});
