import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { run } from './run.ts';

const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'index.ts');

describe('the command line', () => {
  it('lists every command', async () => {
    const { exit, printed } = await run(['help']);
    expect(exit).toBe(0);
    for (const { words, summary } of commands) {
      expect(printed).toContain(words.join(' '));
      expect(printed).toContain(summary);
    }
    expect((await run(['--help'])).printed).toBe(printed);
  });

  it('without a command prints the same, and that it did nothing', async () => {
    expect(await run([])).toMatchObject({ exit: 2, printed: (await run(['help'])).printed });
  });

  it.each([
    [['bogus'], 'There is no command "bogus"'],
    [['config'], 'There is no command "config"'],
    [['config', 'check'], 'the name of a file is missing. Usage: loquet config check FILE'],
    [['config', 'check', 'a', 'b'], 'b is not expected here'],
    [['config', 'example', 'a'], 'a is not expected here. Usage: loquet config example'],
    [['config', 'check', '--deep', 'a'], "Unknown option '--deep'"],
    [['audit', 'verify', 'a', '--key-file'], 'Usage: loquet audit verify FILE [--key-file KEY]'],
    [['check-password', 'a'], 'a is not expected here'],
  ])('%j is refused with what is wrong', async (line, complaint) => {
    const { exit, printed, complained } = await run(line);
    expect(exit).toBe(2);
    expect(printed).toBe('');
    expect(complained).toContain(complaint);
  });
});

describe('the program', () => {
  it('answers on standard output and exits as told', () => {
    const input = '{"preset":"nist","password":"short"}\nnot json\n';
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'check-password'], {
      input,
      encoding: 'utf8',
    });
    expect(stdout.split('\n')).toEqual([
      '{"ok":false,"failures":[{"rule":"length-min","limit":15,"measured":5}]}',
      '{"ok":false,"error":"this line is not JSON"}',
      '',
    ]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  it('answers each line when it comes, not at the end', async () => {
    const child = spawn(process.execPath, [program, 'check-password'], { stdio: 'pipe' });
    for (const preset of ['nist', 'uphf']) {
      child.stdin.write(`{"preset":"${preset}","password":"x"}\n`);
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      expect(chunk.toString()).toMatch(/^\{"ok":false,"failures":\[.*\n$/u);
    }
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [program, 'check-password'], { stdio: 'pipe' });
    let complained = '';
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.write('{"preset":"nist","password":"x"}\n'.repeat(50_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(complained).toBe('');
  });
});
