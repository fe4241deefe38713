import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loquet-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('doctor', () => {
  it('reads as text and as JSON, and says by its exit that something is broken', async () => {
    const file = join(folder, 'none.yaml');
    const text = await run(['doctor', '--config', file]);
    expect(text).toMatchObject({ exit: 2, complained: '' });
    expect(text.printed).toContain(
      `BROKEN  ${file}: The configuration cannot be used: there is no such file.`,
    );
    const json = await run(['doctor', '--config', file, '--json']);
    expect(json.exit).toBe(2);
    expect(JSON.parse(json.printed)).toMatchObject({ version: 1, outcome: 'broken' });
  });

  it.each([
    [['--what'], '--what'],
    [['FILE'], 'FILE'],
    [['--kind', 'student'], 'go with --person'],
    [['--person', '1', '--kind', 'nobody'], '--kind is one of'],
    [['--person', '1', '--person-password', '/no/such/file'], 'cannot be read'],
    [['--mail-to', 'two@univ.example, more@univ.example'], 'one mail address'],
  ])('refuses %j', async (line, said) => {
    const { exit, printed, complained } = await run(['doctor', ...line]);
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complained).toContain(said);
    expect(complained).toContain('Usage: loquet doctor');
  });

  it('takes no empty password from a file', async () => {
    const file = join(folder, 'password');
    await writeFile(file, '\n');
    const { complained } = await run(['doctor', '--person', '1', '--person-password', file]);
    expect(complained).toContain('is empty');
  });
});
