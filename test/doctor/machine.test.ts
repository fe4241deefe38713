import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { VaultChild } from '../../src/main/secrets/vault-secrets.ts';
import type { VaultQuestion } from '../../src/main/secrets/vault-messages.ts';
import { labPerson } from '../directory/lab/people.ts';
import { servicePassword, slapdMissing, startSlapd } from '../directory/lab/slapd.ts';
import type { Slapd } from '../directory/lab/slapd.ts';
import { diagnose, install } from './lab/installation.ts';
import type { Installation, InstallationOptions } from './lab/installation.ts';

const needsRoot = process.getuid?.() === 0 ? null : '(needs root: a configuration of production is root’s)';

describe.skipIf(slapdMissing !== null)(`faults of the machine itself ${slapdMissing ?? ''}`, () => {
  let slapd: Slapd;
  let installation: Installation;
  beforeAll(async () => {
    slapd = await startSlapd({ people: [labPerson(5)] });
  });
  afterAll(() => slapd?.stop());
  afterEach(() => installation?.remove());

  const installed = (options: InstallationOptions = {}): Installation =>
    (installation = install(slapd, options));
  const secret = (name: string): string => path.join(installation.secretsFolder, name);

  it('a configuration that everybody may change, on trial', async () => {
    chmodSync(installed().file, 0o666);
    const found = await diagnose(installation);
    expect(found.said('broken', 'warning')).toEqual([`configuration-writable-in-trial ${installation.file}`]);
    expect(found.exit).toBe(1);
  });

  it.skipIf(needsRoot !== null)(
    `a configuration that everybody may change, in production: no secret is used with it ${needsRoot ?? ''}`,
    async () => {
      chmodSync(installed({ more: { stage: 'production' } }).file, 0o666);
      const found = await diagnose(installation);
      expect(found.said('broken', 'warning')).toEqual([`configuration-writable ${installation.file}`]);
      expect(found.said('good').filter((said) => said.startsWith('s'))).toEqual([]);
      expect(found.exit).toBe(2);
    },
  );

  it.skipIf(needsRoot !== null)(
    `a folder in which everybody may put another configuration ${needsRoot ?? ''}`,
    async () => {
      chmodSync(installed({ more: { stage: 'production' } }).folder, 0o777);
      const found = await diagnose(installation);
      expect(found.said('broken', 'warning')).toEqual([`configuration-writable ${installation.folder}`]);
    },
  );

  it('a configuration with a fault, by its line', async () => {
    writeFileSync(installed().file, 'stage: trial\ncampos: {}\n');
    const found = await diagnose(installation);
    expect(found.said('broken')).toContain(`configuration-fault ${installation.file}:2:1`);
    expect(found.exit).toBe(2);
  });

  it('no configuration at all', async () => {
    rmSync(installed().file);
    expect((await diagnose(installation)).said('broken', 'warning')).toEqual([
      `configuration-fault ${installation.file}`,
    ]);
  });

  it.each(['directory', 'record-key', 'audit-key'])('the secret %s is missing', async (name) => {
    installed();
    rmSync(secret(name));
    const found = await diagnose(installation);
    expect(found.said('broken', 'warning')).toEqual([`secret-absent ${name}`]);
  });

  it('the secret of an SMS gateway is missing, where its request has one', async () => {
    const body = '{"to":"{number}","text":"{text}"}';
    // Whatever takes the connection will do: nothing is said to it.
    const url = slapd.secureUrl.replace('ldaps:', 'https:');
    const gateway = { url, ca: 'directory-ca.pem', body };
    const headers = { Authorization: 'Bearer {secret}' };
    installed({ more: { sms: { gateway: { ...gateway, headers } } } });
    expect((await diagnose(installation)).said('broken')).toEqual(['secret-absent sms']);
    installation.remove();
    installed({ more: { sms: { gateway } } });
    expect((await diagnose(installation)).said('broken')).toEqual([]);
  });

  it('a secret that everybody may read', async () => {
    installed();
    chmodSync(secret('audit-key'), 0o644);
    expect((await diagnose(installation)).said('broken', 'warning')).toEqual(['secret-unreadable audit-key']);
  });

  it('a key of records that is none', async () => {
    installed();
    writeFileSync(secret('record-key'), 'a:c2hvcnQ=\n');
    expect((await diagnose(installation)).said('broken', 'warning')).toEqual([
      'record-key-malformed record-key',
    ]);
  });

  it('a data folder that is open to others, and one that is not there', async () => {
    const data = path.join(installed().folder, 'data');
    chmodSync(data, 0o755);
    expect((await diagnose(installation)).said('broken', 'warning')).toEqual([`data-folder-open ${data}`]);
    rmSync(data, { recursive: true });
    expect((await diagnose(installation)).said('broken', 'warning')).toEqual([`data-folder-absent ${data}`]);
  });

  it.each([
    ['locked', null, 'secret-locked'],
    ['open, and without them', 'loquet', 'secret-absent'],
  ])('a vault that is %s', async (_what, sentinel, id) => {
    installed({ more: { secrets: { from: 'vault' } } });
    const found = await diagnose(installation, { vaultChild: () => vaultWith({ sentinel }) });
    expect(found.said('broken', 'warning')).toEqual(
      ['directory', 'record-key', 'audit-key'].map((name) => `${id} ${name}`),
    );
  });

  it('no line of it repeats a secret', async () => {
    installed();
    expect(JSON.stringify((await diagnose(installation)).examined)).not.toContain(servicePassword);
  });
});

/** A vault of the tests, which holds these items. */
function vaultWith(items: Readonly<Record<string, string | null>>): VaultChild {
  const listeners: ((message: unknown) => void)[] = [];
  return {
    ask(question: VaultQuestion) {
      const value = items[question.account] ?? null;
      setImmediate(() => {
        for (const listener of listeners) listener({ answer: 'value', value });
      });
    },
    onAnswer: (listener) => void listeners.push(listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
}
