import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { status: keytar } = spawnSync(process.execPath, ['-e', 'require("keytar")'], { cwd: root });
const onPath = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing =
  keytar !== 0
    ? 'keytar is not compiled: apt-get install -y libsecret-1-dev && npm ci'
    : !['dbus-run-session', 'gnome-keyring-daemon', 'gdbus'].every(onPath)
      ? 'there is no keyring: apt-get install -y dbus gnome-keyring libglib2.0-bin'
      : null;

describe.skipIf(missing !== null)(
  `the vault of a Linux desktop, through keytar${missing === null ? '' : ` (${missing})`}`,
  () => {
    let home: string;
    let answers: Record<string, unknown>;
    beforeAll(() => {
      home = mkdtempSync(join(tmpdir(), 'loquet-vault-'));
      const run = spawnSync(
        'dbus-run-session',
        ['--', process.execPath, join(import.meta.dirname, 'ask-vault.ts')],
        { env: { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: home }, encoding: 'utf8' },
      );
      answers = JSON.parse(run.stdout) as Record<string, unknown>;
    });
    afterAll(() => rmSync(home, { recursive: true, force: true }));

    it.each([
      ['without a session', { ok: false, failure: 'unavailable' }],
      ['stored', { ok: true }],
      ['read back', { ok: true, value: 'pässword' }],
      ['another one', { ok: false, failure: 'absent' }],
      ['once it is locked', { ok: false, failure: 'locked' }],
      ['while it hangs', { ok: false, failure: 'timeout' }],
    ])('%s', (step, answer) => {
      expect(answers[step]).toEqual(answer);
    });
  },
);
