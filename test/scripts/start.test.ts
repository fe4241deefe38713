import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const start = (...options: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), ...options], { encoding: 'utf8' });

describe('npm start', () => {
  it.each([
    ['an unknown option', ['--kiosk'], 'kiosk'],
    ['a host that is none', ['--host=tv'], '--host is electron or preview'],
    ['a port that is none', ['--cdp-port=0'], '--cdp-port is a port number'],
    ['a port in words', ['--cdp-port=http'], '--cdp-port is a port number'],
    ['headless in Electron', ['--host=electron', '--headless'], '--headless is for the preview host'],
    [
      'a walkthrough in Electron',
      ['--host=electron', '--walkthrough'],
      '--walkthrough is for the preview host',
    ],
    ['a word that is no option', ['demo'], 'demo'],
  ])('refuses %s, says why and how it is used, and starts nothing', (_, options, said) => {
    const { status, stderr, stdout } = start(...options);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toContain('--walkthrough');
    expect(stdout).toBe('');
  });

  it('explains itself', () => {
    const { status, stdout } = start('--help');
    expect(status).toBe(0);
    for (const option of ['--host', '--config', '--data', '--headless', '--cdp-port', '--walkthrough']) {
      expect(stdout).toContain(option);
    }
  });
});

describe.skipIf(process.platform === 'win32')('a kiosk that npm started', () => {
  it('ends when the shell between ends, which sends on no signal', async () => {
    const parent = join(root, 'scripts/prepare/parent.mjs');
    const script = `import(${JSON.stringify(parent)}).then(({ whenParentEnds }) => {
      whenParentEnds(() => process.stdout.write('ended', () => process.exit()));
      setInterval(() => undefined, 1000);
      process.stdout.write('started');
    })`;
    const shell = spawn('sh', ['-c', '"$0" --eval "$1"; true', process.execPath, script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const chunk of shell.stdout.setEncoding('utf8')) {
      said += String(chunk);
      if (said === 'started') shell.kill('SIGTERM');
    }
    expect(said).toBe('startedended');
  });
});
