import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoSecrets } from '../../../src/main/secrets/demo-secrets.ts';
import { fileSecrets, readSecretFile, systemdSecrets } from '../../../src/main/secrets/file-secrets.ts';
import { secretFault } from '../../../src/main/secrets/secret-fault.ts';
import type { SecretFailure } from '../../../src/main/recovery/ports.ts';

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

describe.skipIf(process.platform !== 'linux')('a file that cannot be read to its end (needs /proc)', () => {
  it('is unavailable, and no fault of the kiosk', async () => {
    // A regular file of our own, mode 600, whose first byte gives EIO.
    expect(await readSecretFile('/proc/self/mem', [me])).toEqual({ ok: false, failure: 'unavailable' });
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

  it('are the same for all who come at once, and leave nothing else in their folder', async () => {
    for (let round = 0; round < 10; round += 1) {
      const keys = join(folder, `keys ${round}`);
      const keysRead = await Promise.all(
        Array.from({ length: 20 }, () => demoSecrets(keys).read('audit-key')),
      );
      expect(keysRead[0]).toMatchObject({ ok: true });
      expect(keysRead).toEqual(Array.from({ length: 20 }, () => keysRead[0]));
      expect(readdirSync(keys)).toEqual(['audit-key']);
    }
  });

  it.skipIf(process.platform === 'win32')(
    'are made by the next start where the disk was full at the first (needs a limit on the size of a file: ulimit)',
    async () => {
      const keys = join(folder, 'keys');
      const program = join(import.meta.dirname, 'make-demo-keys.ts');
      const said = execFileSync(
        'sh',
        ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, program, keys],
        { encoding: 'utf8' },
      );
      expect(said).toBe('unavailable');
      expect(readdirSync(keys)).toEqual([]);
      expect(await demoSecrets(keys).read('audit-key')).toMatchObject({ ok: true });
    },
  );

  it('are the kiosk’s alone to read', async () => {
    const keys = join(folder, 'keys');
    await demoSecrets(keys).read('audit-key');
    expect(statSync(keys).mode & 0o777).toBe(0o700);
    expect(statSync(join(keys, 'audit-key')).mode & 0o777).toBe(0o600);
  });

  it('are unavailable where no file can be made', async () => {
    writeFileSync(join(folder, 'keys'), 'a file in the place of the folder');
    expect(await demoSecrets(join(folder, 'keys')).read('audit-key')).toEqual({
      ok: false,
      failure: 'unavailable',
    });
  });
});

describe('why a secret cannot be had', () => {
  const failures: readonly SecretFailure[] = [
    'absent',
    'locked',
    'unavailable',
    'not-built',
    'timeout',
    'untrusted',
    'malformed',
  ];
  it('is another sentence for each reason, with the name of the secret', () => {
    const said = failures.map((failure) => secretFault('record-key', failure));
    expect(new Set(said).size).toBe(failures.length);
    for (const sentence of said) expect(sentence).toMatch(/^The secret `record-key` .{20,}\.$/u);
  });
});
