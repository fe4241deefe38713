import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { forkedVaultChild, vaultSecrets } from '../../src/main/secrets/vault-secrets.ts';

// Runs inside a session bus of its own, with a keyring of its own; prints what the vault answered, step by step.
const secrets = vaultSecrets({
  service: 'loquet-test',
  deadline: 10_000,
  launch: () => forkedVaultChild(join(import.meta.dirname, '../../src/main/secrets/vault-child.ts')),
});
const answers: Record<string, unknown> = {};

const bus = process.env['DBUS_SESSION_BUS_ADDRESS'];
process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent';
answers['without a session'] = await secrets.read('directory');
process.env['DBUS_SESSION_BUS_ADDRESS'] = bus;
const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
  stdio: ['pipe', 'ignore', 'ignore'],
});
keyring.stdin.end('password of the keyring');
// Whoever asks before it is there has the bus start another keyring, which is locked.
for (let attempt = 0; !isThere() && attempt < 200; attempt += 1) {
  await new Promise((resolve) => setTimeout(resolve, 50));
}
answers['stored'] = await secrets.write('directory', 'pässword');
answers['read back'] = await secrets.read('directory');
answers['another one'] = await secrets.read('mail');
spawnSync('gdbus', [
  'call',
  '--session',
  '--dest',
  'org.freedesktop.secrets',
  '--object-path',
  '/org/freedesktop/secrets',
  '--method',
  'org.freedesktop.Secret.Service.Lock',
  '["/org/freedesktop/secrets/collection/login"]',
]);
answers['once it is locked'] = await secrets.read('directory');
// It takes questions and gives no answer: what hangs is ended.
keyring.kill('SIGSTOP');
const impatient = vaultSecrets({
  service: 'loquet-test',
  deadline: 1_000,
  launch: () => forkedVaultChild(join(import.meta.dirname, '../../src/main/secrets/vault-child.ts')),
});
answers['while it hangs'] = await impatient.read('directory');
const ended = once(keyring, 'exit');
keyring.kill('SIGKILL');
await ended;
process.stdout.write(`${JSON.stringify(answers)}\n`);

function isThere(): boolean {
  const { stdout } = spawnSync(
    'gdbus',
    'call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus'
      .split(' ')
      .concat('--method', 'org.freedesktop.DBus.NameHasOwner', 'org.freedesktop.secrets'),
    { encoding: 'utf8' },
  );
  return stdout.includes('true');
}
