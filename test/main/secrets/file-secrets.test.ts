import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoSecrets } from '../../../src/main/secrets/demo-secrets.ts';
import { fileSecrets, systemdSecrets } from '../../../src/main/secrets/file-secrets.ts';

const me = process.getuid?.() ?? 0;
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loquet-secrets-'));
  file = join(folder, 'directory');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => fileSecrets({ folder, owners: [me] }).read('directory');
const put = (content: string, mode = 0o600): void => {
  writeFileSync(file, content);
  chmodSync(file, mode);
};

describe('a secret in a file', () => {
  it.each([
    ['a line', 'pässword of the account\n', 'pässword of the account'],
    ['a line of Windows', 'secret\r\n', 'secret'],
    ['no line end', 'secret', 'secret'],
    ['blanks that belong to it', ' secret \n', ' secret '],
  ])('is %s', async (_, content, secret) => {
    put(content);
    expect(await read()).toEqual({ ok: true, value: secret });
  });

  it.each([0o640, 0o604, 0o644, 0o666, 0o620])(
    'is not trusted when others may read or write it: %o',
    async (mode) => {
      put('secret\n', mode);
      expect(await read()).toEqual({ ok: false, failure: 'untrusted' });
    },
  );

  it.skipIf(me !== 0)('is not trusted when it is somebody else’s (needs root, to give it away)', async () => {
    put('secret\n');
    chownSync(file, 65_534, 65_534);
    expect(await read()).toEqual({ ok: false, failure: 'untrusted' });
    expect(await fileSecrets({ folder, owners: [0, 65_534] }).read('directory')).toMatchObject({ ok: true });
  });

  it('is not trusted behind a link, wherever that leads', async () => {
    writeFileSync(join(folder, 'other'), 'secret\n', { mode: 0o600 });
    symlinkSync(join(folder, 'other'), file);
    expect(await read()).toEqual({ ok: false, failure: 'untrusted' });
  });

  it('is no folder and no pipe, and a pipe keeps nobody waiting', async () => {
    mkdirSync(file);
    expect(await read()).toEqual({ ok: false, failure: 'untrusted' });
    rmSync(file, { recursive: true });
    execFileSync('mkfifo', ['-m', '600', file]);
    expect(await read()).toEqual({ ok: false, failure: 'untrusted' });
  });

  it.each([
    ['not there', null, 'absent'],
    ['empty', '', 'malformed'],
    ['an empty line', '\n', 'malformed'],
    ['far too large', 'x'.repeat(70_000), 'malformed'],
    ['no text', Buffer.from([0xff, 0xfe, 0x41]), 'malformed'],
  ])('that is %s is said as such', async (_, content, failure) => {
    if (content !== null) writeFileSync(file, content, { mode: 0o600 });
    expect(await read()).toEqual({ ok: false, failure });
  });
});

describe('a secret of systemd', () => {
  it('is read from the folder that systemd names, whoever owns it', async () => {
    put('secret\n', 0o440);
    const environment = { CREDENTIALS_DIRECTORY: folder };
    expect(await systemdSecrets(environment).read('directory')).toEqual({ ok: true, value: 'secret' });
    expect(await systemdSecrets(environment).read('mail')).toEqual({ ok: false, failure: 'absent' });
  });

  it('is not to be had outside a unit', async () => {
    expect(await systemdSecrets({}).read('directory')).toEqual({ ok: false, failure: 'unavailable' });
  });
});

describe('the keys of the demo', () => {
  it('are made once, two of them, and nobody’s password is', async () => {
    const secrets = demoSecrets(join(folder, 'keys'));
    const key = await secrets.read('record-key');
    expect(key).toMatchObject({ ok: true, value: expect.stringMatching(/^demo:[A-Za-z0-9+/]{43}=$/u) });
    expect(await demoSecrets(join(folder, 'keys')).read('record-key')).toEqual(key);
    expect(await secrets.read('audit-key')).not.toEqual(key);
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'absent' });
  });
});
