import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installCommand, providePackages } from '../../scripts/prepare/packages.mjs';

const debianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
const policy = '/usr/sbin/policy-rc.d';

describe.skipIf(!debianRoot)('installing packages (needs root on Debian)', () => {
  let folder: string;
  let path: string | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loquet-apt-'));
    path = process.env['PATH'];
    process.env['PATH'] = `${folder}:${path ?? ''}`;
  });
  afterEach(() => {
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true, force: true });
  });

  /** An apt-get that writes down how it was called and whether services could have started meanwhile. */
  function apt(simulation: string, code = 0): void {
    writeFileSync(
      join(folder, 'apt-get'),
      `#!/bin/sh
echo "$*" >> ${folder}/calls
case "$*" in
  -s*) echo "${simulation}"; exit ${code} ;;
  install*) ${policy} some-service start; echo "policy $?" >> ${folder}/calls ;;
esac
`,
      { mode: 0o755 },
    );
  }
  const calls = (): string[] => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');

  it('is done with the start of services blocked, and leaves the policy as it was', async () => {
    const before = existsSync(policy);
    apt('Inst chromium (1)');
    expect(await providePackages(['chromium'])).toBeNull();
    expect(calls().at(-1)).toBe('policy 101');
    expect(calls().at(-2)).toContain('--no-remove');
    expect(existsSync(policy)).toBe(before);
  });

  it('is not done when something would be removed: the command is told instead', async () => {
    apt('Remv postfix [3.7]');
    expect(await providePackages(['exim4'])).toContain(installCommand(['exim4']));
    expect(calls().filter((call) => call.startsWith('install'))).toEqual([]);
  });

  it('asks for the list of packages once when apt knows none of the name, and then gives up', async () => {
    apt('E: Unable to locate package', 100);
    expect(await providePackages(['no-such-thing'])).toContain('type: apt-get install');
    expect(calls().filter((call) => call.startsWith('update'))).toHaveLength(1);
    expect(calls().filter((call) => call.startsWith('install'))).toEqual([]);
  });
});
