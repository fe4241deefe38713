import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const policyFile = '/usr/sbin/policy-rc.d';
const aptEnvironment = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' });

/** Full path of a program on PATH (and in the sbin folders), or null. */
export function programOnPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  for (const folder of folders) {
    if (folder === '') continue;
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** The one command by which an administrator of a Debian installs packages. */
export function installCommand(packages) {
  return `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Installs Debian packages, where that is safe: on Debian, as root, when apt's own simulation removes nothing, and with
 * the start of services blocked.
 * @param {string[]} packages
 * @returns {Promise<string | null>} why not, with the command to type; null when they are installed
 */
export async function providePackages(packages) {
  const typeThis = `type: ${installCommand(packages)}`;
  if (!existsSync('/etc/debian_version') || programOnPath('apt-get') === null) {
    return `missing: ${packages.join(', ')}`;
  }
  if (process.getuid?.() !== 0) return typeThis;
  const simulation = await simulate(packages);
  if (simulation.code !== 0) return `apt finds no way to install ${packages.join(', ')}; ${typeThis}`;
  if (/^Remv /mu.test(simulation.output)) {
    return `installing ${packages.join(', ')} would remove other packages; ${typeThis}`;
  }
  return blockingServices(async () => {
    console.log(`Installing ${packages.join(', ')} (apt-get)…`);
    const installed = await run(
      'apt-get',
      [
        'install',
        '-y',
        '-q',
        '--no-install-recommends',
        '--no-remove',
        '-o',
        'DPkg::Lock::Timeout=120',
        ...packages,
      ],
      { quiet: true, env: aptEnvironment() },
    );
    return installed.code === 0 ? null : `apt-get failed; ${typeThis}`;
  });
}

async function simulate(packages) {
  const command = ['-s', 'install', '--no-install-recommends', ...packages];
  const first = await run('apt-get', command, { quiet: true, env: aptEnvironment() });
  if (first.code === 0) return first;
  // A machine that has never asked knows no package.
  await run('apt-get', ['update', '-q'], { quiet: true, env: aptEnvironment() });
  return run('apt-get', command, { quiet: true, env: aptEnvironment() });
}

/** With a policy that forbids the start of services in place (Debian policy-rc.d, exit code 101) and, if it was ours, gone after. */
async function blockingServices(install) {
  if (existsSync(policyFile)) {
    const { code } = await run(policyFile, ['loquet-check', 'start'], { quiet: true });
    return code === 101 ? install() : `${policyFile} lets services start; it is not ours to change`;
  }
  writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await install();
  } finally {
    rmSync(policyFile, { force: true });
  }
}
