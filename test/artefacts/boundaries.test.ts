import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let planted: string;

beforeAll(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  planted = mkdtempSync(join(root, '.cache', 'boundaries-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(planted, '.oxlintrc.json'));
});
afterAll(() => rmSync(planted, { recursive: true, force: true }));

/** What lint says of a file with one import in it. */
function lint(file: string, source: string): string {
  const path = join(planted, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import { thing } from '${source}';\nexport const kept = thing;\n`);
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--no-ignore', '-c', '.oxlintrc.json', file],
    { cwd: planted, encoding: 'utf8' },
  );
  return status === 0 ? '' : stdout;
}

describe('a wrong import is refused by lint, which says what to do instead', () => {
  it.each([
    ['src/contract/planted.ts', 'node:fs', 'The contract runs anywhere'],
    ['src/contract/planted.ts', '../main/compose.ts', 'The contract runs anywhere'],
    ['src/contract/channels.ts', 'zod', 'it imports nothing'],
    ['src/renderer/planted.ts', '../main/compose.ts', 'trusted with nothing'],
    ['src/renderer/planted.ts', 'node:fs', 'trusted with nothing'],
    ['src/renderer/planted.ts', 'zod', 'import type'],
    ['src/renderer/planted.ts', 'electron', 'trusted with nothing'],
    ['src/preload/planted.ts', 'zod', 'one small sandboxed file'],
    ['src/preload/planted.ts', '../contract/operations.ts', 'one small sandboxed file'],
    ['src/main/recovery/planted.ts', 'ldapts', 'ports, not technology'],
    ['src/main/recovery/planted.ts', 'node:fs', 'ports, not technology'],
    ['src/main/recovery/planted.ts', '../directory/session.ts', 'ports, not technology'],
    ['src/main/recovery/proofs/planted.ts', '../../directory/session.ts', 'ports, not technology'],
    ['src/main/audit/planted.ts', 'electron', 'take what you need as a parameter'],
    ['src/main/mail/planted.ts', 'ldapts', 'go through DirectoryPort'],
    ['src/main/directory/planted.ts', 'nodemailer', 'Mail is only in src/main/mail'],
    ['src/main/directory/planted.ts', 'electron', 'Electron is only in'],
    ['src/cli/planted.ts', 'electron', 'take what you need as a parameter'],
    ['src/main/config/planted.ts', '../../preview/window.ts', 'never packaged'],
    ['src/main/kiosk/planted.ts', '../../preview/window.ts', 'never packaged'],
  ])('%s importing %s', (file, source, advice) => {
    expect(lint(file, source)).toContain(advice);
  });

  it('and a right one is not', () => {
    expect(lint('src/main/directory/planted.ts', 'ldapts')).toBe('');
    expect(lint('src/main/recovery/planted.ts', '../../contract/result.ts')).toBe('');
    expect(lint('src/contract/operations.ts', 'zod')).toBe('');
  });
});
