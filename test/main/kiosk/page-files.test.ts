import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPageFiles } from '../../../src/main/kiosk/page-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-page-'));
  writeFileSync(join(folder, 'index.html'), 'page');
});
afterEach(() => rmSync(folder, { recursive: true }));
const manifest = (content: unknown): void =>
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(content));

describe('the files of the page', () => {
  it('are those of the manifest, held in memory', () => {
    manifest({ '/index.html': 'text/html' });
    const files = readPageFiles(folder);
    writeFileSync(join(folder, 'index.html'), 'changed on the disk');
    expect([...files.keys()]).toEqual(['/index.html']);
    expect(new TextDecoder().decode(files.get('/index.html')?.body)).toBe('page');
  });

  it.each([
    [{ '/../etc/passwd': 'text/plain', '/index.html': 'text/html' }],
    [{ '/a/../b': 'text/plain', '/index.html': 'text/html' }],
    [{ 'index.html': 'text/html' }],
    [{ '/index.html': 7 }],
    [{}],
    [['/index.html']],
    [null],
  ])('are not taken from %j', (content) => {
    manifest(content);
    expect(() => readPageFiles(folder)).toThrow('manifest.json');
  });
});
