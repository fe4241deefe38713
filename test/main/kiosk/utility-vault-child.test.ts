import { describe, expect, it } from 'vitest';
import { utilityVaultChild } from '../../../src/main/kiosk/utility-vault-child.ts';
import { vaultSecrets } from '../../../src/main/secrets/vault-secrets.ts';
import { FakeUtilityProcess } from './fake/electron.ts';

function vault(then: (child: FakeUtilityProcess) => void) {
  const children: FakeUtilityProcess[] = [];
  const utilityProcess = {
    fork: (file: string) => {
      const child = new FakeUtilityProcess(file);
      children.push(child);
      setImmediate(() => then(child));
      return child;
    },
  };
  const secrets = vaultSecrets({
    service: 'loquet',
    deadline: 5_000,
    launch: () => utilityVaultChild(utilityProcess, '/out/main/vault-child.js'),
  });
  return { secrets, children };
}

describe('the vault in a utility process', () => {
  it('is asked, answers, and is ended', async () => {
    const { secrets, children } = vault((child) =>
      child.events.emit('message', { answer: 'value', value: 's3cret' }),
    );
    expect(await secrets.read('directory')).toEqual({ ok: true, value: 's3cret' });
    expect(children).toMatchObject([
      {
        file: '/out/main/vault-child.js',
        told: [{ ask: 'read', service: 'loquet', account: 'directory' }],
        killed: true,
      },
    ]);
  });

  it('is unavailable when the process ends without a word', async () => {
    const { secrets } = vault((child) => child.events.emit('exit', 1));
    expect(await secrets.read('directory')).toEqual({ ok: false, failure: 'unavailable' });
  });
});
